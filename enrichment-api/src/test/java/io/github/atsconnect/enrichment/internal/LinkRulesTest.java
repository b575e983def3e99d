package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.enrichment.internal.LinkRules.Shown;
import io.github.atsconnect.enrichment.internal.LinkRules.Verdict;
import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.matching.model.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class LinkRulesTest extends StoreTestCase {
  private static final Secrets SECRETS = Secrets.aesGcm(new byte[32]);

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
    write(r -> r.decideNobody(new Shown("c1", List.of(), List.of())));

    assertThat(links()).isEqualTo("p=c1 CONFIRMED; q=c2 REJECTED");
  }

  @Test
  void candidaciesAreKeptForAsLongAsTheirContactHasALink() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    assertThat(opportunities("c1")).isEqualTo(1);

    write(r -> r.decideNobody(new Shown("c1", List.of(), List.of())));
    assertThat(opportunities("c1")).isZero();
  }

  @Test
  void candidaciesOfARejectedContactAreKeptSoThatAMergeIsSeen() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> r.say("c1", "p", false));
    write(r -> decide(r, "c1", "p", true, 0.98));

    assertThat(opportunities("c1")).isEqualTo(1);
  }

  @Test
  void aMergeTakesAYesAlongWhateverTheMatcherSaidOfTheTarget() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> decide(r, "c2", "p", true, 0.99));
    write(r -> r.say("c1", "p", true));
    write(r -> r.move("o-c1", "c1", "c2"));

    assertThat(links()).isEqualTo("p=c2 CONFIRMED");
  }

  @Test
  void aMergeTakesANoAlongWhateverTheMatcherSaidOfTheTarget() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> decide(r, "c2", "p", true, 0.99));
    write(r -> r.say("c1", "p", false));
    write(r -> r.move("o-c1", "c1", "c2"));

    assertThat(links()).isEqualTo("p=c2 REJECTED");
  }

  @Test
  void ofTwoWordsOnMergedPeopleTheLaterCounts() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> decide(r, "c2", "p", true, 0.99));
    write(r -> r.say("c1", "p", false));
    database.write(h -> rules(h, 2).say("c2", "p", true));
    write(r -> r.move("o-c1", "c1", "c2"));
    assertThat(links()).isEqualTo("p=c2 CONFIRMED");

    write(r -> decide(r, "c3", "p", true, 0.9));
    database.write(h -> rules(h, 3).say("c3", "p", false));
    write(r -> r.move("o-c3", "c3", "c2"));
    assertThat(links()).isEqualTo("p=c2 REJECTED");
  }

  @Test
  void aPartOfAPersonThatMovesTakesNoWordAlong() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> r.say("c1", "p", true));
    database.write(
        h ->
            OpportunityTable.save(
                h, SCOPE, "c1", List.of(shown("x").candidacies().iterator().next()), 1));
    write(r -> r.move("o-x", "c1", "c2"));

    assertThat(links()).isEqualTo("p=c1 CONFIRMED");
  }

  @Test
  void whoWasErasedWhileEvidenceWasGatheredIsNotWritten() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    database.write(h -> rules(h, 1).erase("c1", List.of()));

    write(r -> decide(r, "c1", "p", true, 0.98));
    assertThat(links()).isEmpty();
    assertThat(opportunities("c1")).isZero();
    assertThatThrownBy(() -> write(r -> r.say("c1", "p", true)))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
  }

  @Test
  void whoWasErasedIsKnownAgainByACandidacyThatAMergeGaveToAnother() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    database.write(h -> rules(h, 1).erase("c1", List.of()));

    write(
        r ->
            r.decide(
                new Shown("c2", List.of(), shown("c1").candidacies()),
                new Verdict("p", true, 0.9, List.of(), "m1", Resumes.UNREAD, List.of())));
    assertThat(links()).isEmpty();

    write(r -> decide(r, "c2", "q", true, 0.98));
    assertThat(links()).as("the other contact is the same person").isEmpty();
  }

  @Test
  void nobodyIsLinkedToAProfileThatWasErasedAndTheContactStaysFree() {
    database.write(
        h -> suppressed(h).refresh(h).addProfile(h, Person.builder("p").name("Ada").build(), 1));

    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> decide(r, "c1", "q", true, 0.98));

    assertThat(links()).isEqualTo("q=c1 AUTO");
  }

  @Test
  void aWordThatIsTakenBackLeavesWhatTheMatcherSaid() {
    write(r -> decide(r, "c1", "p", true, 0.98));
    write(r -> r.say("c1", "p", false));
    write(r -> assertThat(r.withdraw("c1", "p")).isTrue());
    assertThat(links()).isEqualTo("p=c1 AUTO");

    write(r -> r.say("c9", "p", true));
    assertThat(links()).isEqualTo("p=c1 SUGGESTED; p=c9 CONFIRMED");
    write(r -> assertThat(r.withdraw("c9", "p")).isTrue());
    assertThat(links()).isEqualTo("p=c1 AUTO");
    write(r -> assertThat(r.withdraw("c9", "p")).isFalse());
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
                      decide(new LinkRules(h, SCOPE, 1, suppressed(h), teller), "c1", "p", true, 1);
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    assertThat(told).isEmpty();

    database.write(
        h -> {
          decide(new LinkRules(h, SCOPE, 1, suppressed(h), teller), "c1", "p", true, 1);
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

  private static LinkRules rules(Handle h, long now) {
    return new LinkRules(h, SCOPE, now, suppressed(h), TELLER);
  }

  private void write(Consumer<LinkRules> work) {
    database.write(h -> work.accept(new LinkRules(h, SCOPE, 1, suppressed(h), TELLER)));
  }

  private static void decide(
      LinkRules rules, String contact, String profile, boolean match, double probability) {
    rules.decide(
        shown(contact),
        new Verdict(
            profile, match, probability, List.of("EMAIL_EQUAL"), "m1", Resumes.UNREAD, List.of()));
  }

  private static Shown shown(String contact) {
    return new Shown(
        contact,
        List.of(contact + "@home.example"),
        List.of(
            new OpportunityFacts(
                "o-" + contact, CandidateKind.APPLICANT, CandidateStatus.ACTIVE, null, false)));
  }

  private static Suppressed suppressed(Handle h) {
    return new Suppressed(SCOPE.tenant(), TenantKey.of(h, SCOPE.tenant(), SECRETS));
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
