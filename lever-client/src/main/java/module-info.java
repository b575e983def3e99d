/** A typed client for Lever's Data API. */
module io.github.atsconnect.lever {
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires feign.core;
  requires io.github.resilience4j.retry;
  requires java.net.http;
  requires org.slf4j;

  exports io.github.atsconnect.lever;
  exports io.github.atsconnect.lever.model;
  exports io.github.atsconnect.lever.spi;
}
