package io.github.atsconnect.examples.matcher;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only this host knows of people: the badge that they wore on one of its building sites.
 *
 * @param site in small letters
 * @param number without leading zeros
 */
record Badge(String site, int number) {
  /** The attribute of a person that holds it. */
  static final String ATTRIBUTE = "badge";

  private static final Pattern WRITTEN =
      Pattern.compile("\\s{0,9}(\\p{L}{2,20})[\\s#/_-]{0,3}0{0,9}(\\d{1,6})\\s{0,9}");

  /** The badge of a person; empty when there is none, or what is written there is none. */
  static Optional<Badge> of(Person person) {
    Attribute written = person.attributes().get(ATTRIBUTE);
    if (written == null || written.value().length() > 60) {
      return Optional.empty();
    }
    Matcher m = WRITTEN.matcher(written.value());
    return m.matches()
        ? Optional.of(new Badge(m.group(1).toLowerCase(Locale.ROOT), Integer.parseInt(m.group(2))))
        : Optional.empty();
  }
}
