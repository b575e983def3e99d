package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.Approval;
import io.github.atsconnect.lever.model.ApprovalStep;
import io.github.atsconnect.lever.model.Approver;
import io.github.atsconnect.lever.model.ApproverType;
import io.github.atsconnect.lever.model.ApproverUser;
import io.github.atsconnect.lever.model.Confidentiality;
import io.github.atsconnect.lever.model.Headcount;
import io.github.atsconnect.lever.model.Offer;
import io.github.atsconnect.lever.model.OfferDocument;
import io.github.atsconnect.lever.model.OfferField;
import io.github.atsconnect.lever.model.OfferId;
import io.github.atsconnect.lever.model.OfferSignature;
import io.github.atsconnect.lever.model.OfferStatus;
import io.github.atsconnect.lever.model.PostingId;
import io.github.atsconnect.lever.model.Requisition;
import io.github.atsconnect.lever.model.RequisitionId;
import io.github.atsconnect.lever.model.RequisitionStatus;
import io.github.atsconnect.lever.model.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Requisitions and offers. */
final class RequisitionCodecs {

  private RequisitionCodecs() {}

  static Requisition requisition(Fields f) {
    return new Requisition(
        new RequisitionId(f.required("id")),
        f.word("requisitionCode"),
        f.textOrEmpty("name"),
        f.code("status", RequisitionStatus.class),
        f.decidingCode("confidentiality", Confidentiality.class),
        f.truth("backfill"),
        headcount(f, "headcountTotal"),
        headcount(f, "headcountHired"),
        f.truth("headcountInfinite"),
        AccountCodecs.user(f, "creator"),
        AccountCodecs.user(f, "owner"),
        AccountCodecs.user(f, "hiringManager"),
        f.word("internalNotes"),
        f.object("compensationBand", PostingCodecs::salary),
        f.object("approval", RequisitionCodecs::approval),
        f.word("employmentStatus"),
        f.word("location"),
        f.word("team"),
        f.word("department"),
        PostingCodecs.postings(f, "postings"),
        f.ids("offerIds", OfferId::new),
        f.any("customFields").fields(),
        f.time("timeToFillStartAt"),
        f.time("timeToFillEndAt"),
        f.time("createdAt"),
        f.time("updatedAt"),
        f.time("closedAt"),
        f.unknown());
  }

  /** A number, or the word {@code unlimited}. */
  private static @Nullable Headcount headcount(Fields f, String name) {
    if ("unlimited".equalsIgnoreCase(f.text(name))) {
      return new Headcount(null, true);
    }
    Integer number = f.smallInteger(name);
    return number == null ? null : new Headcount(number, false);
  }

  private static Approval approval(Fields f) {
    return new Approval(
        f.word("id"),
        f.word("status"),
        f.time("startedAt"),
        f.time("approvedAt"),
        f.word("accountId"),
        f.id("createdBy", UserId::new),
        f.objects("steps", RequisitionCodecs::step),
        f.unknown());
  }

  private static ApprovalStep step(Fields f) {
    return new ApprovalStep(
        f.flag("completed"),
        f.word("status"),
        f.flag("outOfBandOnly"),
        f.smallInteger("approvalsRequired"),
        f.objects("approvers", RequisitionCodecs::approver),
        f.unknown());
  }

  /** Where an approver is chosen by role, {@code user} is the role; else it is an object. */
  private static Approver approver(Fields f) {
    boolean byRole = !f.isObject("user");
    return new Approver(
        f.word("id"),
        f.code("type", ApproverType.class),
        byRole ? f.word("user") : null,
        byRole ? null : f.object("user", RequisitionCodecs::approverUser),
        f.flag("isDynamic"),
        f.flag("approved"),
        f.time("approvedAt"),
        f.id("overridingUserId", UserId::new),
        f.unknown());
  }

  private static ApproverUser approverUser(Fields f) {
    return new ApproverUser(f.id("userId", UserId::new), f.word("email"), f.unknown());
  }

  static Offer offer(Fields f) {
    return new Offer(
        new OfferId(f.required("id")),
        f.id("posting", PostingId::new),
        f.time("createdAt"),
        f.code("status", OfferStatus.class),
        AccountCodecs.user(f, "creator"),
        f.objects("fields", RequisitionCodecs::offerField),
        f.map("signatures", RequisitionCodecs::signature),
        f.truth("approved"),
        f.time("approvedAt"),
        f.time("sentAt"),
        f.object("sentDocument", RequisitionCodecs::document),
        f.object("signedDocument", RequisitionCodecs::document),
        f.unknown());
  }

  private static OfferField offerField(Fields f) {
    return new OfferField(f.textOrEmpty("text"), f.word("identifier"), f.any("value"), f.unknown());
  }

  private static OfferSignature signature(Fields f) {
    Boolean signed = f.truth("signed");
    Instant signedAt = f.time("signedAt");
    return new OfferSignature(
        f.word("role"),
        f.word("name"),
        f.word("email"),
        f.time("firstOpenedAt"),
        f.time("lastOpenedAt"),
        signedAt,
        signed == null ? signedAt != null : signed,
        f.unknown());
  }

  private static OfferDocument document(Fields f) {
    return new OfferDocument(
        f.word("fileName"), f.time("uploadedAt"), f.webAddress("downloadUrl"), f.unknown());
  }
}
