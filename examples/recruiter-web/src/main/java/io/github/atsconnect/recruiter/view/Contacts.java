package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Notice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is shown of all candidacies of a person together, and why something is not. */
public final class Contacts {
  private static final Set<String> UNREACHED =
      Set.of("key-refused", "key-unavailable", "not-permitted", "ats-unavailable");

  private Contacts() {}

  /** Addresses. */
  public static List<String> emails(Enrichment found) {
    return all(found, AtsRecord::emails);
  }

  /** Numbers. */
  public static List<String> phones(Enrichment found) {
    return all(found, AtsRecord::phones);
  }

  /** Résumés and files. */
  public static List<Attachment> attachments(Enrichment found) {
    return all(found, AtsRecord::attachments);
  }

  private static <T> List<T> all(Enrichment found, Function<AtsRecord, Collection<T>> what) {
    return found.records().stream().flatMap(r -> what.apply(r).stream()).distinct().toList();
  }

  /** Why an email or phone is missing. */
  public static String hidden(Enrichment found) {
    return message(found, "contact-", "None on file");
  }

  /** Why attachments are missing. */
  public static String noFiles(Enrichment found) {
    return found.notices().stream()
        .filter(Contacts::isAboutFiles)
        .map(Notice::message)
        .reduce((a, b) -> a + " " + b)
        .orElse("None on file");
  }

  /** What else is missing, and why: what is not said beside an empty field. */
  public static List<String> lacking(Enrichment found) {
    boolean files = !attachments(found).isEmpty();
    return found.notices().stream()
        .filter(n -> !UNREACHED.contains(n.code()) && !n.code().startsWith("contact-"))
        .filter(n -> files || !isAboutFiles(n))
        .map(Notice::message)
        .distinct()
        .toList();
  }

  private static boolean isAboutFiles(Notice n) {
    return n.code().startsWith("files-") || n.code().startsWith("resumes-");
  }

  /** Why Lever could not be asked. */
  public static String problem(Enrichment found) {
    return found.notices().stream()
        .filter(n -> UNREACHED.contains(n.code()))
        .map(Contacts::problem)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String problem(Notice notice) {
    return switch (notice.code()) {
      case "key-refused" -> "Lever does not accept the API key any more.";
      case "key-unavailable" -> "The API key is not here any more.";
      case "not-permitted" -> "The API key may not read candidates any more.";
      default -> "Lever does not answer just now.";
    };
  }

  private static String message(Enrichment found, String code, String otherwise) {
    return found.notices().stream()
        .filter(n -> n.code().startsWith(code))
        .map(Notice::message)
        .findFirst()
        .orElse(otherwise);
  }
}
