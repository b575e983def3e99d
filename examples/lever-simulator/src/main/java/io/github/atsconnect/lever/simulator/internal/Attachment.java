package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A résumé or a file of an opportunity.
 *
 * @param id its id
 * @param name the file's name, as uploaded
 * @param ext its ending, in whatever spelling
 * @param createdAt milliseconds since the epoch
 * @param status processing, processed, unsupported, error or nothing
 * @param content its bytes, made when needed; null for a résumé without an upload
 * @param parsed what was read out of a résumé; null when nothing was
 */
record Attachment(
    String id,
    String name,
    String ext,
    long createdAt,
    @Nullable String status,
    @Nullable Supplier<byte[]> content,
    @Nullable Supplier<ObjectNode> parsed) {}
