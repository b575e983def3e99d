package io.github.atsconnect.lever;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, and where the walk goes on.
 *
 * @param items what could be read
 * @param rejected what could not
 * @param hasNext whether there is more
 * @param next where; null on the last page, or where the server does not say
 */
record PageTurn<T>(
    List<T> items, List<RejectedItem> rejected, boolean hasNext, @Nullable WalkState next) {}
