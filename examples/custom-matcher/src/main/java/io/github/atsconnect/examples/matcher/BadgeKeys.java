package io.github.atsconnect.examples.matcher;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.KeySource;
import java.util.Collection;
import java.util.List;

/** Who wore the same badge is compared, whatever name they go by today. */
final class BadgeKeys implements KeySource {
  @Override
  public Collection<String> keys(Person person) {
    return Badge.of(person).map(b -> List.of("badge:" + b.site() + b.number())).orElse(List.of());
  }
}
