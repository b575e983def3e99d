package io.github.atsconnect.lever;

/** What to list as far as confidentiality goes. */
public enum ConfidentialityFilter implements QueryWord {
  /** Only what is not confidential: the default. */
  NON_CONFIDENTIAL("non-confidential"),
  /** Only what is confidential; needs a key with confidential access. */
  CONFIDENTIAL("confidential"),
  /** Both; needs a key with confidential access. */
  ALL("all");

  private final String word;

  ConfidentialityFilter(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
