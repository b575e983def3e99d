package io.github.atsconnect.matching.internal.prepare;

import org.jspecify.annotations.Nullable;

/**
 * A form that many people share, one object for all of them. It remembers where it was kept last,
 * which is quicker to look at than to look up; threads that race for that lose nothing but time.
 */
public abstract class SharedForm {

  private @Nullable Kept kept;

  SharedForm() {}

  /**
   * Where a form is kept.
   *
   * @param where one object for each place, with nothing in it
   * @param number the form's number there
   */
  public record Kept(Object where, int number) {}

  /** The form's number in a place, -1 where that is not remembered. */
  public final int numberIn(Object where) {
    Kept last = kept;
    return last != null && last.where == where ? last.number : -1;
  }

  /** Remembers where the form is kept. */
  public final void remember(Kept now) {
    kept = now;
  }
}
