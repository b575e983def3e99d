package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.Presence;
import io.github.atsconnect.enrichment.model.Recruiter;
import io.github.atsconnect.enrichment.model.UnknownReason;
import io.github.atsconnect.matching.model.Person;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileCardTest {
  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final Person ADA =
      Person.builder("1").name("Ada Quill").headline("Engineer at Acme").location("York").build();

  @Test
  void showsEverythingThatARecruiterAsksFor() {
    List<String> card = lines(false, 80, found());

    assertThat(card)
        .containsExactly(
            "Ada Quill",
            "  Engineer at Acme",
            "  York",
            "  Applicant  ·  active  ·  On-site interview",
            "  Job          Engineer",
            "  Last updated 1 Nov 2026",
            "  Recruiter    Jo Reed <jo@example.org>",
            "  Email        ada@example.org",
            "  Phone        +44 20 7946 0018",
            "  Attachments  ada.pdf (résumé), letter.pdf",
            "  In Lever     https://hire.lever.co/candidates/o1",
            "  Also         Prospect  ·  archived: Withdrew",
            "  As of        2 Nov 2026",
            "  Same person  97.5 %  email equal, name nickname");
  }

  @Test
  void onATerminalEveryLineOfTheFrameIsEquallyWideAndFits() {
    for (int columns : new int[] {40, 80, 200}) {
      List<String> card = lines(true, columns, found());

      assertThat(card).allSatisfy(l -> assertThat(Ink.width(l)).isLessThanOrEqualTo(columns));
      assertThat(card.stream().map(Ink::width).distinct()).hasSize(1);
    }
  }

  @Test
  void saysThatSomebodyIsNotInTheAts() {
    Enrichment nobody =
        new Enrichment(
            "1",
            Presence.NOT_IN_ATS,
            List.of(),
            NOW,
            Enrichment.Freshness.LAST_KNOWN,
            List.of(),
            null,
            List.of());

    assertThat(lines(false, 80, nobody)).endsWith("  Not in your ATS.");
  }

  @Test
  void saysThatNobodyKnows() {
    Enrichment unknown =
        new Enrichment(
            "1",
            Presence.UNKNOWN,
            List.of(UnknownReason.NEVER_SYNCED),
            NOW,
            Enrichment.Freshness.LAST_KNOWN,
            List.of(),
            null,
            List.of());

    assertThat(lines(false, 80, unknown)).endsWith("  Not known whether in your ATS.");
  }

  @Test
  void saysThatTheAtsDoesNotAnswer() {
    Enrichment last =
        new Enrichment(
            "1",
            Presence.IN_ATS,
            List.of(),
            NOW,
            Enrichment.Freshness.LAST_KNOWN,
            List.of(),
            new Enrichment.Match(LinkState.AUTO, 0.99999, List.of("EMAIL_EQUAL")),
            List.of());

    assertThat(lines(false, 80, last))
        .contains(
            "  In your ATS; the ATS does not answer just now.",
            "  Same person  over 99.9 %  email equal");
  }

  private static List<String> lines(boolean terminal, int columns, Enrichment found) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new ProfileCard(new Console(nowhere, nowhere, terminal, columns, n -> null))
        .lines(ADA, found);
  }

  private static Enrichment found() {
    AtsRecord now =
        new AtsRecord(
            "o1",
            "c1",
            CandidateKind.APPLICANT,
            "On-site interview",
            CandidateStatus.ACTIVE,
            null,
            Instant.parse("2026-11-01T23:00:00Z"),
            new Recruiter("Jo Reed", "jo@example.org"),
            "Engineer",
            List.of("ada@example.org"),
            List.of("+44 20 7946 0018"),
            List.of(
                new Attachment(Attachment.Kind.RESUME, "ada.pdf", "r1", "connection", "o1", ""),
                new Attachment(Attachment.Kind.FILE, "letter.pdf", "f1", "connection", "o1", "")),
            URI.create("https://hire.lever.co/candidates/o1"),
            false);
    AtsRecord before =
        new AtsRecord(
            "o2",
            "c1",
            CandidateKind.PROSPECT,
            null,
            CandidateStatus.ARCHIVED,
            "Withdrew",
            null,
            null,
            null,
            List.of("ada@example.org"),
            List.of(),
            List.of(),
            null,
            false);
    return new Enrichment(
        "1",
        Presence.IN_ATS,
        List.of(),
        NOW,
        Enrichment.Freshness.LIVE,
        List.of(now, before),
        new Enrichment.Match(LinkState.AUTO, 0.975, List.of("EMAIL_EQUAL", "NAME_NICKNAME")),
        List.of());
  }
}
