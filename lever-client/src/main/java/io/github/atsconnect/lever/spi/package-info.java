/**
 * What a host may put in place of the client's own: how it {@link
 * io.github.atsconnect.lever.spi.Sleeper waits}, where renewed OAuth {@link
 * io.github.atsconnect.lever.spi.TokenStore tokens} are kept, how deliveries of webhooks are {@link
 * io.github.atsconnect.lever.spi.ReplayStore remembered}, who is {@link
 * io.github.atsconnect.lever.spi.CallObserver told} of requests. Nobody needs any of them to begin.
 *
 * <pre>{@code
 * CallObserver slow =
 *     attempt -> {
 *       if (attempt.took().toSeconds() > 5) {
 *         log.warn("{} took {}", attempt.endpoint(), attempt.took());
 *       }
 *     };
 * }</pre>
 *
 * <p>All are called by many threads, on the thread that makes the call, so be quick. None is given
 * a key, a query or anybody's data.
 */
@NullMarked
package io.github.atsconnect.lever.spi;

import org.jspecify.annotations.NullMarked;
