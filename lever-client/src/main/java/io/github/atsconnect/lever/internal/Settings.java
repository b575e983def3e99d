package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.spi.CallGate;
import io.github.atsconnect.lever.spi.CallObserver;
import io.github.atsconnect.lever.spi.Sleeper;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a client was built with.
 *
 * @param baseUrl the root of the API
 * @param keyDigest tells keys apart without being one
 * @param authorizer makes the value of the header, anew for each attempt
 * @param requestsPerSecond what the key may do
 * @param deadline how long a call may take unless it says otherwise
 * @param attemptTimeout how long one attempt may take
 * @param clock for times of day
 * @param sleeper for waiting
 * @param gate is asked before each attempt
 * @param observer is told of each attempt
 * @param httpClient the host's own; null for the shared one
 * @param connectTimeout how long connecting may take, where the client is not the host's
 * @param userAgent what the client calls itself
 * @param strict refuses unknown fields
 */
public record Settings(
    URI baseUrl,
    String keyDigest,
    Authorizer authorizer,
    double requestsPerSecond,
    Duration deadline,
    Duration attemptTimeout,
    Clock clock,
    Sleeper sleeper,
    CallGate gate,
    CallObserver observer,
    @Nullable HttpClient httpClient,
    Duration connectTimeout,
    String userAgent,
    boolean strict) {

  /** Holds credentials, so it prints nothing. */
  @Override
  public String toString() {
    return "Settings[****]";
  }
}
