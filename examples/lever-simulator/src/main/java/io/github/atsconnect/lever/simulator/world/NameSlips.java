package io.github.atsconnect.lever.simulator.world;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a recruiter or a form spells a name: mostly right. */
final class NameSlips {

  private NameSlips() {}

  static String spell(Person person, YearMonth when, Dice dice) {
    String given = person.given().text();
    Word familyWord = person.familyIn(when);
    String family = familyWord.text();
    if (person.second().isPresent() && dice.chance(0.25)) {
      family = family + " " + person.second().get().text();
    }
    if (!given.equals(Spelling.plain(given)) || !family.equals(Spelling.plain(family))) {
      int marks = dice.below(10);
      if (marks < 4) {
        given = Spelling.plain(given);
        family = Spelling.plain(family);
      } else if (marks < 6) {
        given = Spelling.german(given);
        family = Spelling.german(family);
      }
    }
    int kind = dice.below(100);
    if (kind < 8 && !person.given().nicknames().isEmpty()) {
      given = dice.pick(person.given().nicknames());
    } else if (kind < 12 && !familyWord.variants().isEmpty()) {
      family = dice.pick(familyWord.variants());
    } else if (kind < 15 && !person.given().variants().isEmpty()) {
      given = dice.pick(person.given().variants());
    } else if (kind < 19) {
      return given + " " + typo(family, dice);
    } else if (kind < 21) {
      return typo(given, dice) + " " + family;
    } else if (kind < 24) {
      return family + " " + given;
    } else if (kind < 26) {
      return family + ", " + given;
    } else if (kind < 28) {
      return given.charAt(0) + ". " + family;
    } else if (kind < 31 && !person.middle().isEmpty()) {
      return given + " " + person.middle() + ". " + family;
    } else if (kind < 33) {
      return (given + " " + family).toLowerCase(Locale.ROOT);
    } else if (kind < 34) {
      return (given + " " + family).toUpperCase(Locale.ROOT);
    } else if (kind < 37 && person.nativeName().isPresent()) {
      return person.nativeName().get();
    } else if (kind < 38) {
      return given;
    } else if (kind < 40 && family.contains(" ")) {
      family = family.substring(family.lastIndexOf(' ') + 1);
    }
    return given + " " + family;
  }

  /** One slip of the keyboard behind the first letter. */
  private static String typo(String word, Dice dice) {
    if (word.length() < 4) {
      return word;
    }
    List<Character> letters = new ArrayList<>();
    word.chars().forEach(letter -> letters.add((char) letter));
    int at = dice.between(1, word.length() - 2);
    switch (dice.below(4)) {
      case 0 -> letters.remove(at);
      case 1 -> letters.add(at, letters.get(at));
      case 2 -> letters.add(at, letters.remove(at + 1));
      default -> letters.set(at, (char) ('a' + dice.below(26)));
    }
    StringBuilder text = new StringBuilder();
    letters.forEach(text::append);
    return text.toString();
  }
}
