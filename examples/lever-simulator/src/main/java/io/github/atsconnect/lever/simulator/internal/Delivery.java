package io.github.atsconnect.lever.simulator.internal;

import java.time.Duration;

/**
 * How a reply goes over the wire, or breaks on the way.
 *
 * @param manner what happens
 * @param pace for {@code DRIPPING} the wait before each byte, for {@code DELAYED} and the stalls
 *     the wait in all; otherwise zero
 */
public record Delivery(Manner manner, Duration pace) {

  /** The whole reply, at once. */
  public static final Delivery WHOLE = new Delivery(Manner.WHOLE, Duration.ZERO);

  /** What happens to a reply. */
  public enum Manner {
    /** Nothing: it arrives. */
    WHOLE,
    /** It arrives after a wait. */
    DELAYED,
    /** The connection is reset before a byte is sent. */
    RESET_BEFORE_HEADERS,
    /** The connection is reset right after the headers. */
    RESET_AFTER_HEADERS,
    /** Half of the body, then a reset. */
    RESET_IN_BODY,
    /** Half of the body, then an orderly close without the end of the body. */
    TRUNCATED,
    /** A Content-Length that promises more than is sent, then an orderly close. */
    LENGTH_TOO_LONG,
    /** A Content-Length that cuts the body off. */
    LENGTH_TOO_SHORT,
    /** The body byte by byte. */
    DRIPPING,
    /** Nothing is answered for a while, then the connection closes. */
    STALL_BEFORE_HEADERS,
    /** Headers and half of the body, then silence for a while, then the connection closes. */
    STALL_IN_BODY
  }

  boolean keepsConnection() {
    return manner == Manner.WHOLE || manner == Manner.DELAYED || manner == Manner.DRIPPING;
  }
}
