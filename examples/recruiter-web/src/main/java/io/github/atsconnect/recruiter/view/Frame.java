package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.enrichment.model.Connection;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param nav which part of the product it belongs to
 * @param who looks at it
 * @param toReview links that somebody should look at
 * @param troubled connections that need attention
 */
public record Frame(String title, String nav, Who who, long toReview, List<Connection> troubled) {

  /** Copies the list. */
  public Frame {
    troubled = List.copyOf(troubled);
  }

  /** For the link of a part of the product. */
  public String current(String part) {
    return nav.equals(part) ? "page" : "false";
  }
}
