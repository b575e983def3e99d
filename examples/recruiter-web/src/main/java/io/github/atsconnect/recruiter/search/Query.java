package io.github.atsconnect.recruiter.search;

/**
 * What somebody looks for.
 *
 * @param text words that all have to be there, or ""
 * @param ats where the person has to stand
 * @param stage part of a stage's name, or ""
 * @param recruiter part of a recruiter's name, or ""
 * @param withinDays last changed in Lever in so many days, or 0 for whenever
 * @param from the first result to show, or the first person to ask Lever about
 */
public record Query(
    String text, Ats ats, String stage, String recruiter, int withinDays, int from) {

  /** Where a person stands. */
  public enum Ats {
    /** Wherever. */
    ANY,
    /** A link holds. */
    IN,
    /** A candidate may be this person; somebody should look. */
    POSSIBLE,
    /** Neither. */
    OUT
  }

  /** Everybody. */
  public static Query all() {
    return new Query("", Ats.ANY, "", "", 0, 0);
  }

  /** The same elsewhere. */
  public Query withAts(Ats where) {
    return new Query(text, where, stage, recruiter, withinDays, 0);
  }

  /** The same from another result on. */
  public Query withFrom(int first) {
    return new Query(text, ats, stage, recruiter, withinDays, first);
  }

  /** Whether only Lever can tell who fits: stages and recruiters are not stored. */
  public boolean asksLever() {
    return !stage.isBlank() || !recruiter.isBlank();
  }

  /** Whether only people with a link can fit. */
  public boolean onlyLinked() {
    return ats == Ats.IN || asksLever() || withinDays > 0;
  }

  /** Whether anything is filtered. */
  public boolean isFiltered() {
    return !text.isBlank() || ats != Ats.ANY || asksLever() || withinDays > 0;
  }
}
