package io.github.atsconnect.enrichment;

/** The customers of a host: a handle for each, and nothing that reaches across them. */
public interface EnrichmentTenants extends AutoCloseable {

  /**
   * {@return the handle of a customer}
   *
   * @param tenant the host's id for the customer, 1 to 100 characters; not a name or an email
   */
  EnrichmentService tenant(String tenant);

  /** Closes the storage. */
  @Override
  void close();
}
