package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.words.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of one job or course of study.
 *
 * @param dates when, or null when not stated
 * @param fragments what else its head says, top to bottom
 */
record Entry(@Nullable DateRange dates, List<Fragment> fragments) {}
