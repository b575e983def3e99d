package io.github.atsconnect.enrichment.internal;

/** Whose rows: every query of the store names both. */
record Scope(String tenant, String connection) {}
