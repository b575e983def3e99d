package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.model.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Words() {}

  /** A day. */
  public static String day(Instant at) {
    return DAY.format(at);
  }

  /** A day with the time. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** How long ago: "3 days ago". */
  public static String ago(Instant at, Instant now) {
    Duration d = Duration.between(at, now);
    if (d.toMinutes() < 1) {
      return "just now";
    }
    if (d.toHours() < 1) {
      return count(d.toMinutes(), "minute") + " ago";
    }
    if (d.toDays() < 1) {
      return count(d.toHours(), "hour") + " ago";
    }
    if (d.toDays() < 60) {
      return count(d.toDays(), "day") + " ago";
    }
    return d.toDays() < 730
        ? count(d.toDays() / 30, "month") + " ago"
        : count(d.toDays() / 365, "year") + " ago";
  }

  /** How long until: "in 23 hours". */
  public static String until(Instant at, Instant now) {
    Duration d = Duration.between(now, at);
    if (d.toMinutes() < 1) {
      return "in a moment";
    }
    return "in "
        + (d.toHours() < 1
            ? count(d.toMinutes(), "minute")
            : count(d.plusMinutes(30).toHours(), "hour"));
  }

  /** A length of time: "2 min 5 s". */
  public static String lasting(Duration d) {
    long s = Math.max(0, d.toSeconds());
    return s < 60 ? s + " s" : s / 60 + " min " + s % 60 + " s";
  }

  /** A number with its noun. */
  public static String count(long n, String noun) {
    return number(n) + " " + noun + (n == 1 ? "" : "s");
  }

  /** Requests a second against what is allowed. */
  public static String rate(double perSecond, double allowed) {
    return String.format(
        Locale.ROOT,
        perSecond < 10 ? "%.1f of %.0f a second allowed" : "%.0f of %.0f a second allowed",
        perSecond,
        allowed);
  }

  /** A number with separators. */
  public static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** A probability; never a plain 0 or 100 %, which nothing is. */
  public static String percent(double p) {
    return p >= 0.9995
        ? "over 99.9 %"
        : p < 0.001 ? "under 0.1 %" : String.format(Locale.ROOT, "%.1f %%", 100 * p);
  }

  /** Bits with their sign, with a true minus. */
  public static String bits(double bits) {
    return String.format(Locale.ROOT, "%+.1f", bits).replace('-', '−');
  }

  /** Prospect or applicant. */
  public static String kind(CandidateKind kind) {
    return kind == CandidateKind.PROSPECT ? "Prospect" : "Applicant";
  }

  /** Active, archived or hired. */
  public static String status(CandidateStatus status) {
    return switch (status) {
      case ACTIVE -> "Active";
      case ARCHIVED -> "Archived";
      case HIRED -> "Hired";
    };
  }

  /** The status with its reason. */
  public static String status(AtsRecord r) {
    return status(r.status()) + r.archiveReason().map(a -> ": " + a).orElse("");
  }

  /** What a level shows. */
  public static String level(FeatureLevel level) {
    return switch (level) {
      case STATUS -> "Status";
      case CONTACT -> "Status and contact";
      case FILES -> "Status, contact and files";
    };
  }

  /** A badge in a line, from what is stored: no stage. */
  public static String badge(Badge b, Instant now) {
    return joined(
        "In Lever",
        b.kind().map(Words::kind).orElse(null),
        b.status().map(Words::status).orElse(null),
        b.lastUpdated().map(t -> ago(t, now)).orElse(null));
  }

  /** A badge in a line, as Lever says it now. */
  public static String badge(AtsRecord r, Instant now) {
    return joined(
        "In Lever",
        kind(r.kind()),
        r.status() == CandidateStatus.ACTIVE
            ? r.stage().orElse("Active")
            : status(r.status()) + r.stage().map(s -> " at " + s).orElse(""),
        r.lastUpdated().map(t -> ago(t, now)).orElse(null));
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(p -> p != null).collect(Collectors.joining(" · "));
  }

  /** Whoever it is. */
  public static String name(Person p) {
    return p.names().stream().map(PersonName::full).findFirst().orElse("Without a name");
  }

  /** Two letters for a picture that nobody has. */
  public static String initials(Person p) {
    String[] words = name(p).replaceFirst(",.*", "").strip().split("\\s+");
    String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
    String last = words[words.length - 1];
    return (words.length == 1 ? first : first + last.substring(0, last.offsetByCodePoints(0, 1)))
        .toUpperCase(Locale.ROOT);
  }

  /** What somebody does and where: one line. */
  public static String work(Person p) {
    return p.positions().stream().findFirst().map(Words::position).or(p::headline).orElse("");
  }

  /** A position: title at company. */
  public static String position(Position p) {
    String title = p.title().orElse("");
    String company = p.company().orElse("");
    return title.isEmpty() ? company : company.isEmpty() ? title : title + " at " + company;
  }

  /** From when to when. */
  public static String period(Position p) {
    String start = p.start().map(Words::month).orElse("");
    String end = p.current() ? "today" : p.end().map(Words::month).orElse("");
    return start.isEmpty() ? end : end.isEmpty() ? start : start + " – " + end;
  }

  private static String month(PartialDate d) {
    return d.month().isPresent()
        ? MONTH.format(java.time.LocalDate.of(d.year(), d.month().getAsInt(), 1)) + " " + d.year()
        : String.valueOf(d.year());
  }

  /** An evidence code: EMAIL_EQUAL as "email equal". */
  public static String reason(String code) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Who says that it is the same person. */
  public static String says(LinkState state) {
    return switch (state) {
      case AUTO -> "matched automatically";
      case SUGGESTED -> "to be looked at";
      case CONFIRMED -> "confirmed by a person";
      case REJECTED -> "rejected by a person";
    };
  }

  /** The start of a hash, enough to recognise it. */
  public static String shortHash(String hash) {
    return hash.length() <= 12 ? hash : hash.substring(0, 12) + "…";
  }
}
