package io.github.atsconnect.connect.cli.people;

/** A line that cannot be read; the lines after it can. */
final class MalformedLineException extends Exception {
  private static final long serialVersionUID = 1;

  private final long line;

  MalformedLineException(long line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  long line() {
    return line;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
