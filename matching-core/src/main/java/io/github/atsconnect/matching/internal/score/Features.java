package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.LinkedHashMap;
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
          new MailboxFeature(),
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
    return with(attributes, Map.of(), List.of());
  }

  /**
   * As {@link #with(Map)}, with a host's own similarities for some attributes and its own features:
   * one that is named like a standard feature takes its place, the others come last, and attributes
   * that one of them reads are left to it.
   */
  public static List<Feature> with(
      Map<String, Attribute.Type> attributes,
      Map<String, Similarity> similarities,
      List<io.github.atsconnect.matching.spi.Feature<?>> own) {
    Map<String, Feature> byName = new LinkedHashMap<>();
    STANDARD.forEach(f -> byName.put(f.name(), f));
    int rank = 0;
    for (Map.Entry<String, Attribute.Type> e : new TreeMap<>(attributes).entrySet()) {
      String name = e.getKey();
      if (own.stream().noneMatch(f -> f.attributes().contains(name))) {
        Feature f = new AttributeFeature(rank, name, e.getValue(), similarities.get(name));
        byName.put(f.name(), f);
      }
      rank++;
    }
    for (int i = 0; i < own.size(); i++) {
      byName.put(own.get(i).name(), new HostFeature<>(own.get(i), i));
    }
    return List.copyOf(byName.values());
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
