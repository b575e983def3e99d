package io.github.atsconnect.lever.simulator.internal;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody hands in.
 *
 * @param name with its ending
 * @param status processing, processed, unsupported or error
 * @param content the bytes; null for a résumé that was parsed from elsewhere
 */
public record Upload(String name, String status, byte @Nullable [] content) {

  Attachment attachment(String id, long at) {
    int dot = name.lastIndexOf('.');
    byte[] bytes = content;
    return new Attachment(
        id,
        dot < 0 ? name : name.substring(0, dot),
        dot < 0 ? "" : name.substring(dot),
        at,
        status,
        bytes == null ? null : bytes::clone,
        null);
  }
}
