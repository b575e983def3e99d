package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.spring.TenantDirectory;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The customers, from the host's own table. */
@Component
final class Customers implements TenantDirectory {
  private final JdbcClient database;
  private final ObjectProvider<EnrichmentTenants> services;

  Customers(JdbcClient database, ObjectProvider<EnrichmentTenants> services) {
    this.database = database;
    this.services = services;
  }

  /** Makes it a customer, if it is none yet. */
  void add(String id) {
    database
        .sql("INSERT INTO customer (id) VALUES (:id) ON CONFLICT DO NOTHING")
        .param("id", id)
        .update();
  }

  @Override
  public Collection<String> tenants() {
    return database.sql("SELECT id FROM customer ORDER BY id").query(String.class).list();
  }

  @Override
  public boolean isKnown(String id) {
    return database
            .sql("SELECT count(*) FROM customer WHERE id = :id")
            .param("id", id)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The customer's handle; your own login would say here whether the caller may have it. */
  EnrichmentService service(String id) {
    if (!isKnown(id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such customer");
    }
    return services.getObject().tenant(id);
  }
}
