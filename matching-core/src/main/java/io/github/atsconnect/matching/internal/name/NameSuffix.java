package io.github.atsconnect.matching.internal.name;

/** Generation suffixes in one spelling. */
final class NameSuffix {

  private NameSuffix() {}

  static String canonical(String suffix) {
    return switch (suffix) {
      case "junior", "jnr", "ii" -> "jr";
      case "senior", "snr", "i" -> "sr";
      default -> suffix;
    };
  }
}
