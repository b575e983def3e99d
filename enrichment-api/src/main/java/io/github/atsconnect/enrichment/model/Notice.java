package io.github.atsconnect.enrichment.model;

/**
 * Why something is missing from an answer.
 *
 * @param code stable code. Not permitted to the key: {@code stages-}, {@code archive-reasons-},
 *     {@code resumes-} and {@code files-not-permitted}, {@code posting-} and {@code
 *     recruiter-not-available}. Not there when the answer had to be: {@code candidacies-}, {@code
 *     stages-}, {@code archive-reasons-}, {@code recruiter-}, {@code posting-}, {@code resumes-}
 *     and {@code files-not-in-time}; the same with {@code -failed} where the ATS did not answer as
 *     it should. {@code more-on-demand} where the person has many candidacies. Of the person:
 *     {@code contact-not-permitted}, {@code contact-not-connected}, {@code withheld}, {@code
 *     to-review}. Of the viewer: {@code contact-hidden}, {@code files-hidden}. When the ATS was not
 *     asked: {@code paused}, {@code disconnected}, {@code key-refused}, {@code key-unavailable},
 *     {@code not-permitted}, {@code ats-unavailable}. And {@link UnknownReason#code} where it is
 *     not known whether the person is in the ATS
 * @param message one sentence for a person, without personal data
 */
public record Notice(String code, String message) {}
