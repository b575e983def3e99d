/**
 * The facade that a host wires: connect a customer's applicant tracking system, sync, enrich a
 * profile.
 */
module io.github.atsconnect.enrichment {
  requires transitive io.github.atsconnect.matching;
  requires transitive java.sql;
  requires transitive org.jspecify;
  requires transitive io.github.atsconnect.lever;
  // Jdbi is an automatic module and cannot ask for it itself.
  requires io.leangen.geantyref;
  requires org.jdbi.v3.core;
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;
  requires static com.github.kagkarlsson.scheduler;
  requires static micrometer.core;

  exports io.github.atsconnect.enrichment;
  exports io.github.atsconnect.enrichment.micrometer;
  exports io.github.atsconnect.enrichment.model;
  exports io.github.atsconnect.enrichment.scheduling;
  exports io.github.atsconnect.enrichment.spi;
}
