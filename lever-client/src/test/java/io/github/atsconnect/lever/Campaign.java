package io.github.atsconnect.lever;

import java.util.Locale;
import java.util.Random;

/** How much to try: a little in every build, a lot with {@code -Dcampaign=full}. */
public final class Campaign {

  /** All chance is seeded with this. */
  public static final long SEED = Long.getLong("campaign.seed", 20261123);

  private Campaign() {}

  /** Tells whether the long campaign was asked for. */
  public static boolean full() {
    return "full".equals(System.getProperty("campaign"));
  }

  /** Picks a volume. */
  public static int size(int small, int full) {
    return full() ? full : small;
  }

  /** Prints a figure, in the log of the build. */
  public static void report(String format, Object... figures) {
    System.err.println(
        "[campaign, seed " + SEED + "] " + String.format(Locale.ROOT, format, figures));
  }

  /** A new source of chance, always the same. */
  public static Random random() {
    return new Random(SEED);
  }
}
