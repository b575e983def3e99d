package io.github.atsconnect.lever.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where Lever shows a thing in the browser.
 *
 * @param list the page with all of its kind
 * @param show the page of the thing itself
 * @param apply where a person applies; null for anything but a posting
 * @param unknown the fields that this version does not know, by name
 */
public record Links(
    @Nullable String list,
    @Nullable String show,
    @Nullable String apply,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Links {
    unknown = Map.copyOf(unknown);
  }
}
