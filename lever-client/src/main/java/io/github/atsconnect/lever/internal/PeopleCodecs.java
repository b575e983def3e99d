package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.Application;
import io.github.atsconnect.lever.model.ApplicationId;
import io.github.atsconnect.lever.model.ApplicationType;
import io.github.atsconnect.lever.model.ArchiveReasonId;
import io.github.atsconnect.lever.model.Archived;
import io.github.atsconnect.lever.model.Confidentiality;
import io.github.atsconnect.lever.model.Consent;
import io.github.atsconnect.lever.model.Contact;
import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.DataProtection;
import io.github.atsconnect.lever.model.JsonValue;
import io.github.atsconnect.lever.model.Links;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Origin;
import io.github.atsconnect.lever.model.Phone;
import io.github.atsconnect.lever.model.PhoneType;
import io.github.atsconnect.lever.model.RequisitionForHire;
import io.github.atsconnect.lever.model.RequisitionId;
import io.github.atsconnect.lever.model.ResumeId;
import io.github.atsconnect.lever.model.StageChange;
import io.github.atsconnect.lever.model.StageId;
import io.github.atsconnect.lever.model.SubmissionDetails;
import io.github.atsconnect.lever.model.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People and their candidacies. */
final class PeopleCodecs {

  /** From before an opportunity said when and why it was archived in one object. */
  private static final Set<String> OLD_OPPORTUNITY_FIELDS =
      Set.of("archivedAt", "archiveReason", "resume");

  private static final SubmissionDetails NO_SUBMISSION =
      new SubmissionDetails(null, null, null, null, null);

  private PeopleCodecs() {}

  static Opportunity opportunity(Fields f) {
    f.tolerate(OLD_OPPORTUNITY_FIELDS);
    Place place = Place.of(f);
    return new Opportunity(
        new OpportunityId(f.required("id")),
        f.textOrEmpty("name"),
        f.reference("contact", ContactId::new, PeopleCodecs::contact, Contact::id),
        f.textOrEmpty("headline"),
        AccountCodecs.stage(f, "stage"),
        f.decidingCode("confidentiality", Confidentiality.class),
        place.name(),
        phones(f),
        emails(f),
        f.webAddresses("links"),
        f.object("archived", PeopleCodecs::archived),
        f.texts("tags"),
        f.texts("sources"),
        f.objects("stageChanges", PeopleCodecs::stageChange),
        f.code("origin", Origin.class),
        AccountCodecs.user(f, "sourcedBy"),
        AccountCodecs.user(f, "owner"),
        AccountCodecs.users(f, "followers"),
        f.references(
            "applications", ApplicationId::new, PeopleCodecs::application, Application::id),
        f.time("createdAt"),
        f.time("updatedAt"),
        f.time("lastInteractionAt"),
        f.time("lastAdvancedAt"),
        f.time("snoozedUntil"),
        f.object("urls", PeopleCodecs::links),
        f.decidingFlag("isAnonymized"),
        f.decidingObject("dataProtection", PeopleCodecs::dataProtection),
        f.word("opportunityLocation"),
        f.id("deletedBy", UserId::new),
        f.time("deletedAt"),
        place.and(f.unknown()));
  }

  static Contact contact(Fields f) {
    Place place = Place.of(f);
    return new Contact(
        new ContactId(f.required("id")),
        f.textOrEmpty("name"),
        f.textOrEmpty("headline"),
        place.name(),
        emails(f),
        phones(f),
        f.decidingFlag("isAnonymized"),
        f.decidingObject("dataProtection", PeopleCodecs::dataProtection),
        place.and(f.unknown()));
  }

  /** A location, which is the same as its name, and whatever else is said of it. */
  private record Place(String name, Map<String, JsonValue> unknown) {

    /** Text on an opportunity, an object on a contact; either is read in both places. */
    static Place of(Fields f) {
      Place place =
          f.isObject("location")
              ? f.object("location", o -> new Place(o.textOrEmpty("name"), o.unknown()))
              : null;
      return place == null ? new Place(f.textOrEmpty("location"), Map.of()) : place;
    }

    Map<String, JsonValue> and(Map<String, JsonValue> others) {
      if (unknown.isEmpty()) {
        return others;
      }
      Map<String, JsonValue> all = new LinkedHashMap<>(unknown);
      all.putAll(others);
      return all;
    }
  }

  /** The same address is seen twice on one contact. */
  private static List<String> emails(Fields f) {
    List<String> all = f.texts("emails");
    if (all.size() < 2) {
      return all;
    }
    Set<String> seen = new HashSet<>();
    List<String> distinct = new ArrayList<>(all.size());
    for (String each : all) {
      if (seen.add(each.trim().toLowerCase(Locale.ROOT))) {
        distinct.add(each);
      }
    }
    return distinct;
  }

  /** Without a number it is none. */
  private static List<Phone> phones(Fields f) {
    List<Phone> all = f.objects("phones", PeopleCodecs::phone);
    return all.stream().noneMatch(each -> each.value().isBlank())
        ? all
        : all.stream().filter(each -> !each.value().isBlank()).toList();
  }

  static Phone phone(Fields f) {
    return new Phone(f.code("type", PhoneType.class), f.textOrEmpty("value"), f.unknown());
  }

  static Archived archived(Fields f) {
    return new Archived(f.id("reason", ArchiveReasonId::new), f.time("archivedAt"), f.unknown());
  }

  private static StageChange stageChange(Fields f) {
    return new StageChange(
        f.id("toStageId", StageId::new),
        f.smallInteger("toStageIndex"),
        f.time("updatedAt"),
        f.id("userId", UserId::new),
        f.unknown());
  }

  static Links links(Fields f) {
    return new Links(
        f.webAddress("list"), f.webAddress("show"), f.webAddress("apply"), f.unknown());
  }

  private static DataProtection dataProtection(Fields f) {
    return new DataProtection(
        f.decidingObject("store", PeopleCodecs::consent),
        f.decidingObject("contact", PeopleCodecs::consent),
        f.decidingObject("interviewIntelligence", PeopleCodecs::consent),
        f.unknown());
  }

  private static Consent consent(Fields f) {
    return new Consent(f.decidingFlag("allowed"), f.decidingTime("expiresAt"), f.unknown());
  }

  static Application application(Fields f) {
    OpportunityId opportunity = f.id("opportunityId", OpportunityId::new);
    OpportunityId candidate = f.id("candidateId", OpportunityId::new);
    return new Application(
        new ApplicationId(f.required("id")),
        f.code("type", ApplicationType.class),
        opportunity == null ? candidate : opportunity,
        PostingCodecs.posting(f, "posting"),
        AccountCodecs.user(f, "postingOwner"),
        AccountCodecs.user(f, "postingHiringManager"),
        AccountCodecs.user(f, "user"),
        f.word("name"),
        f.word("email"),
        phoneOrNull(f),
        f.word("company"),
        f.word("comments"),
        f.webAddresses("links"),
        f.objects("customQuestions", FormCodecs::profileForm),
        f.time("createdAt"),
        f.object("archived", PeopleCodecs::archived),
        f.object("requisitionForHire", PeopleCodecs::requisitionForHire),
        submission(f),
        f.id("resume", ResumeId::new),
        f.id("ownerId", UserId::new),
        f.id("hiringManager", UserId::new),
        f.unknown());
  }

  /** Beside everything else in the JSON, and null or absent as a rule. */
  private static @Nullable SubmissionDetails submission(Fields f) {
    SubmissionDetails details =
        new SubmissionDetails(
            f.word("ipAddress"),
            f.word("referer"),
            f.word("userAgent"),
            f.word("acceptLanguage"),
            f.word("timezone"));
    return details.equals(NO_SUBMISSION) ? null : details;
  }

  private static @Nullable Phone phoneOrNull(Fields f) {
    if (!f.isObject("phone")) {
      String value = f.word("phone");
      return value == null ? null : new Phone(null, value, Map.of());
    }
    Phone phone = f.object("phone", PeopleCodecs::phone);
    return phone == null || phone.value().isBlank() ? null : phone;
  }

  private static RequisitionForHire requisitionForHire(Fields f) {
    return new RequisitionForHire(
        f.id("id", RequisitionId::new),
        f.word("requisitionCode"),
        f.id("hiringManagerOnHire", UserId::new),
        f.unknown());
  }
}
