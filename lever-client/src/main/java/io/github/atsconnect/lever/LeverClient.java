package io.github.atsconnect.lever;

import java.time.Duration;

/**
 * A client for Lever's Data API, made with {@link #builder()}; by default for production, at a
 * little under Lever's ten requests a second, with retries.
 *
 * <pre>{@code
 * try (LeverClient lever =
 *     LeverClient.builder().credentials(LeverCredentials.apiKey(key)).build()) {
 *   for (Opportunity each : lever.opportunities().list(q -> q.updatedSince(yesterday))) {
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads, virtual ones too. All clients of a process that use the same key
 * against the same host share one budget of requests. Every call may throw a {@link
 * LeverException}.
 */
public interface LeverClient extends AutoCloseable {

  /**
   * Starts a new client.
   *
   * @return a builder that still needs credentials
   */
  static LeverClientBuilder builder() {
    return new LeverClientBuilder();
  }

  /**
   * Returns the candidacies.
   *
   * @return the resource
   */
  Opportunities opportunities();

  /**
   * Returns the stages of the pipeline.
   *
   * @return the resource
   */
  Stages stages();

  /**
   * Returns the users of the account.
   *
   * @return the resource
   */
  Users users();

  /**
   * Returns the job postings.
   *
   * @return the resource
   */
  Postings postings();

  /**
   * Returns the reasons for archiving.
   *
   * @return the resource
   */
  ArchiveReasons archiveReasons();

  /**
   * Returns the résumés of opportunities.
   *
   * @return the resource
   */
  Resumes resumes();

  /**
   * Returns the other files of opportunities.
   *
   * @return the resource
   */
  Files files();

  /**
   * Tells what the key may do.
   *
   * @return the check
   */
  Permissions permissions();

  /**
   * A view of this client whose calls go before those of other clients of the same key: for
   * somebody who waits in front of a screen. It shares everything with this client.
   *
   * @return the view
   */
  LeverClient interactive();

  /**
   * A view of this client whose calls must end within a given time, waiting and retries included.
   * It shares everything with this client.
   *
   * @param total more than zero
   * @return the view
   */
  LeverClient withDeadline(Duration total);

  /**
   * Tells what this client, with all its views, has done so far.
   *
   * @return a snapshot
   */
  LeverUsage usage();

  /** Gives back what the client holds. Calls after this fail; streams that are open go on. */
  @Override
  void close();
}
