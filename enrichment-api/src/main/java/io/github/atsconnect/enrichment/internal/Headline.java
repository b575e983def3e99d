package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a headline apart. In Lever it is mostly a list of past employers and schools ("Acme,
 * Globex, MIT"), sometimes a line in the person's own words ("Engineer at Acme"). What fits neither
 * form is left to the headline itself.
 */
final class Headline {
  private static final Pattern AT =
      Pattern.compile("(.{2,60}?)\\s(?:at|@|bei|chez|en|presso|bij|hos)\\s(.{2,60})");
  private static final Pattern SEPARATOR = Pattern.compile("[,;|•·/]|\\s[-–—]\\s");
  private static final int MOST_WORDS = 5;
  private static final int MOST_PARTS = 12;
  private static final Pattern LEGAL_FORM =
      Pattern.compile("(?i)(?:inc|llc|ltd|corp|co|gmbh|ag|sa|s\\.a|plc|bv|ab|oy|kg)\\.?");
  private static final Pattern WORD = Pattern.compile("\\s+");
  private static final Set<String> TITLE_WORDS =
      Set.of(
          "engineer",
          "developer",
          "manager",
          "director",
          "consultant",
          "analyst",
          "designer",
          "architect",
          "scientist",
          "specialist",
          "administrator",
          "assistant",
          "associate",
          "officer",
          "president",
          "founder",
          "recruiter",
          "nurse",
          "teacher",
          "accountant",
          "lawyer",
          "lead",
          "head",
          "intern",
          "student",
          "executive",
          "representative",
          "coordinator",
          "technician",
          "programmer",
          "researcher",
          "ceo",
          "cto",
          "cfo",
          "vp",
          "freelance",
          "freelancer",
          "ingenieur",
          "entwickler",
          "leiter",
          "berater",
          "ingénieur",
          "développeur",
          "directeur",
          "ingeniero",
          "desarrollador",
          "gerente");
  private static final Set<String> SCHOOL_WORDS =
      Set.of(
          "university",
          "college",
          "institute",
          "school",
          "academy",
          "polytechnic",
          "université",
          "universität",
          "universidad",
          "università",
          "universidade",
          "universiteit",
          "hochschule",
          "école",
          "ecole",
          "politecnico",
          "instituto");

  private Headline() {}

  static void addTo(Person.Builder person, String headline) {
    if (headline.isBlank()) {
      return;
    }
    // The person's builder bounds it, and leaves single blanks only.
    String text = person.headline(headline).headline().orElse("");
    String[] parts = SEPARATOR.split(text, MOST_PARTS + 1);
    if (parts.length > MOST_PARTS) {
      return;
    }
    for (String part : parts) {
      add(person, part.strip());
    }
  }

  private static void add(Person.Builder person, String part) {
    Matcher at = AT.matcher(part);
    if (at.matches()) {
      person.position(Position.of(at.group(1), at.group(2)));
      return;
    }
    String[] words = WORD.split(part);
    if (part.length() < 2 || words.length > MOST_WORDS || LEGAL_FORM.matcher(part).matches()) {
      return;
    }
    if (holds(words, SCHOOL_WORDS)) {
      person.school(part);
    } else if (holds(words, TITLE_WORDS)) {
      person.position(Position.of(part, null));
    } else {
      person.position(Position.of(null, part));
    }
  }

  private static boolean holds(String[] words, Set<String> some) {
    for (String word : words) {
      if (some.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
