package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an account has beside its candidates: stages, users, postings, requisitions, reasons. */
final class Directory {

  private final List<Stage> stages = new ArrayList<>();
  private final Map<String, Map<String, ObjectNode>> objects = new LinkedHashMap<>();

  void addStage(Stage stage) {
    stages.add(stage);
    stages.sort(Comparator.comparingDouble(Stage::rank));
  }

  /** In pipeline order. */
  List<Stage> stages() {
    return stages;
  }

  int indexOf(Stage stage) {
    return stages.indexOf(stage);
  }

  /**
   * A stage by id or name.
   *
   * @throws IllegalArgumentException when there is none; the message lists those there are
   */
  Stage stage(String idOrText) {
    for (Stage stage : stages) {
      if (stage.id().equals(idOrText) || stage.text().equalsIgnoreCase(idOrText)) {
        return stage;
      }
    }
    throw new IllegalArgumentException(
        "no stage \"" + idOrText + "\"; there are " + stages.stream().map(Stage::text).toList());
  }

  void add(String plural, ObjectNode object) {
    map(plural).put(object.path("id").asText(), object);
  }

  /** All of a kind: users, postings, requisitions, archive_reasons. */
  List<ObjectNode> all(String plural) {
    return List.copyOf(map(plural).values());
  }

  @Nullable ObjectNode get(String plural, String id) {
    return map(plural).get(id);
  }

  /**
   * The id of an object by its id or by a field that names it.
   *
   * @throws IllegalArgumentException when there is none
   */
  String idOf(String plural, String field, String idOrText) {
    for (ObjectNode object : map(plural).values()) {
      if (object.path("id").asText().equals(idOrText)
          || object.path(field).asText().equalsIgnoreCase(idOrText)) {
        return object.path("id").asText();
      }
    }
    throw new IllegalArgumentException("no \"" + idOrText + "\" among the " + plural);
  }

  private Map<String, ObjectNode> map(String plural) {
    return objects.computeIfAbsent(plural, any -> new LinkedHashMap<>());
  }
}
