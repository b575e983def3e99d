/**
 * A typed client for Lever's Data API. Begin with {@link io.github.atsconnect.lever.LeverClient}:
 * it has a method for each kind of thing that Lever knows, and each of them lists, reads or
 * downloads.
 *
 * <pre>{@code
 * try (LeverClient lever = LeverClient.builder().credentials(LeverCredentials.apiKey(key)).build()) {
 *   for (Stage stage : lever.stages().list()) {
 *     System.out.println(stage.text());
 *   }
 *   lever.permissions().probe().missing(FeatureLevel.STATUS).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>What to know before the first call:
 *
 * <ul>
 *   <li>Lists are lazy and fetch a page at a time ({@link io.github.atsconnect.lever.Listing});
 *       what may be filtered and expanded is in the query that each {@code list} takes.
 *   <li>Calls block and may wait: all clients of one key share its budget of requests, and what can
 *       be tried again is. {@link io.github.atsconnect.lever.LeverClient#interactive} goes before
 *       the rest, {@link io.github.atsconnect.lever.LeverClient#withDeadline} bounds the waiting.
 *   <li>What goes wrong is a {@link io.github.atsconnect.lever.LeverException}, of a kind that says
 *       what to do.
 *   <li>{@link io.github.atsconnect.lever.Webhooks} checks what Lever sends by itself.
 * </ul>
 *
 * <p>Clients and their resources are safe for any number of threads; an iterator and a {@link
 * io.github.atsconnect.lever.Download} belong to one.
 */
@NullMarked
package io.github.atsconnect.lever;

import org.jspecify.annotations.NullMarked;
