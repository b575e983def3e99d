package io.github.atsconnect.lever.model;

/**
 * The secret with which Lever signs deliveries. Never printed.
 *
 * @param value the secret, without blanks
 */
public record SigningToken(String value) {

  /**
   * Checks the secret. What was copied along, blanks and line ends around it, is taken off.
   *
   * @throws IllegalArgumentException when it is blank, so that anybody could sign with it, or holds
   *     blanks inside, so that nobody could
   */
  public SigningToken {
    int from = 0;
    int to = value.length();
    while (from < to && isBlank(value.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(value.charAt(to - 1))) {
      to--;
    }
    value = value.substring(from, to);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("The signing token is blank");
    }
    if (value.chars().anyMatch(c -> isBlank((char) c))) {
      throw new IllegalArgumentException(
          "The signing token has a blank or an invisible character inside: copy it again");
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Prints no secret. */
  @Override
  public String toString() {
    return "****";
  }
}
