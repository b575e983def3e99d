/** Lines of word processor documents (Office Open XML, {@code .docx}), within limits. */
@NullMarked
package io.github.atsconnect.matching.internal.resume.word;

import org.jspecify.annotations.NullMarked;
