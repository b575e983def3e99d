/** The exams of what a host plugs into the service, as abstract JUnit classes to extend. */
module io.github.atsconnect.enrichment.contract {
  requires transitive io.github.atsconnect.enrichment;
  requires transitive org.junit.jupiter.api;

  exports io.github.atsconnect.enrichment.contract;

  opens io.github.atsconnect.enrichment.contract to
      org.junit.platform.commons;
}
