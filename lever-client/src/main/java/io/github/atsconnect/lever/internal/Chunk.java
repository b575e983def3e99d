package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.RejectedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page as it came.
 *
 * @param <T> the type of the items
 * @param items what could be read
 * @param rejected what could not
 * @param hasNext whether the server says that there is more
 * @param next the server's token for more
 * @param enveloped whether it came as a list in Lever's envelope
 */
public record Chunk<T>(
    List<T> items,
    List<RejectedItem> rejected,
    boolean hasNext,
    @Nullable String next,
    boolean enveloped) {}
