package io.github.atsconnect.lever.simulator;

import io.github.atsconnect.lever.simulator.internal.Breakage;
import io.github.atsconnect.lever.simulator.internal.Delivery;
import io.github.atsconnect.lever.simulator.internal.Delivery.Manner;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * One way in which an answer goes wrong. Immutable; plan them with {@link FaultPlan}.
 *
 * <p>A fault that answers with a status of its own keeps the request from having any effect; all
 * others break the true answer on its way.
 */
public final class Fault {

  private static final String HTML =
      "<html><head><title>Error</title></head><body><h1>Something broke</h1></body></html>";

  private final String name;
  private final Breakage breakage;

  private Fault(String name, Breakage breakage) {
    this.name = name;
    this.breakage = breakage;
  }

  /** A status with Lever's JSON error body. */
  public static Fault status(int status) {
    return new Fault(
        "status " + status,
        Breakage.answer(
            status, "application/json", "{\"code\":\"Fault\",\"message\":\"Planned\"}"));
  }

  /** A status with a page of HTML, as proxies send it; 200 is possible too. */
  public static Fault html(int status) {
    return new Fault("html " + status, Breakage.answer(status, "text/html", HTML));
  }

  /** A status without a body; 200 is possible too. */
  public static Fault empty(int status) {
    return new Fault("empty " + status, Breakage.answer(status, "text/plain", ""));
  }

  /** Any other answer in place of the true one. */
  public static Fault answer(int status, String contentType, byte[] body) {
    return new Fault("answer " + status, Breakage.answer(status, contentType, body.clone()));
  }

  /** A 302 to any address, however bad. */
  public static Fault redirect(String location) {
    return new Fault("redirect", Breakage.redirect(location));
  }

  /** A 429 without {@code Retry-After}. */
  public static Fault rateLimited() {
    return status(429);
  }

  /** A 429 with {@code Retry-After} in whole seconds. */
  public static Fault rateLimited(Duration retryAfter) {
    return new Fault("429 with Retry-After", Breakage.rateLimited(retryAfter.toSeconds()));
  }

  /** A 400 as for an offset token that has expired; only where the request has one. */
  public static Fault invalidOffset() {
    return new Fault("invalid offset", Breakage.invalidOffset());
  }

  /** The connection is reset before any byte of the answer. */
  public static Fault resetBeforeHeaders() {
    return wire(Manner.RESET_BEFORE_HEADERS, Duration.ZERO);
  }

  /** The connection is reset after the headers. */
  public static Fault resetAfterHeaders() {
    return wire(Manner.RESET_AFTER_HEADERS, Duration.ZERO);
  }

  /** The connection is reset in the middle of the body. */
  public static Fault resetInBody() {
    return wire(Manner.RESET_IN_BODY, Duration.ZERO);
  }

  /** The connection is closed in an orderly way in the middle of the body. */
  public static Fault truncated() {
    return wire(Manner.TRUNCATED, Duration.ZERO);
  }

  /** The announced length is more than what is sent. */
  public static Fault lengthTooLong() {
    return wire(Manner.LENGTH_TOO_LONG, Duration.ZERO);
  }

  /** The announced length is half of what is sent. */
  public static Fault lengthTooShort() {
    return wire(Manner.LENGTH_TOO_SHORT, Duration.ZERO);
  }

  /** The body comes byte by byte. */
  public static Fault dripping(Duration perByte) {
    return wire(Manner.DRIPPING, perByte);
  }

  /** No answer for a while, then the connection is closed. */
  public static Fault stall(Duration silence) {
    return wire(Manner.STALL_BEFORE_HEADERS, silence);
  }

  /** Half of the body, then silence for a while, then the connection is closed. */
  public static Fault stallInBody(Duration silence) {
    return wire(Manner.STALL_IN_BODY, silence);
  }

  /** The whole answer, late. */
  public static Fault delay(Duration by) {
    return wire(Manner.DELAYED, by);
  }

  /** A body that is no JSON any more. */
  public static Fault garbledJson() {
    return rewrite("garbled JSON", body -> body.replace("\":", "\"=").replace('}', ']'));
  }

  /** The body in Latin-1 under a header that says UTF-8. */
  public static Fault wrongCharset() {
    return new Fault("wrong charset", Breakage.wrongCharset());
  }

  /** A body of arrays nested so deep. */
  public static Fault deeplyNested(int depth) {
    return rewrite("deep nesting", body -> "[".repeat(depth) + "]".repeat(depth));
  }

  /** One string of so many characters in the first item of a list. */
  public static Fault hugeString(int characters) {
    return new Fault("huge string", Breakage.hugeString(characters));
  }

  /** Each object has its fields twice. */
  public static Fault duplicateKeys() {
    return rewrite("duplicate keys", body -> body.replace("{\"id\":", "{\"id\":\"first\",\"id\":"));
  }

  /** Fields of the items that should hold something hold null; ids stay. */
  public static Fault nullFields() {
    return new Fault("null fields", Breakage.nullFields());
  }

  /** Items hold fields that no document mentions. */
  public static Fault unknownFields() {
    return new Fault("unknown fields", Breakage.unknownFields());
  }

  /** Enumerations hold a value that no document mentions. */
  public static Fault unknownEnums() {
    return new Fault("unknown enums", Breakage.unknownEnums());
  }

  /** A list's {@code next} is the offset just sent. */
  public static Fault loopingToken() {
    return new Fault("looping token", Breakage.loopingToken());
  }

  /** A list says {@code hasNext} and gives no {@code next}. */
  public static Fault missingNext() {
    return new Fault("missing next", Breakage.missingNext());
  }

  /** A list's page is empty, says {@code hasNext}, and its token leads to what was left out. */
  public static Fault emptyPage() {
    return new Fault("empty page", Breakage.emptyPage());
  }

  /** Any other damage: what is sent instead of the body. */
  public static Fault rewrite(String name, UnaryOperator<String> body) {
    return new Fault(name, Breakage.rewrite(body));
  }

  /**
   * The usual transient ones, all of which a retry cures: resets, truncation, wrong lengths, 408,
   * 429, 500, 502 (HTML), 503 (empty), 504, an empty 200 and an HTML 200.
   */
  public static List<Fault> transientOnes() {
    return List.of(
        resetBeforeHeaders(),
        resetAfterHeaders(),
        resetInBody(),
        truncated(),
        lengthTooLong(),
        status(408),
        rateLimited(),
        status(500),
        html(502),
        empty(503),
        status(504),
        empty(200),
        html(200));
  }

  /** A short name for journals and messages. */
  public String name() {
    return name;
  }

  Breakage breakage() {
    return breakage;
  }

  private static Fault wire(Manner manner, Duration pace) {
    String name = manner.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Fault(name, Breakage.wire(new Delivery(manner, pace)));
  }

  @Override
  public String toString() {
    return name;
  }
}
