package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Quirk;
import java.util.List;
import java.util.function.Predicate;

/** The filter of the same name: everybody sees only the others unless they ask for more. */
final class Confidentiality {

  private static final String OPEN = "non-confidential";
  private static final String CONFIDENTIAL = "confidential";
  private static final String ALL = "all";

  private Confidentiality() {}

  /**
   * Which items a call may see and wants to see.
   *
   * @param confidential whether an item is
   * @throws LeverError 403 when the key has no access to what was asked for
   */
  static <T> Predicate<T> filter(Ask ask, Switches switches, Predicate<T> confidential) {
    String asked = ask.oneOf("confidentiality", List.of(OPEN, CONFIDENTIAL, ALL));
    String wanted = asked == null ? OPEN : asked;
    boolean access = ask.caller().permissions().confidentialAccess();
    boolean refused =
        wanted.equals(CONFIDENTIAL)
            || (wanted.equals(ALL) && switches.on(Quirk.ALL_CONFIDENTIALITY_REFUSED));
    if (refused && !access) {
      throw LeverError.forbidden("confidential records");
    }
    return item ->
        confidential.test(item) ? access && !wanted.equals(OPEN) : !wanted.equals(CONFIDENTIAL);
  }
}
