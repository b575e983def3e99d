package io.github.atsconnect.lever.model;

import org.jspecify.annotations.Nullable;

/**
 * A month, perhaps only a year.
 *
 * @param year the year
 * @param month the month from 1 to 12
 */
public record ParsedMonth(@Nullable Integer year, @Nullable Integer month) {}
