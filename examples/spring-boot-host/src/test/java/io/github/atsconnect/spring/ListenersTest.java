package io.github.atsconnect.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many listeners as one. */
class ListenersTest {
  private final List<String> heard = new ArrayList<>();

  private EnrichmentListener ear(String name) {
    return new EnrichmentListener() {
      @Override
      public void onSyncStarted(String tenant, String connectionId) {
        heard.add(name + " " + tenant + " " + connectionId);
      }
    };
  }

  @Test
  void allAreToldAlsoAfterOneThatFails() {
    EnrichmentListener failing =
        new EnrichmentListener() {
          @Override
          public void onSyncStarted(String tenant, String connectionId) {
            throw new IllegalStateException("made up");
          }
        };
    EnrichmentListener all = Listeners.all(() -> List.of(ear("first"), failing, ear("second")));

    all.onSyncStarted("acme", "c1");
    all.onSyncFailed("acme", "c1", "CANCELLED");

    assertThat(heard).containsExactly("first acme c1", "second acme c1");
  }

  @Test
  void theyAreLookedUpWithTheFirstEventOnly() {
    List<String> lookups = new ArrayList<>();
    EnrichmentListener all =
        Listeners.all(
            () -> {
              lookups.add("once");
              return List.of(ear("only"));
            });
    assertThat(lookups).isEmpty();

    all.onSyncStarted("acme", "c1");
    all.onSyncStarted("acme", "c2");

    assertThat(lookups).hasSize(1);
    assertThat(heard).hasSize(2);
  }

  @Test
  void itIsAnObjectLikeAnyOther() {
    EnrichmentListener all = Listeners.all(List::of);

    assertThatNoException().isThrownBy(all::hashCode);
    assertThat(all).isEqualTo(all).isNotEqualTo(Listeners.all(List::of));
    assertThat(all.toString()).contains("EnrichmentListener");
  }
}
