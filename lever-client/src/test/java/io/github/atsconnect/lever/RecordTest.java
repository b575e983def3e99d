package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.AccessRole;
import io.github.atsconnect.lever.model.Application;
import io.github.atsconnect.lever.model.ApplicationType;
import io.github.atsconnect.lever.model.DistributionChannel;
import io.github.atsconnect.lever.model.Feedback;
import io.github.atsconnect.lever.model.FieldType;
import io.github.atsconnect.lever.model.FormField;
import io.github.atsconnect.lever.model.FormId;
import io.github.atsconnect.lever.model.Interview;
import io.github.atsconnect.lever.model.Note;
import io.github.atsconnect.lever.model.Offer;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Panel;
import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.ProfileForm;
import io.github.atsconnect.lever.model.Referral;
import io.github.atsconnect.lever.model.Requisition;
import io.github.atsconnect.lever.model.User;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reads a record of each kind in the strict way, so that a field that is forgotten is noticed. */
class RecordTest {

  private static final OpportunityId O = new OpportunityId("o1");

  @RegisterExtension final LeverServer server = new LeverServer();

  private LeverClient strict(String sample) {
    server.answerJson(Samples.text(sample));
    return server.builder().failOnUnknownFields().build();
  }

  /** Nobody's name or address may be printed. */
  private static void printsNobody(Object item) {
    assertThat(item.toString()).doesNotContain("Example").doesNotContain("example.org");
  }

  @Test
  void applications() {
    List<Application> all = strict("application.json").applications().list(O).toList();

    Application full = all.get(0);
    printsNobody(full);
    assertThat(full.type().is(ApplicationType.REFERRAL)).isTrue();
    assertThat(full.posting().expanded()).map(Posting::text).hasValue("Bridge engineer");
    assertThat(full.phone().value()).isEqualTo("+47 22 00 00 00");
    assertThat(full.requisitionForHire().requisitionCode()).isEqualTo("ENG-1");
    List<FormField> answers = full.customQuestions().get(0).fields();
    assertThat(answers.get(0).value().field("ext").text()).hasValue(".pdf");
    assertThat(answers.get(1).options())
        .extracting(option -> option.text() + option.optionId())
        .containsExactly("A1");
    assertThat(answers.get(2).value().time()).hasValue(Instant.ofEpochMilli(1_600_000_000_000L));
    assertThat(all.get(1).phone()).isNull();
    assertThat(all.get(1).links()).isEmpty();
  }

  @Test
  void interviewsWithFeedbackAsIdAndInFull() {
    Interview interview = strict("interview.json").interviews().list(O).iterator().next();

    printsNobody(interview);
    assertThat(interview.duration()).isEqualTo(Duration.ofMinutes(45));
    assertThat(interview.interviewers().get(1).id()).isNull();
    assertThat(interview.note()).isEmpty();
    assertThat(interview.feedbackForms().get(0).expanded()).isEmpty();
    Feedback feedback = interview.feedbackForms().get(1).object();
    assertThat(feedback.fields().get(0).type().is(FieldType.SCORECARD)).isTrue();
    assertThat(feedback.fields().get(0).value().elements().get(0).field("score").number())
        .hasValue(new BigDecimal(3));
    assertThat(feedback.fields().get(1).value().isNull()).isTrue();
    assertThat(feedback.fields().get(2).type().raw()).isEqualTo("hologram");
  }

  @Test
  void panels() {
    Panel panel = strict("panel.json").panels().list(O).iterator().next();

    printsNobody(panel);
    assertThat(panel.end()).isNull();
    assertThat(panel.externallyManaged()).isTrue();
    assertThat(panel.interviews().get(0).interviewers().get(0).responseStatus())
        .isEqualTo("needsAction");
  }

  @Test
  void postings() {
    List<Posting> all = strict("posting.json").postings().list().toList();

    Posting open = all.get(0);
    assertThat(open.distributionChannels())
        .extracting(each -> each.value())
        .containsExactly(DistributionChannel.PUBLIC, DistributionChannel.OTHER);
    assertThat(open.categories().allLocations()).containsExactly("Oslo", "Bergen");
    assertThat(open.content().customQuestions().get(0).fields().get(0).required()).isTrue();
    assertThat(open.screening().enabled()).isTrue();
    assertThat(open.reqCode()).isNull();
    assertThat(all.get(1).distributionChannels()).isEmpty();
    assertThat(all.get(1).categories().team()).isNull();
    assertThat(all.get(1).urls()).isNull();
  }

  @Test
  void requisitions() {
    List<Requisition> all = strict("requisitions.json").requisitions().list().toList();

    printsNobody(all.get(0));
    assertThat(all.get(0).compensationBand().max()).isEqualByComparingTo("20.5");
    assertThat(all.get(0).customFields().get("cost_center").field("city").text()).hasValue("Oslo");
    assertThat(all.get(0).owner().object().email()).isEqualTo("grace@example.org");
    assertThat(all.get(1).status().raw()).isEqualTo("frozen");
    assertThat(all.get(1).headcountHired().number()).isEqualTo(1);
  }

  @Test
  void offers() {
    Offer offer = strict("offer.json").offers().list(O).iterator().next();

    printsNobody(offer);
    printsNobody(offer.signatures().get("candidate"));
    assertThat(offer.signatures().get("candidate").signed()).isFalse();
    assertThat(offer.fields().get(0).value().text()).hasValue("100000");
    assertThat(offer.sentDocument().fileName()).isEqualTo("offer.pdf");
    assertThat(offer.signedDocument()).isNull();
    assertThat(offer.approved()).isNull();
  }

  @Test
  void notesWithReplies() {
    Note note = strict("note.json").notes().list(O).iterator().next();

    printsNobody(note);
    assertThat(note.secret()).isTrue();
    assertThat(note.fields())
        .extracting(f -> f.value().text().orElseThrow())
        .containsExactly("called", "called back");
    assertThat(note.fields().get(0).user().id().value()).isEqualTo("u1");
    assertThat(note.fields().get(0).stage().id().value()).isEqualTo("s1");
    assertThat(note.fields().get(1).createdAt())
        .isEqualTo(Instant.ofEpochMilli(1_600_000_000_001L));
    assertThat(note.fields().get(1).score().isNull()).isTrue();
  }

  @Test
  void profileFormsAlsoWhereTheListIsABareObject() {
    List<ProfileForm> listed = strict("form.json").forms().list(O).toList();
    ProfileForm read = strict("form.json").forms().get(O, new FormId("fm1"));

    assertThat(listed).containsExactly(read);
    assertThat(read.fields().get(0).currency()).isEqualTo("EUR");
    assertThat(read.fields().get(1).prompt()).isEqualTo("Choose");
  }

  @Test
  void referralsOfSomebodyFromOutside() {
    Referral referral = strict("referral.json").referrals().list(O).iterator().next();

    assertThat(referral.referrer()).isNull();
    assertThat(referral.completedAt()).isNull();
  }

  @Test
  void usersWithACustomRole() {
    User user = strict("user.json").users().list().iterator().next();

    printsNobody(user);
    assertThat(user.accessRole().is(AccessRole.OTHER)).isTrue();
    assertThat(user.accessRole().raw()).isEqualTo("b1c9-custom");
    assertThat(user.linkedContactIds()).isEmpty();
  }

  @Test
  void theStrictModeNamesTheFieldThatIsUnknown() {
    server.otherwise(
        request -> LeverServer.json("{\"data\":[{\"id\":\"s\",\"colour\":\"vermilion\"}]}"));

    assertThatThrownBy(
            () -> server.builder().failOnUnknownFields().build().stages().list().firstPage())
        .isInstanceOf(LeverUnreadableException.class)
        .hasMessageContaining("[colour]")
        .hasMessageNotContaining("vermilion");
    assertThat(server.client().stages().list().firstPage().items().get(0).unknown())
        .containsOnlyKeys("colour");
  }
}
