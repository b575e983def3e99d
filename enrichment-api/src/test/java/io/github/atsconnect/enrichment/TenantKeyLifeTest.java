package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.Postgres;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A tenant's own key, from a first try without a master key to one that keeps secrets. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class TenantKeyLifeTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");

  @Parameter StoreKind kind;
  @TempDir Path folder;

  @Test
  void aKeyThatLiesOpenIsSealedWhenSecretsAreKeptAndStaysTheSame() throws Exception {
    Secrets kept = Secrets.aesGcm(new byte[32]);
    try (FakeLever lever = new FakeLever()) {
      lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
      try (EnrichmentService first = Host.of(kind.at(folder), ADA).build()) {
        first.sync(first.connect(lever.account()));
        first.eraseContact("c1");
      }
      String plain = column("plain");
      assertThat(plain).isNotEmpty();

      try (EnrichmentService later =
          Host.of(kind.at(folder), ADA).secrets(kept).onDemand().build()) {
        assertThat(column("plain")).as("sealed when it is opened").isNull();
        assertThat(column("sealed")).isNotEmpty().doesNotContain(plain);
        Connection connection = later.connect(lever.account());
        later.sync(connection);
        // Who was erased under the open key stays erased, and the log is whole.
        assertThat(later.links()).isEmpty();
        assertThat(later.verifyAudit().isWhole()).isTrue();
        later.rotateKeys();
        assertThat(later.verifyAudit().isWhole()).isTrue();
      }
      assertThatThrownBy(() -> Host.of(kind.at(folder), ADA).build().eraseContact("c2"))
          .isInstanceOfSatisfying(
              EnrichmentException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.KEY_UNAVAILABLE));
    }
  }

  private String column(String name) throws SQLException {
    try (var c =
            kind == StoreKind.SQLITE
                ? DriverManager.getConnection("jdbc:sqlite:" + kind.address(folder))
                : Postgres.database(folder.toString()).getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT " + name + " FROM ats_tenant_key")) {
      assertThat(r.next()).isTrue();
      return r.getString(1);
    }
  }
}
