package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.recruiter.view.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

/** From an exception to a page that says what to do; never a stack trace, never a name. */
final class Problems {
  private final Pages pages;

  Problems(Pages pages) {
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.exception(
        EnrichmentException.class,
        (e, ctx) -> pages.problem(ctx, status(e.reason()), Problem.of(e)));
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(
        Exception.class,
        (e, ctx) ->
            pages.problem(
                ctx,
                HttpStatus.INTERNAL_SERVER_ERROR,
                Problem.plain(
                    "Something went wrong here",
                    "It is our fault. Nothing was lost; try again, or go back.")));
  }

  private void refused(HttpResponseException e, Context ctx) {
    HttpStatus status = HttpStatus.forStatus(e.getStatus());
    if (status == HttpStatus.NOT_FOUND) {
      pages.problem(
          ctx,
          status,
          new Problem(
              "There is nothing here",
              "The address is wrong, or what it led to is gone.",
              "People",
              "/people"));
    } else {
      // No page of ours: it may have been asked for by somebody else's.
      ctx.status(e.getStatus()).result(String.valueOf(e.getMessage()));
    }
  }

  private static HttpStatus status(EnrichmentException.Reason reason) {
    return switch (reason) {
      case CONNECTION_UNKNOWN, GONE -> HttpStatus.NOT_FOUND;
      case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
      case ATS_UNAVAILABLE, ATS_UNREADABLE, NOT_LEVER, STORAGE -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> HttpStatus.CONFLICT;
    };
  }
}
