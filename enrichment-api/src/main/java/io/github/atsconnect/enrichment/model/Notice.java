package io.github.atsconnect.enrichment.model;

/**
 * Why something is missing from an answer.
 *
 * @param code stable code: {@code stage-not-permitted}, {@code files-not-permitted}, {@code
 *     ats-unavailable}, …
 * @param message one sentence for a person, without personal data
 */
public record Notice(String code, String message) {}
