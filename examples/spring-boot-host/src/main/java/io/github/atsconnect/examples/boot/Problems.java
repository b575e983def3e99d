package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.EnrichmentException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures of the service as problem details; their messages hold no secret and name nobody. */
@RestControllerAdvice
class Problems {

  @ExceptionHandler
  ProblemDetail of(EnrichmentException e) {
    HttpStatus status =
        switch (e.reason()) {
          case KEY_REFUSED, PERMISSION_MISSING -> HttpStatus.UNPROCESSABLE_CONTENT;
          case ATS_UNAVAILABLE, ATS_UNREADABLE, NOT_LEVER, STORAGE ->
              HttpStatus.SERVICE_UNAVAILABLE;
          case CONNECTION_UNKNOWN, GONE -> HttpStatus.NOT_FOUND;
          case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
          default -> HttpStatus.CONFLICT;
        };
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
    problem.setProperty("reason", e.reason());
    return problem;
  }
}
