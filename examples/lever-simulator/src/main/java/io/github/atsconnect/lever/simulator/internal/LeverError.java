package io.github.atsconnect.lever.simulator.internal;

import java.io.Serial;

/** An answer that is an error; thrown by handlers, turned into a reply by the router. */
final class LeverError extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  private LeverError(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static LeverError badRequest(String message) {
    return new LeverError(400, "BadRequestError", message);
  }

  static LeverError invalidOffset() {
    return badRequest("Invalid offset token");
  }

  static LeverError unauthorized() {
    return new LeverError(401, "Unauthorized", "No valid API key or access token was sent");
  }

  static LeverError forbidden(String what) {
    return new LeverError(403, "Forbidden", "This key has no access to: " + what);
  }

  static LeverError notFound(String resource, String id) {
    return new LeverError(404, "ResourceNotFound", resource + " " + id + " was not found");
  }

  static LeverError noSuchEndpoint(String method, String path) {
    return new LeverError(404, "ResourceNotFound", method + " " + path + " does not exist");
  }

  static LeverError unprocessable(String status) {
    return new LeverError(422, "UnprocessableEntity", "The file has the status " + status);
  }

  static LeverError rateLimited() {
    return new LeverError(429, "TooManyRequests", "Rate limit exceeded");
  }

  HttpReply reply() {
    return HttpReply.error(status, code, String.valueOf(getMessage()));
  }
}
