package io.github.atsconnect.lever;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a page that could not be read.
 *
 * @param index its place on the page, from 0
 * @param itemId its id; null where even that is missing
 * @param reason what is wrong with it; names fields, never their content
 */
public record RejectedItem(int index, @Nullable String itemId, String reason) {

  /**
   * Returns the item's id.
   *
   * @return empty where even that is missing
   */
  public Optional<String> id() {
    return Optional.ofNullable(itemId);
  }
}
