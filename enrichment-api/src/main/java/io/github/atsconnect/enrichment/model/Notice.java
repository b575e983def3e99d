package io.github.atsconnect.enrichment.model;

/**
 * Why something is missing from an answer.
 *
 * @param code stable code: {@code stages-not-permitted}, {@code archive-reasons-not-permitted},
 *     {@code posting-not-available}, {@code recruiter-not-available}, {@code
 *     resumes-not-permitted}, {@code files-not-permitted}, {@code contact-not-permitted}, {@code
 *     withheld}, {@code to-review}, {@code key-refused}, {@code key-unavailable}, {@code
 *     not-permitted} or {@code ats-unavailable}
 * @param message one sentence for a person, without personal data
 */
public record Notice(String code, String message) {}
