package io.github.atsconnect.lever.model;

import org.jspecify.annotations.Nullable;

/**
 * A list within an advertisement.
 *
 * @param text the heading
 * @param content the entries, HTML
 */
public record PostingList(@Nullable String text, @Nullable String content) {}
