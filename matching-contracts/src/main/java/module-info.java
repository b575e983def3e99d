/** The exams of what a host plugs into the matching engine, as abstract JUnit classes to extend. */
module io.github.atsconnect.matching.contract {
  requires transitive io.github.atsconnect.matching;
  requires transitive org.junit.jupiter.api;

  exports io.github.atsconnect.matching.contract;

  opens io.github.atsconnect.matching.contract to
      org.junit.platform.commons;
}
