/** Lines of text with what is known of their looks: the common ground of PDF and plain text. */
@NullMarked
package io.github.atsconnect.matching.internal.resume.line;

import org.jspecify.annotations.NullMarked;
