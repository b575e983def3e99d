package io.github.atsconnect.lever.model;

/** What kind of answer a form field takes. */
public enum FieldType implements LeverCode {
  /** A line. */
  TEXT("text"),
  /** Several lines. */
  TEXTAREA("textarea"),
  /** Program code. */
  CODE("code"),
  /** A university. */
  UNIVERSITY("university"),
  /** A date, in milliseconds since the epoch. */
  DATE("date"),
  /** An amount. */
  CURRENCY("currency"),
  /** One of several options. */
  DROPDOWN("dropdown"),
  /** One of several options. */
  MULTIPLE_CHOICE("multiple-choice"),
  /** Some of several options. */
  MULTIPLE_SELECT("multiple-select"),
  /** Yes, no, or no answer. */
  YES_NO("yes-no"),
  /** An overall rating as text. */
  SCORE_SYSTEM("score-system"),
  /** A rating from 1 to 4. */
  SCORE("score"),
  /** Several ratings with comments. */
  SCORECARD("scorecard"),
  /** A file. */
  FILE_UPLOAD("file-upload"),
  /** A note. */
  NOTE("note"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  FieldType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
