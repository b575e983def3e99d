package io.github.atsconnect.lever.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body that came whole and cannot be read, with what can be told of it all the same. */
public final class DamagedBodyException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Salvage salvage;

  DamagedBodyException(String what, Salvage salvage) {
    super(what);
    this.salvage = salvage;
  }

  /**
   * Returns what can be told of the body.
   *
   * @return null when the exception was serialised
   */
  public @Nullable Salvage salvage() {
    return salvage;
  }
}
