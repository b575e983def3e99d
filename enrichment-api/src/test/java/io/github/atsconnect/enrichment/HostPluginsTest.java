package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that knows people by the user names of their addresses, whatever the domain. */
class HostPluginsTest {
  private static final Person ADA = Host.person("p-ada", "Ada Example", "qx77@home.example");
  private static final Plugins BY_USER = Plugins.builder().keys(HostPluginsTest::users).build();

  @TempDir Path folder;

  @Test
  void keysAndStrategyOfTheHostServeTheSync() {
    assertThat(links(BY_USER, matcher(BY_USER))).isEqualTo("p-ada=c1 AUTO [o1]");
  }

  @Test
  void withoutTheKeysNobodyIsProposed() {
    assertThat(links(Plugins.none(), matcher(Plugins.none()))).isEmpty();
  }

  private String links(Plugins plugins, Matcher matcher) {
    try (FakeLever lever = new FakeLever();
        EnrichmentService connect =
            Host.of(folder.resolve("links.db"), ADA)
                .profiles(ProfileStores.inMemory(List.of(ADA), plugins))
                .matcher(matcher)
                .build()) {
      lever.candidate("o1", "c1", "Q. Xavier").email("qx77@work.example");
      connect.sync(connect.connect(lever.account()));
      return Host.links(connect);
    }
  }

  private static Matcher matcher(Plugins plugins) {
    return Matcher.builder().plugins(plugins).strategy(new SameUser()).build();
  }

  private static Collection<String> users(Person person) {
    return person.emails().stream().map(e -> "user:" + e.split("@")[0]).toList();
  }

  private static final class SameUser implements ScoringStrategy {
    @Override
    public Explanation score(Person candidate, Person person) {
      boolean same = !Collections.disjoint(users(candidate), users(person));
      return new Explanation(List.of(new Part("user", "USER", same ? 60 : -60, "the user name")));
    }

    @Override
    public String fingerprint() {
      return "same user";
    }
  }
}
