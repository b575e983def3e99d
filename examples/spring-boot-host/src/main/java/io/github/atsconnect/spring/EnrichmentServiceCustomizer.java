package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentServiceBuilder;

/** Has the last word on the builder, for what no property and no bean says. */
@FunctionalInterface
public interface EnrichmentServiceCustomizer {

  /** Changes the builder. */
  void customize(EnrichmentServiceBuilder builder);
}
