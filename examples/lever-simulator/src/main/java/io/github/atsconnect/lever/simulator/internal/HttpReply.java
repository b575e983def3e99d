package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One reply.
 *
 * @param status the HTTP status
 * @param headers in the order sent, without the length or encoding of the body
 * @param body the bytes, maybe none
 * @param chunked whether the body goes out chunked, as Lever sends JSON, or with its length
 * @param delivery how it goes over the wire
 */
public record HttpReply(
    int status, Map<String, String> headers, byte[] body, boolean chunked, Delivery delivery) {

  static final String JSON = "application/json; charset=utf-8";

  static HttpReply json(int status, JsonNode body) {
    try {
      byte[] bytes = Json.MAPPER.writeValueAsBytes(body);
      return new HttpReply(status, headers(JSON), bytes, true, Delivery.WHOLE);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static HttpReply empty(int status) {
    return new HttpReply(status, new LinkedHashMap<>(), new byte[0], false, Delivery.WHOLE);
  }

  static HttpReply bytes(int status, String contentType, byte[] body) {
    return new HttpReply(status, headers(contentType), body, false, Delivery.WHOLE);
  }

  static HttpReply text(int status, String contentType, String body) {
    return bytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Lever's error envelope. */
  static HttpReply error(int status, String code, String message) {
    return json(status, Json.object().put("code", code).put("message", message));
  }

  /** The same with one more header. */
  public HttpReply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpReply(status, more, body, chunked, delivery);
  }

  /** For a caller who knows no chunks. */
  HttpReply unchunked() {
    return new HttpReply(status, headers, body, false, delivery);
  }

  /** In chunks, without a length. */
  HttpReply inChunks() {
    return new HttpReply(status, headers, body, true, delivery);
  }

  HttpReply delivered(Delivery how) {
    return new HttpReply(status, headers, body, chunked, how);
  }

  HttpReply withBody(byte[] other) {
    return new HttpReply(status, headers, other, chunked, delivery);
  }

  private static Map<String, String> headers(String contentType) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", contentType);
    headers.put("server", "lever-simulator");
    headers.put("x-lever-region", "global");
    return headers;
  }
}
