package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.words.DateRange;

/**
 * A date that an entry of a career hangs on.
 *
 * @param line index of the line it stands in
 * @param cell index of the cell within the line
 * @param range what it says
 * @param lastLine index of the last line that it reaches into: more than {@code line} when its
 *     parts are stacked
 */
record Anchor(int line, int cell, DateRange range, int lastLine) {}
