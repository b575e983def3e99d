package io.github.atsconnect.spring;

/** The application cannot start as it is set up. Its texts hold no secret. */
public final class AtsConnectSetupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String remedy;

  /**
   * What is wrong.
   *
   * @param problem in a sentence
   * @param remedy what to do about it
   */
  public AtsConnectSetupException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
