package io.github.atsconnect.house;

/** A text that counts how often it is looked at, and refuses to go on beyond a bound. */
final class CountedText implements CharSequence {
  /** Ends a search that looks too often. */
  static final class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooOften() {
      super("looked at too often", null, false, false);
    }
  }

  private final String text;
  private final long most;
  private long looks;

  CountedText(String text, long most) {
    this.text = text;
    this.most = most;
  }

  long looks() {
    return looks;
  }

  @Override
  public char charAt(int index) {
    if (++looks > most) {
      throw new TooOften();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
