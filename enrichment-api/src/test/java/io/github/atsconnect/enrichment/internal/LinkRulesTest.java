package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.internal.LinkRules.Verdict;
import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkRulesTest extends StoreTestCase {
  @Test
  void theMoreProbableOfTwoContactsHoldsTheProfile() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> decide(r, "c2", "p", true, 0.99));

    assertThat(links()).isEqualTo("p=c1 SUGGESTED; p=c2 AUTO");
  }

  @Test
  void whenTheHolderIsForgottenTheNextOneTakesItsPlace() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> decide(r, "c2", "p", true, 0.99));
    write(r -> assertThat(r.forget("c2")).isTrue());

    assertThat(links()).isEqualTo("p=c1 AUTO");
  }

  @Test
  void whatTheMatcherOnlyProposesNeverHolds() {
    write(r -> decide(r, "c1", "p", false, 0.9));

    assertThat(links()).isEqualTo("p=c1 SUGGESTED");
  }

  @Test
  void aContactIsOneProfileForTheMatcher() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> decide(r, "c1", "q", true, 0.99));

    assertThat(links()).isEqualTo("q=c1 AUTO");
  }

  @Test
  void aPersonMayConfirmTwoProfilesOfOneContactAndTwoContactsOfOneProfile() {
    write(r -> r.say("c1", "p", true));
    write(r -> r.say("c1", "q", true));
    write(r -> r.say("c2", "p", true));

    assertThat(links()).isEqualTo("p=c1 CONFIRMED; p=c2 CONFIRMED; q=c1 CONFIRMED");
  }

  @Test
  void theMatcherCannotChangeWhatAPersonSaid() {
    write(r -> r.say("c1", "p", true));
    write(r -> r.say("c2", "q", false));
    write(r -> decide(r, "c1", "q", true, 1));
    write(r -> decide(r, "c2", "q", true, 1));
    write(r -> r.decideNobody("c1", List.of()));

    assertThat(links()).isEqualTo("p=c1 CONFIRMED; q=c2 REJECTED");
  }

  @Test
  void candidaciesAreKeptForAsLongAsTheirContactHasALink() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    assertThat(opportunities("c1")).isEqualTo(1);

    write(r -> r.decideNobody("c1", List.of()));
    assertThat(opportunities("c1")).isZero();
  }

  @Test
  void aChangeIsToldOnceItIsKept() {
    List<LinkEvent> told = new ArrayList<>();
    Teller teller =
        new Teller(
            new EnrichmentListener() {
              @Override
              public void onLinkChanged(String tenant, LinkEvent event) {
                told.add(event);
              }
            },
            "acme");
    assertThatThrownBy(
            () ->
                database.write(
                    h -> {
                      decide(new LinkRules(h, SCOPE, 1, teller), "c1", "p", true, 1);
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    assertThat(told).isEmpty();

    database.write(
        h -> {
          decide(new LinkRules(h, SCOPE, 1, teller), "c1", "p", true, 1);
          assertThat(told).isEmpty();
        });
    assertThat(told)
        .containsExactly(
            new LinkEvent("p", SCOPE.connection(), "c1", Instant.ofEpochMilli(1), LinkState.AUTO));
  }

  @Test
  void theStatesDoNotDependOnTheOrderOfTheVerdicts() {
    long seed = 7;
    Random random = new Random(seed);
    int rounds = "full".equals(System.getProperty("campaign")) ? 1_000 : 20;
    for (int round = 0; round < rounds; round++) {
      List<Consumer<LinkRules>> verdicts = new ArrayList<>();
      for (int contact = 0; contact < 12; contact++) {
        String c = "c" + contact;
        String p = "p" + random.nextInt(4);
        boolean match = random.nextBoolean();
        double probability = random.nextInt(4) / 4.0;
        verdicts.add(r -> decide(r, c, p, match, probability));
      }
      write(r -> verdicts.forEach(v -> v.accept(r)));
      String expected = links();
      clear();
      Collections.shuffle(verdicts, random);
      verdicts.forEach(this::write);
      assertThat(links()).as("round %d, seed %d", round, seed).isEqualTo(expected);
      clear();
    }
  }

  private void clear() {
    database.write(h -> h.execute("DELETE FROM ats_link"));
  }

  private void write(Consumer<LinkRules> work) {
    database.write(h -> work.accept(new LinkRules(h, SCOPE, 1, TELLER)));
  }

  private static void decide(
      LinkRules rules, String contact, String profile, boolean match, double probability) {
    rules.decide(
        contact,
        new Verdict(
            profile, match, probability, List.of("EMAIL_EQUAL"), "m1", Resumes.UNREAD, List.of()),
        List.of(
            new OpportunityFacts(
                "o-" + contact, CandidateKind.APPLICANT, CandidateStatus.ACTIVE, null, false)));
  }

  private int opportunities(String contact) {
    return database.read(h -> OpportunityTable.of(h, SCOPE, contact)).size();
  }

  private String links() {
    List<Link> all = database.read(h -> LinkTable.after(h, SCOPE.tenant(), null, 1_000));
    return all.stream()
        .map(l -> l.profileId() + "=" + l.contactId() + " " + l.state())
        .collect(Collectors.joining("; "));
  }
}
