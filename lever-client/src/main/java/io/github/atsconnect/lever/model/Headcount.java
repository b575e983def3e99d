package io.github.atsconnect.lever.model;

import org.jspecify.annotations.Nullable;

/**
 * How many people a requisition is for.
 *
 * @param number how many; null without limit
 * @param unlimited true without limit
 */
public record Headcount(@Nullable Integer number, boolean unlimited) {}
