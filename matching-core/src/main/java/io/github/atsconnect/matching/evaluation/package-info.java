/** Measures decisions against truth: precision, recall, F1, thresholds, calibration. */
@NullMarked
package io.github.atsconnect.matching.evaluation;

import org.jspecify.annotations.NullMarked;
