package io.github.atsconnect.lever.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person allows to be done with their data. A null part means that Lever keeps no consent
 * for it.
 *
 * @param store whether their data may be kept
 * @param contact whether they may be contacted
 * @param interviewIntelligence whether interviews may be analysed
 * @param unknown the fields that this version does not know, by name
 */
public record DataProtection(
    @Nullable Consent store,
    @Nullable Consent contact,
    @Nullable Consent interviewIntelligence,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public DataProtection {
    unknown = Map.copyOf(unknown);
  }
}
