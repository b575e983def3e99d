package io.github.atsconnect.lever;

import io.github.atsconnect.lever.spi.CallObserver;
import io.github.atsconnect.lever.spi.Sleeper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Builds a {@link LeverClient}. Not safe for use by several threads at once. */
public final class LeverClientBuilder {

  LeverClientBuilder() {}

  public LeverClientBuilder credentials(LeverCredentials credentials) {
    throw new UnsupportedOperationException();
  }

  public LeverClientBuilder production() {
    throw new UnsupportedOperationException();
  }

  public LeverClientBuilder sandbox() {
    throw new UnsupportedOperationException();
  }

  public LeverClientBuilder baseUrl(URI baseUrl) {
    throw new UnsupportedOperationException();
  }

  public LeverClientBuilder requestsPerSecond(double requestsPerSecond) {
    throw new UnsupportedOperationException();
  }

  public LeverClientBuilder deadline(Duration total) {
    throw new UnsupportedOperationException();
  }

  public LeverClientBuilder clock(Clock clock) {
    throw new UnsupportedOperationException();
  }

  public LeverClientBuilder sleeper(Sleeper sleeper) {
    throw new UnsupportedOperationException();
  }

  public LeverClientBuilder observer(CallObserver observer) {
    throw new UnsupportedOperationException();
  }

  public LeverClient build() {
    throw new UnsupportedOperationException();
  }
}
