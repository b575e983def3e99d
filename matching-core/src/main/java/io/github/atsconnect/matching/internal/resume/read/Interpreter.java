package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
import java.util.List;

/** Turns lines into findings; the same way for PDF and plain text. */
public final class Interpreter {
  private Interpreter() {}

  /**
   * Reads a résumé's lines.
   *
   * @param raw lines in reading order
   * @param uris link annotations
   * @param metadata title and author of the file, where they are known
   */
  public static Findings read(List<Line> raw, List<PageUri> uris, List<String> metadata) {
    List<Line> lines = DateCells.join(raw);
    List<Section> sections = new SectionFinder(lines).sections();
    Zones zones = new Zones(sections);
    ContactFinder contacts = new ContactFinder(zones, uris);
    List<String> emails = contacts.emails();
    List<String> links = contacts.links();
    EventHistory events = new EventHistory(lines);
    List<Findings.Job> jobs =
        events.jobs().isEmpty() ? PositionFinder.find(sections) : events.jobs();
    List<String> schools =
        events.schools().isEmpty() ? SchoolFinder.find(sections) : events.schools();
    return new Findings(
        new NameFinder(lines, emails, links, metadata).name(),
        emails,
        contacts.phones(),
        links,
        PlaceFinder.find(zones.own()),
        jobs,
        schools,
        SkillFinder.find(sections));
  }
}
