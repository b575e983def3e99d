package io.github.atsconnect.recruiter;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the product is started with.
 *
 * @param port where to listen on loopback; 0 for any free port
 * @param profiles made-up people of the product
 * @param candidates made-up people of the Lever account
 * @param rate requests a second that the simulator allows; Lever allows 10
 * @param seed another seed is another world
 * @param dataOrNull folder to keep links and the key in, or null for a temporary one
 */
public record Settings(
    int port, int profiles, int candidates, double rate, long seed, @Nullable Path dataOrNull) {

  /** As the README starts it. */
  public static Settings defaults() {
    return new Settings(7070, 20_000, 2_000, 60, 7, null);
  }

  /** The same on another port. */
  public Settings withPort(int number) {
    return new Settings(number, profiles, candidates, rate, seed, dataOrNull);
  }

  /** The same with another world. */
  public Settings withWorld(int people, int inLever) {
    return new Settings(port, people, inLever, rate, seed, dataOrNull);
  }

  /** The same with another rate. */
  public Settings withRate(double perSecond) {
    return new Settings(port, profiles, candidates, perSecond, seed, dataOrNull);
  }

  /** The same with a folder that stays. */
  public Settings withData(Path folder) {
    return new Settings(port, profiles, candidates, rate, seed, folder);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException when it cannot be understood; the message says why
   */
  static Settings parse(List<String> args) {
    Settings s = defaults();
    for (int i = 0; i < args.size(); i += 2) {
      String value = i + 1 < args.size() ? args.get(i + 1) : "";
      s =
          switch (args.get(i)) {
            case "--port" -> s.withPort(number(value, 0, 65_535));
            case "--profiles" -> s.withWorld(number(value, 1, 1_000_000), s.candidates());
            case "--candidates" -> s.withWorld(s.profiles(), number(value, 0, 100_000));
            case "--rate" -> s.withRate(number(value, 1, 1_000));
            case "--data" -> s.withData(Path.of(value));
            default -> throw new IllegalArgumentException("unknown option " + args.get(i));
          };
    }
    return s;
  }

  private static int number(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is no number from " + least + " to " + most);
  }
}
