package io.github.atsconnect.lever.model;

import org.jspecify.annotations.Nullable;

/**
 * Where Lever shows a thing in the browser.
 *
 * @param list the page with all of its kind
 * @param show the page of the thing itself
 * @param apply where a person applies; only on postings
 */
public record Links(@Nullable String list, @Nullable String show, @Nullable String apply) {}
