package io.github.atsconnect.lever.model;

/** What kind of line a phone number is. */
public enum PhoneType implements LeverCode {
  /** A mobile phone. */
  MOBILE("mobile"),
  /** A phone at home. */
  HOME("home"),
  /** A phone at work. */
  WORK("work"),
  /** A Skype name, so perhaps no number at all. */
  SKYPE("skype"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  PhoneType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
