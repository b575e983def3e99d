package io.github.atsconnect.matching.contract;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.AgreementLevel;
import io.github.atsconnect.matching.spi.Feature;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A feature as a host may write it sits the exam: the year in which somebody joined. */
class FeaturesContractTest extends FeatureContract<Integer> {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  @Override
  protected Feature<Integer> feature() {
    return new Joined();
  }

  @Override
  protected List<Person> people() {
    return List.of(joined("2011"), joined("in 2012"), joined("2019-03"));
  }

  private static Person joined(String text) {
    return Person.builder(text).attribute("joined", Attribute.Type.TEXT, text).build();
  }

  private static final class Joined implements Feature<Integer> {
    @Override
    public String name() {
      return "year of joining";
    }

    @Override
    public List<AgreementLevel> levels() {
      return List.of(
          AgreementLevel.byFrequency("JOINED_EQUAL", "joined in the same year", 0.8, 0.05),
          AgreementLevel.of("JOINED_NEAR", "joined a year apart", 0.15, 0.09),
          AgreementLevel.of("JOINED_OTHER", "joined in other years", 0.05, 0.86));
    }

    @Override
    public @Nullable Integer read(Person person) {
      Attribute joined = person.attributes().get("joined");
      Matcher year = YEAR.matcher(joined == null ? "" : joined.value());
      return year.find() ? Integer.valueOf(year.group()) : null;
    }

    @Override
    public int compare(Integer candidate, Integer person) {
      return Math.min(2, Math.abs(candidate - person));
    }

    @Override
    public Set<String> attributes() {
      return Set.of("joined");
    }
  }
}
