package io.github.atsconnect.enrichment.model;

import java.time.Duration;

/**
 * A résumé was read. Holds nothing of what it says.
 *
 * @param connectionId the connection that it came from
 * @param status code of {@link io.github.atsconnect.matching.resume.ResumeStatus}; a reader of the
 *     host's own may have others
 * @param took how long the reading took, without the download
 */
public record ResumeRead(String connectionId, String status, Duration took) {}
