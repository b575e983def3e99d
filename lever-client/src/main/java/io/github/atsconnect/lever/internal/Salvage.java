package io.github.atsconnect.lever.internal;

import org.jspecify.annotations.Nullable;

/**
 * What can be told of a page that cannot be read.
 *
 * @param list whether it is a list in Lever's envelope
 * @param whole whether it is damaged inside of its values only, so that its items could be counted
 * @param items how many items it has; fewer than it has where it is not whole
 * @param firstId the id of the first item; null where it is not there or damaged
 * @param endKnown whether it says if there is more, and where
 * @param next where the next page begins; null on the last page, or where that is not known
 */
public record Salvage(
    boolean list,
    boolean whole,
    int items,
    @Nullable String firstId,
    boolean endKnown,
    @Nullable String next) {}
