package io.github.atsconnect.recruiter.web;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.recruiter.view.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From an exception to a page that says what to do; never a stack trace, never a name. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int MOST_CAUSES = 5;

  private final Pages pages;

  Problems(Pages pages) {
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.exception(EnrichmentException.class, this::known);
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(Exception.class, this::unexpected);
  }

  private void known(EnrichmentException e, Context ctx) {
    if (e.reason() == Reason.STORAGE || e.reason() == Reason.ATS_UNAVAILABLE) {
      LOG.warn("{} {}: {}", ctx.method(), route(ctx), e.reason() + classes(e.getCause()));
    } else {
      LOG.info("{} {}: {}", ctx.method(), route(ctx), e.reason());
    }
    pages.problem(ctx, status(e.reason()), Problem.of(e));
  }

  /** The number leads from the page to the log, where the classes are and no message is. */
  private void unexpected(Exception e, Context ctx) {
    String number = Integer.toHexString(ThreadLocalRandom.current().nextInt() | 0x1000_0000);
    LOG.error("problem {}, {} {}:{}", number, ctx.method(), route(ctx), classes(e));
    pages.problem(
        ctx,
        HttpStatus.INTERNAL_SERVER_ERROR,
        Problem.plain(
            "Something went wrong here",
            "It is our fault. Nothing was lost: try again, or go back. If it happens again, tell"
                + " whoever runs this the number "
                + number
                + ", which stands in the log."));
  }

  /** The route, whose parts in brackets stand for ids. */
  private static String route(Context ctx) {
    var matched = ctx.endpoints().lastHttpEndpoint();
    return matched == null ? "(no page of ours)" : matched.path;
  }

  private static String classes(@Nullable Throwable thrown) {
    StringBuilder out = new StringBuilder();
    Throwable at = thrown;
    for (int i = 0; at != null && i < MOST_CAUSES; i++) {
      StackTraceElement[] stack = at.getStackTrace();
      out.append(' ').append(at.getClass().getName());
      if (stack.length > 0) {
        out.append(" at ")
            .append(stack[0].getClassName())
            .append(':')
            .append(stack[0].getLineNumber());
      }
      at = at.getCause();
    }
    return out.toString();
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
