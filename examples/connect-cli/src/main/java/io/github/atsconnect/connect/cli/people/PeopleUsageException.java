package io.github.atsconnect.connect.cli.people;

/**
 * A people file was asked for in a way that cannot work; the message says what to write instead.
 */
public final class PeopleUsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PeopleUsageException(String message) {
    super(message);
  }
}
