package io.github.atsconnect.lever.simulator.world;

import java.util.Locale;

/** Spellings of one and the same telephone number or profile address. */
final class ContactSlips {

  private ContactSlips() {}

  static String phone(String international, Dice dice) {
    int gap = international.indexOf(' ');
    String national = international.substring(gap + 1);
    return switch (dice.below(6)) {
      case 0 -> international;
      case 1 -> international.replace(" ", "");
      case 2 -> "00" + international.substring(1).replace(" ", "");
      case 3 -> international.replace(" ", "-");
      case 4 -> trunk(international) + national;
      default -> (trunk(international) + national).replace(" ", "-");
    };
  }

  /** The prefix inside the country: none in North America, Italy and some others. */
  private static String trunk(String international) {
    String code = international.substring(1, international.indexOf(' '));
    return switch (code) {
      case "1", "39", "34", "351", "48", "30" -> "";
      default -> "0";
    };
  }

  static String linkedIn(String slug, Dice dice) {
    return switch (dice.below(9)) {
      case 0 -> "linkedin.com/in/" + slug;
      case 1 -> "http://www.linkedin.com/in/" + slug + "/";
      case 2 -> "https://uk.linkedin.com/in/" + slug;
      case 3 -> "https://www.linkedin.com/in/" + slug + "?trk=public_profile";
      case 4 -> "www.linkedin.com/in/" + slug + "/en";
      case 5 -> "https://www.linkedin.com/in/" + slug.toUpperCase(Locale.ROOT);
      case 6 -> "HTTPS://LinkedIn.com/in/" + slug + "/";
      case 7 -> "https://m.linkedin.com/in/" + slug;
      default -> "https://www.linkedin.com/in/" + slug;
    };
  }
}
