package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Fields of forms, one of each type, with an answer of the shape that the type has. */
final class FormFields {

  private final ArrayNode fields = Json.array();
  private final String form;

  private FormFields(String form) {
    this.form = form;
  }

  /** The template of a type of form; the same for all forms of the type. */
  static String template(String type) {
    return UUID.nameUUIDFromBytes(type.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** A few plain questions, one of them not answered. */
  static ArrayNode few(String form) {
    FormFields few = new FormFields(form);
    few.field("textarea", "Remarks", TextNode.valueOf("Pleasant to talk to."));
    few.field("yes-no", "Relocate?", NullNode.instance);
    few.field("date", "Start", LongNode.valueOf(DirectorySeeder.NOW));
    return few.fields;
  }

  /** Every type there is. */
  static ArrayNode all(String form) {
    FormFields all = new FormFields(form);
    few(form).forEach(all.fields::add);
    all.field("text", "Short", TextNode.valueOf("yes"));
    all.field("code", "Sample", TextNode.valueOf("1 + 1")).put("language", "java");
    all.field("university", "School", TextNode.valueOf("Some University")).put("prompt", "Pick");
    all.field("currency", "Salary", LongNode.valueOf(70_000)).put("currency", "EUR");
    all.options("dropdown", "Notice", TextNode.valueOf("A month")).put("prompt", "Pick");
    all.options("multiple-choice", "Place", TextNode.valueOf("London"));
    all.options("multiple-select", "Tools", Json.array().add("A month").add("London"));
    all.options("score-system", "Rating", TextNode.valueOf("3 - Hire")).put("prompt", "Rate");
    all.field("score", "Points", LongNode.valueOf(3));
    all.scorecard();
    ObjectNode file = Json.object().put("id", form + "-f").put("ext", ".txt").put("name", "a.txt");
    file.put("size", 12).put("uploadedAt", DirectorySeeder.NOW);
    all.field("file-upload", "Sample file", file);
    return all.fields;
  }

  private ObjectNode field(String type, String text, JsonNode value) {
    ObjectNode field = fields.addObject().put("id", form + "-" + fields.size());
    field.put("type", type).put("text", text).put("description", "").put("required", false);
    return field.set("value", value);
  }

  private ObjectNode options(String type, String text, JsonNode value) {
    ObjectNode field = field(type, text, value);
    ArrayNode options = field.putArray("options");
    options.addObject().put("text", "A month").put("optionId", form + "-o1");
    options.addObject().put("text", "London");
    return field;
  }

  private void scorecard() {
    ArrayNode value = Json.array();
    value.addObject().put("score", 4).put("comment", "Strong");
    value.addObject().putNull("score").put("comment", "");
    ArrayNode scores = field("scorecard", "Skills", value).putArray("scores");
    scores.addObject().put("text", "Craft").put("description", "");
    scores.addObject().put("text", "Team").put("description", "");
  }
}
