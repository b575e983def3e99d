package io.github.atsconnect.enrichment.contract;

import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteProfileStoreTest extends ProfileStoreContract {
  @TempDir Path folder;

  @Override
  protected ProfileStore storeOf(List<Person> profiles) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db"));
    return HostTable.storeOver(source, profiles);
  }
}
