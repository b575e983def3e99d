package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every field of every object of a made-up account: there with a value of its type, or null or
 * absent where Lever's may be; and each of these ways is met.
 *
 * <p>A field is written {@code name:types}, with a letter a type: s(tring), i(nteger), b(oolean),
 * o(bject), a(rray); n for null and x for absent.
 */
class ObjectShapesTest {

  private static final String OPPORTUNITY =
      "id:s name:s contact:s headline:s stage:s confidentiality:s location:s phones:a emails:a"
          + " links:a archived:on tags:a sources:a stageChanges:a origin:s sourcedBy:sn owner:s"
          + " followers:a applications:a createdAt:i updatedAt:in lastInteractionAt:i"
          + " lastAdvancedAt:i snoozedUntil:in urls:o isAnonymized:b dataProtection:on"
          + " opportunityLocation:sx";
  private static final String CONTACT =
      "id:s name:s headline:s isAnonymized:b location:o emails:a phones:a dataProtection:ox";
  private static final String APPLICATION =
      "id:s type:s candidateId:s opportunityId:s posting:s postingOwner:s postingHiringManager:sn"
          + " user:sn name:sn email:sn company:sn comments:sn phone:on links:a customQuestions:a"
          + " createdAt:i archived:on requisitionForHire:on ipAddress:n referer:n userAgent:n"
          + " acceptLanguage:n timezone:n";
  private static final String RESUME = "id:s createdAt:i file:ox parsedData:ox";
  private static final String RESUME_FILE =
      "name:s ext:s downloadUrl:s uploadedAt:i status:s size:i";
  private static final String FILE = "id:s name:s ext:s downloadUrl:s uploadedAt:s status:s size:s";
  private static final String NOTE =
      "id:s text:s fields:a user:sn secret:b createdAt:i completedAt:i deletedAt:in";
  private static final String NOTE_FIELD =
      "type:s text:s value:s user:s createdAt:i score:n stage:s";
  private static final String FEEDBACK =
      "id:s type:s text:s instructions:s baseTemplateId:s fields:a user:s createdAt:i"
          + " completedAt:in deletedAt:in interview:sn panel:sn updatedAt:in";
  private static final String FORM =
      "id:s type:s text:s instructions:s baseTemplateId:s fields:a user:sn stage:sn createdAt:i"
          + " completedAt:i deletedAt:n";
  private static final String REFERRAL =
      "id:s type:s text:s instructions:s baseTemplateId:s fields:a user:s stage:sn referrer:sn"
          + " createdAt:i completedAt:in";
  private static final String INTERVIEW =
      "id:s panel:s subject:s note:sn interviewers:a timezone:s createdAt:i date:i duration:i"
          + " location:sn feedbackTemplate:sn feedbackForms:a feedbackReminder:s user:s stage:s"
          + " canceledAt:in postings:a gcalEventUrl:sn opportunityId:sx";
  private static final String INTERVIEWER = "id:sn name:s email:s feedbackTemplate:snx";
  private static final String PANEL =
      "id:s applications:a canceledAt:in createdAt:i start:in end:in timezone:s feedbackReminder:s"
          + " user:s stage:s note:sn externallyManaged:b externalUrl:sn interviews:a";
  private static final String PANEL_INTERVIEW =
      "id:s date:i duration:i feedbackReminder:s feedbackTemplate:sn interviewers:a location:sn"
          + " note:sn subject:s";
  private static final String OFFER =
      "id:s posting:sx createdAt:i status:s creator:s fields:a signatures:o approved:bn"
          + " approvedAt:in sentAt:in sentDocument:on signedDocument:on";
  private static final String POSTING =
      "id:s text:s state:s distributionChannels:an user:sn owner:s hiringManager:sn categories:o"
          + " tags:a content:o country:sn followers:a reqCode:sn requisitionCodes:a urls:on"
          + " confidentiality:s createdAt:i updatedAt:i workplaceType:s salaryRange:ox"
          + " salaryDescription:sx salaryDescriptionHtml:sx transcribeInterviews:bx screening:ox";
  private static final String REQUISITION =
      "id:s requisitionCode:s name:s status:s confidentiality:s backfill:b headcountTotal:is"
          + " headcountHired:i headcountInfinite:b creator:sn owner:sn hiringManager:sn"
          + " internalNotes:s compensationBand:on approval:o employmentStatus:sn location:sn"
          + " team:sn department:sn postings:a offerIds:a customFields:o timeToFillStartAt:in"
          + " timeToFillEndAt:in createdAt:i updatedAt:i closedAt:in";
  private static final String USER =
      "id:s name:s username:s email:s accessRole:s photo:sn createdAt:i deactivatedAt:in"
          + " externalDirectoryId:sn linkedContactIds:an jobTitle:sn managerId:sn";

  private static LeverSimulator lever;
  private static LeverHttp http;
  private static List<JsonNode> opportunities;

  /** Objects below opportunities, by the plural. */
  private static final Map<String, List<JsonNode>> BELOW = new HashMap<>();

  @BeforeAll
  static void readAll() throws IOException, InterruptedException {
    lever =
        LeverSimulator.builder()
            .candidates(400)
            .profiles(2000)
            .key("all", Permissions.all().withConfidentialAccess())
            .noRateLimit()
            .start();
    http = new LeverHttp(lever);
    opportunities = http.walk("/opportunities?confidentiality=all&limit=100");
    for (JsonNode opportunity : opportunities) {
      for (String plural :
          List.of(
              "applications",
              "notes",
              "feedback",
              "forms",
              "interviews",
              "panels",
              "offers",
              "referrals",
              "resumes",
              "files")) {
        String path = "/opportunities/" + opportunity.path("id").asText() + "/" + plural;
        http.json(path)
            .path("data")
            .forEach(one -> BELOW.computeIfAbsent(plural, any -> new ArrayList<>()).add(one));
      }
    }
  }

  @AfterAll
  static void stop() {
    lever.close();
  }

  private static char type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> 's';
      case NUMBER -> value.isIntegralNumber() ? 'i' : 'f';
      case BOOLEAN -> 'b';
      case OBJECT -> 'o';
      case ARRAY -> 'a';
      case NULL -> 'n';
      default -> '?';
    };
  }

  /** Each object has these fields and no other, and each way of each field is met. */
  private static void hasShape(String shape, List<JsonNode> objects) {
    Map<String, Set<Character>> met = new LinkedHashMap<>();
    Map<String, Set<Character>> wanted = new LinkedHashMap<>();
    for (String field : shape.split(" ")) {
      String[] parts = field.split(":");
      met.put(parts[0], new HashSet<>());
      wanted.put(parts[0], new HashSet<>());
      parts[1].chars().forEach(type -> wanted.get(parts[0]).add((char) type));
    }
    for (JsonNode object : objects) {
      assertThat(wanted.keySet()).containsAll(object::fieldNames);
      met.forEach((name, types) -> types.add(object.has(name) ? type(object.get(name)) : 'x'));
    }
    assertThat(met).isEqualTo(wanted);
  }

  private static List<JsonNode> below(String plural) {
    return BELOW.getOrDefault(plural, List.of());
  }

  private static List<JsonNode> inside(List<JsonNode> objects, String pointer) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode object : objects) {
      JsonNode found = object.at(pointer);
      if (found.isArray()) {
        found.forEach(all::add);
      } else if (found.isObject()) {
        all.add(found);
      }
    }
    return all;
  }

  private static Set<String> words(List<JsonNode> objects, String field) {
    return new HashSet<>(LeverHttp.texts(objects, field));
  }

  @Test
  void opportunities() {
    hasShape(OPPORTUNITY, opportunities);
    hasShape("toStageId:s toStageIndex:i updatedAt:i userId:sx", changes());
    hasShape("reason:s archivedAt:i", inside(opportunities, "/archived"));
    hasShape("type:sx value:s", inside(opportunities, "/phones"));
    hasShape("list:s show:s", inside(opportunities, "/urls"));
    hasShape("allowed:b expiresAt:i", inside(opportunities, "/dataProtection/store"));
    hasShape("allowed:b expiresAt:i", inside(opportunities, "/dataProtection/contact"));
    assertThat(words(opportunities, "origin"))
        .containsExactlyInAnyOrder(
            "sourced", "applied", "referred", "agency", "internal", "university");
    assertThat(words(opportunities, "opportunityLocation")).contains("unspecified");
  }

  private static List<JsonNode> changes() {
    return inside(opportunities, "/stageChanges");
  }

  @Test
  void stageChangesAscendFromTheCreationToTheStage() throws IOException, InterruptedException {
    Set<String> stages = words(http.walk("/stages?limit=50"), "id");
    for (JsonNode opportunity : opportunities) {
      List<JsonNode> changes = inside(List.of(opportunity), "/stageChanges");
      List<Long> times = changes.stream().map(c -> c.path("updatedAt").asLong()).toList();
      assertThat(times).isSorted();
      assertThat(times.get(0)).isEqualTo(opportunity.path("createdAt").asLong());
      assertThat(changes.get(changes.size() - 1).path("toStageId"))
          .isEqualTo(opportunity.path("stage"));
    }
    assertThat(words(changes(), "toStageId")).as("a stage that is gone").isNotEqualTo(stages);
    assertThat(changes().stream().filter(c -> !c.has("userId")).count())
        .isGreaterThan(changes().size() / 2);
  }

  @Test
  void archivedOnesKeepTheirStageAndMostlyTheTimeOfTheirAdvance() {
    List<JsonNode> archived =
        opportunities.stream().filter(o -> o.get("archived").isObject()).toList();
    assertThat(words(archived, "stage")).hasSizeGreaterThan(5);
    long together =
        archived.stream()
            .filter(o -> o.path("lastAdvancedAt").equals(o.at("/archived/archivedAt")))
            .count();
    assertThat(together).isBetween(1L, archived.size() / 4L);
  }

  @Test
  void someContactsHaveSeveralOpportunitiesAndSomeAnAddressTwice() {
    Map<String, Integer> count = new HashMap<>();
    opportunities.forEach(o -> count.merge(o.path("contact").asText(), 1, Integer::sum));
    assertThat(count.values()).contains(1, 2);
    assertThat(opportunities).anyMatch(ObjectShapesTest::hasTwin);
  }

  private static boolean hasTwin(JsonNode opportunity) {
    Set<JsonNode> different = new HashSet<>();
    opportunity.path("emails").forEach(different::add);
    return different.size() < opportunity.path("emails").size();
  }

  @Test
  void contacts() throws IOException, InterruptedException {
    List<JsonNode> contacts = new ArrayList<>();
    for (String id : words(opportunities, "contact")) {
      contacts.add(http.json("/contacts/" + id).path("data"));
    }
    hasShape(CONTACT, contacts);
    hasShape("name:s", inside(contacts, "/location"));
  }

  @Test
  void applications() {
    List<JsonNode> applications = below("applications");
    hasShape(APPLICATION, applications);
    hasShape("type:n value:s", inside(applications, "/phone"));
    hasShape(
        "id:s requisitionCode:s hiringManagerOnHire:s",
        inside(applications, "/requisitionForHire"));
    assertThat(words(applications, "type"))
        .containsExactlyInAnyOrder("posting", "user", "referral");
    assertThat(words(inside(applications, "/customQuestions"), "type"))
        .containsExactlyInAnyOrder("posting", "referral");
  }

  @Test
  void resumesAndFiles() {
    hasShape(RESUME, below("resumes"));
    hasShape(RESUME_FILE, inside(below("resumes"), "/file"));
    hasShape(FILE, below("files"));
    assertThat(words(inside(below("resumes"), "/file"), "status"))
        .contains("processed")
        .hasSizeGreaterThan(1);
    assertThat(words(inside(below("resumes"), "/file"), "ext")).contains("pdf", ".pdf", ".");
    hasShape(
        "org:s title:s summary:n location:n start:o end:on",
        inside(below("resumes"), "/parsedData/positions"));
  }

  @Test
  void notesAndForms() {
    hasShape(NOTE, below("notes"));
    hasShape(NOTE_FIELD, inside(below("notes"), "/fields"));
    hasShape(FORM, below("forms"));
    hasShape(REFERRAL, below("referrals"));
    hasShape(FEEDBACK, below("feedback"));
    assertThat(below("notes")).anyMatch(note -> note.path("fields").size() > 1);
    assertThat(below("notes")).anyMatch(note -> note.path("secret").asBoolean());
    assertThat(words(below("feedback"), "type")).hasSizeGreaterThan(1);
    List<JsonNode> fields = inside(below("feedback"), "/fields");
    assertThat(fields)
        .anyMatch(field -> !field.has("id"))
        .anyMatch(field -> field.get("value").isNull());
    assertThat(fields)
        .anyMatch(f -> f.path("type").asText().equals("dropdown") && !f.has("options"));
    assertThat(fields)
        .anyMatch(f -> f.path("type").asText().equals("score") && f.get("value").isTextual());
  }

  @Test
  void interviewsAndPanels() {
    hasShape(INTERVIEW, below("interviews"));
    hasShape(INTERVIEWER, inside(below("interviews"), "/interviewers"));
    hasShape(PANEL, below("panels"));
    hasShape(PANEL_INTERVIEW, inside(below("panels"), "/interviews"));
    assertThat(words(below("interviews"), "feedbackTemplate"))
        .contains("no-feedback", "null")
        .hasSizeGreaterThan(2);
    assertThat(words(below("interviews"), "feedbackReminder"))
        .containsExactlyInAnyOrder("once", "daily", "frequently", "none");
    for (JsonNode panel : below("panels")) {
      for (JsonNode interview : panel.path("interviews")) {
        assertThat(interview.at("/interviewers/0/responseStatus").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void offers() {
    hasShape(OFFER, below("offers"));
    hasShape("text:s identifier:s value:sin", inside(below("offers"), "/fields"));
    hasShape("fileName:s uploadedAt:i downloadUrl:s", inside(below("offers"), "/sentDocument"));
    for (JsonNode offer : below("offers")) {
      boolean sent =
          List.of("sent", "opened", "signed", "denied").contains(offer.path("status").asText());
      assertThat(offer.get("sentAt").isNumber()).isEqualTo(sent);
      assertThat(offer.at("/signatures/candidate").isObject()).isEqualTo(sent);
    }
  }

  @Test
  void theDirectory() throws IOException, InterruptedException {
    String all = "confidentiality=all&distributionChannel=internal&distributionChannel=public";
    List<JsonNode> postings = http.walk("/postings?" + all);
    hasShape(POSTING, postings);
    hasShape(
        "team:s department:s location:s allLocations:a commitment:sn level:n",
        inside(postings, "/categories"));
    assertThat(words(postings, "state"))
        .containsExactlyInAnyOrder(
            "published", "internal", "closed", "draft", "pending", "rejected");
    List<JsonNode> requisitions = http.walk("/requisitions?confidentiality=all");
    hasShape(REQUISITION, requisitions);
    assertThat(words(requisitions, "headcountTotal")).contains("unlimited", "1");
    assertThat(words(requisitions, "confidentiality")).hasSize(2);
    for (String code : words(requisitions, "requisitionCode")) {
      assertThat(postings).anyMatch(p -> p.path("requisitionCodes").toString().contains(code));
    }
    List<JsonNode> users = http.walk("/users?includeDeactivated=true");
    hasShape(USER, users);
    assertThat(users).anyMatch(user -> user.path("name").equals(user.path("email")));
    hasShape("id:s text:s", http.walk("/stages?limit=100"));
    hasShape("id:s text:s status:s type:s", http.walk("/archive_reasons?limit=100"));
    hasShape("text:s count:i", http.walk("/tags?limit=100"));
    hasShape("text:s count:i", http.walk("/sources?limit=100"));
    assertThat(words(http.walk("/tags?limit=100"), "text"))
        .contains("Relocation", "relocation", "https://jobs.customer.example/team");
  }

  @Test
  void aPersonsApplicationGivesTheOpportunityTheTagsOfItsPosting()
      throws IOException, InterruptedException {
    JsonNode applied =
        opportunities.stream().filter(o -> !o.path("applications").isEmpty()).findFirst().get();
    String path = "/opportunities/" + applied.path("id").asText() + "?expand=applications";
    String posting = http.json(path).at("/data/applications/0/posting").asText();
    JsonNode wanted = http.json("/postings/" + posting).path("data");
    List<String> tags =
        Arrays.asList(LeverHttp.MAPPER.convertValue(applied.path("tags"), String[].class));
    assertThat(tags).contains(wanted.path("text").asText());
    for (String category : List.of("department", "team", "location")) {
      assertThat(tags).contains(wanted.path("categories").path(category).asText());
    }
  }
}
