/**
 * Characters with positions to lines in reading order: columns, label rails, bidirectional text.
 */
@NullMarked
package io.github.atsconnect.matching.internal.resume.layout;

import org.jspecify.annotations.NullMarked;
