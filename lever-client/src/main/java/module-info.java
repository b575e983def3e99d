/**
 * A typed client for Lever's Data API. Feign, Jackson and Resilience4j work inside and show
 * nowhere.
 */
module io.github.atsconnect.lever {
  requires transitive org.jspecify;
  requires transitive java.net.http;
  requires com.fasterxml.jackson.core;
  requires feign.core;
  requires io.github.resilience4j.core;
  requires io.github.resilience4j.retry;
  requires org.slf4j;

  exports io.github.atsconnect.lever;
  exports io.github.atsconnect.lever.model;
  exports io.github.atsconnect.lever.spi;

  opens io.github.atsconnect.lever.internal to
      feign.core;
}
