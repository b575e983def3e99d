/**
 * What a résumé says: PDF, {@code .docx} or plain text to evidence, bounded in bytes, pages,
 * objects, time and memory, whatever the file holds. Begin with {@link
 * io.github.atsconnect.matching.resume.ResumeReader#standard}.
 *
 * <pre>{@code
 * Resume resume = ResumeReader.standard().read(file);
 * if (resume.status().isOk()) {
 *   Person whole = candidate.toBuilder().merge(resume.toPerson(candidate.id())).build();
 * }
 * }</pre>
 *
 * <p>Nothing is thrown for what a file holds: the {@link
 * io.github.atsconnect.matching.resume.ResumeStatus} says why there is nothing, or only a part.
 * Where each value stands, and how much speaks for it, is a {@link
 * io.github.atsconnect.matching.resume.Finding}; {@link
 * io.github.atsconnect.matching.resume.ResumeHtml} draws them. {@link
 * io.github.atsconnect.matching.resume.IsolatedResumeReader} reads in a process of its own, which
 * has to be closed. Readers are safe for use by many threads. Scans need a {@link
 * io.github.atsconnect.matching.resume.TextRecognition} of the host's.
 */
@NullMarked
package io.github.atsconnect.matching.resume;

import org.jspecify.annotations.NullMarked;
