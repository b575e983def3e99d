package host;

import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.contract.ProfileStoreContract;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/** The exam of a profile store, in somebody else's build. */
class StoreTest extends ProfileStoreContract {
  @Override
  protected ProfileStore storeOf(List<Person> profiles) {
    return ProfileStores.inMemory(profiles);
  }
}
