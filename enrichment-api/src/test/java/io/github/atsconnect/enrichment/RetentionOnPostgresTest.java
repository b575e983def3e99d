package io.github.atsconnect.enrichment;

/** The same on the other database. */
class RetentionOnPostgresTest extends RetentionTest {
  @Override
  StoreKind store() {
    return StoreKind.POSTGRESQL;
  }
}
