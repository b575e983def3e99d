package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The features that people are compared by. */
public final class Features {

  private static final List<Feature> STANDARD =
      List.of(
          new NameFeature(),
          new MiddleNameFeature(),
          new EmailFeature(),
          new PhoneFeature(),
          new LinkFeature(),
          new HandleFeature(),
          new CareerFeature(),
          new TenureFeature(),
          TitleFeature.role(),
          TitleFeature.any(),
          new PlaceFeature(),
          new SchoolFeature(),
          new SkillFeature());

  private Features() {}

  /** The features that need no attributes. */
  public static List<Feature> standard() {
    return STANDARD;
  }

  /** The standard features and one for each attribute, sorted by the attribute's name. */
  public static List<Feature> with(Map<String, Attribute.Type> attributes) {
    return with(attributes, Map.of());
  }

  /** As {@link #with(Map)}, with similarities of a host's own for some attributes. */
  public static List<Feature> with(
      Map<String, Attribute.Type> attributes, Map<String, Similarity> similarities) {
    List<Feature> out = new ArrayList<>(STANDARD);
    new TreeMap<>(attributes)
        .forEach(
            (name, type) -> {
              int rank = out.size() - STANDARD.size();
              out.add(new AttributeFeature(rank, name, type, similarities.get(name)));
            });
    return List.copyOf(out);
  }

  /** Which attributes people have, and of which type; the first type seen counts. */
  public static Map<String, Attribute.Type> attributesOf(Iterable<PreparedPerson> people) {
    Map<String, Attribute.Type> out = new TreeMap<>();
    for (PreparedPerson person : people) {
      for (AttributeForm form : person.attributes()) {
        out.putIfAbsent(form.name(), form.type());
      }
    }
    return out;
  }
}
