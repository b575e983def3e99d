package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Quirk;
import java.io.Serial;

/** An answer that is an error; thrown by handlers, turned into a reply by the router. */
final class LeverError extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** What is wrong; some codes were seen in two spellings, and some in none. */
  private enum Kind {
    BAD_REQUEST(400, "BadRequestError", "BadRequest", false),
    PAGING(400, "BadRequestError", "BadRequest", false),
    UNAUTHORIZED(401, "UnauthorizedError", "InvalidCredentials", true),
    FORBIDDEN(403, "ForbiddenError", "NotAuthorized", true),
    NOT_FOUND(404, "ResourceNotFound", "NotFoundError", false),
    UNPROCESSABLE(422, "UnprocessableEntityError", "UnprocessableEntity", true),
    RATE_LIMITED(429, "TooManyRequestsError", "TooManyRequests", true);

    private final int status;
    private final String code;
    private final String otherCode;

    /** Whether nobody has shown a body of it. */
    private final boolean unseen;

    Kind(int status, String code, String otherCode, boolean unseen) {
      this.status = status;
      this.code = code;
      this.otherCode = otherCode;
      this.unseen = unseen;
    }
  }

  private final Kind kind;

  private LeverError(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  static LeverError badRequest(String message) {
    return new LeverError(Kind.BAD_REQUEST, message);
  }

  static LeverError invalidOffset() {
    return new LeverError(Kind.PAGING, "Invalid offset token");
  }

  static LeverError noPaging() {
    return new LeverError(Kind.PAGING, "pagination is not supported for this endpoint");
  }

  static LeverError unauthorized() {
    return new LeverError(Kind.UNAUTHORIZED, "No valid API key or access token was sent");
  }

  static LeverError forbidden(String what) {
    return new LeverError(Kind.FORBIDDEN, "This key has no access to: " + what);
  }

  static LeverError notFound(String resource, String id) {
    return new LeverError(Kind.NOT_FOUND, resource + " " + id + " was not found");
  }

  static LeverError noSuchEndpoint(String method, String path) {
    return new LeverError(Kind.NOT_FOUND, method + " " + path + " does not exist");
  }

  static LeverError unprocessable(String status) {
    return new LeverError(Kind.UNPROCESSABLE, "The file has the status " + status);
  }

  static LeverError rateLimited() {
    return new LeverError(Kind.RATE_LIMITED, "Rate limit exceeded");
  }

  /** As it is answered unless a switch says otherwise. */
  HttpReply reply() {
    return HttpReply.error(kind.status, kind.code, String.valueOf(getMessage()));
  }

  HttpReply reply(Switches switches) {
    int status =
        kind == Kind.PAGING && switches.on(Quirk.PAGING_ERRORS_ARE_422) ? 422 : kind.status;
    String code = switches.on(Quirk.OTHER_ERROR_CODES) ? kind.otherCode : kind.code;
    HttpReply reply =
        kind.unseen && switches.on(Quirk.REFUSALS_WITHOUT_BODY)
            ? HttpReply.empty(status)
            : HttpReply.error(status, code, String.valueOf(getMessage()));
    return kind == Kind.RATE_LIMITED && switches.on(Quirk.RETRY_AFTER)
        ? reply.header("retry-after", "1")
        : reply;
  }
}
