import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.contract.ProfileStoreContract;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.house.Exams;
import io.github.atsconnect.matching.Population;
import io.github.atsconnect.matching.model.Person;
import java.util.*;

public class StoreContractBlocks {
  public static void main(String[] args) {
    Exams.pass(OurStoreTest.class);
  }

  // replace class OurStoreTest => static class OurStoreTest
  // block 1

  static class OurStore implements ProfileStore {
    private final ProfileStore inside;

    OurStore(List<Person> profiles) {
      inside = ProfileStores.inMemory(profiles);
    }

    public Collection<Person> findByKeys(Set<String> keys, int limit) {
      return inside.findByKeys(keys, limit);
    }

    public Optional<Person> byId(String id) {
      return inside.byId(id);
    }

    public Population population() {
      return inside.population();
    }
  }
}
