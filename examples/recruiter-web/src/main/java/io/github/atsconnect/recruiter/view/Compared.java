package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import java.util.List;
import java.util.Locale;

/**
 * A field of two people side by side.
 *
 * @param label the field
 * @param lever what Lever has
 * @param ours what we have
 */
public record Compared(String label, List<String> lever, List<String> ours) {

  /** Copies the lists. */
  public Compared {
    lever = List.copyOf(lever);
    ours = List.copyOf(ours);
  }

  /** The fields that at least one side knows. */
  public static List<Compared> of(Person lever, Person ours) {
    return List.of(
            new Compared("Name", names(lever), names(ours)),
            new Compared(
                "Headline", lever.headline().stream().toList(), ours.headline().stream().toList()),
            new Compared("Location", lever.locations(), ours.locations()),
            new Compared("Email", lever.emails(), ours.emails()),
            new Compared("Phone", lever.phones(), ours.phones()),
            new Compared("Links", lever.links(), ours.links()),
            new Compared("Positions", positions(lever), positions(ours)),
            new Compared("Schools", lever.schools(), ours.schools()),
            new Compared("Skills", skills(lever), skills(ours)))
        .stream()
        .filter(c -> !c.lever().isEmpty() || !c.ours().isEmpty())
        .toList();
  }

  private static List<String> names(Person p) {
    return p.names().stream().map(PersonName::full).distinct().toList();
  }

  private static List<String> positions(Person p) {
    return p.positions().stream().map(Words::position).filter(t -> !t.isEmpty()).limit(5).toList();
  }

  private static List<String> skills(Person p) {
    return p.skills().isEmpty() ? List.of() : List.of(String.join(", ", p.skills()));
  }

  /** Whether the other side has the very same value. */
  public boolean shared(String value) {
    return has(lever, value) && has(ours, value);
  }

  private static boolean has(List<String> values, String value) {
    return values.stream()
        .anyMatch(
            v -> v.strip().toLowerCase(Locale.ROOT).equals(value.strip().toLowerCase(Locale.ROOT)));
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Compared[" + label + ", ****]";
  }
}
