package io.github.atsconnect.enrichment.contract;

import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

class InMemoryProfileStoreTest extends ProfileStoreContract {

  @Override
  protected ProfileStore storeOf(List<Person> profiles) {
    return ProfileStores.inMemory(profiles);
  }
}
