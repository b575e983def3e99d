package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a contact, for whoever may see all of it.
 *
 * @param shown the candidacies
 * @param notices what is missing, of the person as a whole
 * @param open whether a candidacy is not confidential, so that everybody may know of the person
 * @param asOf as of when it is true
 * @param live whether the ATS said so
 * @param whole whether nothing is missing that may be there another time
 */
record Answer(
    List<Shown> shown,
    List<Notice> notices,
    boolean open,
    Instant asOf,
    boolean live,
    boolean whole) {

  /**
   * A candidacy.
   *
   * @param notices what is missing of it
   */
  record Shown(AtsRecord record, List<Notice> notices) {}

  Answer {
    shown = List.copyOf(shown);
    notices = List.copyOf(notices);
  }

  /** The same as far as somebody may see it. */
  Answer visible(Connected connected, Access access) {
    List<Shown> left =
        shown.stream()
            .filter(s -> Visibility.shows(s.record().confidential(), connected, access))
            .toList();
    boolean known = open || Visibility.shows(true, connected, access);
    return new Answer(left, known ? notices : List.of(), known, asOf, live, whole);
  }

  /** Whether the person is there, for whom this is visible. */
  boolean present() {
    return !shown.isEmpty() || (!live && open);
  }

  List<Notice> allNotices() {
    List<Notice> all = new ArrayList<>(notices);
    shown.forEach(s -> all.addAll(s.notices()));
    return all;
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Answer[****]";
  }
}
