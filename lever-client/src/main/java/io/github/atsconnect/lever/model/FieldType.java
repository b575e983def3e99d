package io.github.atsconnect.lever.model;

/** What kind of answer a form field takes, and the shape that the answer has in JSON. */
public enum FieldType implements LeverCode {
  /** A line: text. */
  TEXT("text"),
  /** Several lines: text. */
  TEXTAREA("textarea"),
  /** Program code: text. */
  CODE("code"),
  /** A university: text. */
  UNIVERSITY("university"),
  /** A date: a number that {@link JsonValue#time()} reads. */
  DATE("date"),
  /** An amount: a number. */
  CURRENCY("currency"),
  /** One of several options: its text. */
  DROPDOWN("dropdown"),
  /** One of several options: its text. */
  MULTIPLE_CHOICE("multiple-choice"),
  /** Some of several options: an array of their texts. */
  MULTIPLE_SELECT("multiple-select"),
  /** The text {@code yes} or {@code no}. */
  YES_NO("yes-no"),
  /** An overall rating: text such as {@code 3 - Hire}. */
  SCORE_SYSTEM("score-system"),
  /** A rating: a whole number from 1 to 4, perhaps as text. */
  SCORE("score"),
  /** Several ratings: an array of objects with a {@code score}, perhaps null, and a comment. */
  SCORECARD("scorecard"),
  /** A file: an object with {@code id}, {@code name}, {@code ext} and so on. */
  FILE_UPLOAD("file-upload"),
  /** A note: text. */
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
