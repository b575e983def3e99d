/**
 * A stateful Lever to run against, on loopback HTTP: for tests, demos, and hosts' own tests. Knows
 * no other module of this project.
 */
module io.github.atsconnect.lever.simulator {
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires java.net.http;
  // PDFBox needs it and, being no module of its own, cannot say so.
  requires org.apache.commons.logging;
  requires org.apache.pdfbox;
  requires org.slf4j;
  requires static org.junit.jupiter.api;

  exports io.github.atsconnect.lever.simulator;
  exports io.github.atsconnect.lever.simulator.junit;
  exports io.github.atsconnect.lever.simulator.world;
}
