package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads "Title at Company" and "Company, Company" out of a headline. */
final class Headline {

  private static final Pattern AT =
      Pattern.compile("\\s(?:at|@|bei|chez|en|presso)\\s", Pattern.CASE_INSENSITIVE);

  private Headline() {}

  static List<Position> positions(String headline) {
    String[] halves = AT.split(headline, 2);
    if (halves.length == 2) {
      return List.of(Position.of(halves[0], halves[1].split("[|·•]")[0]));
    }
    List<Position> out = new ArrayList<>(3);
    for (String piece : headline.split("[,;|·•]")) {
      String part = piece.strip();
      if (part.length() >= 2 && part.length() <= 60 && out.size() < 8) {
        out.add(Position.of(null, part));
      }
    }
    return out;
  }
}
