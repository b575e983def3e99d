package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives a new account its requisitions, with the fields that come in several shapes. */
final class RequisitionSeeder {

  private static final List<String> STATES =
      List.of("open", "open", "closed", "onHold", "draft", "pending", "rejected", "open");
  private static final int UNLIMITED = 3;
  private static final int CONFIDENTIAL = 6;

  /** Free text, whatever the documents list. */
  private static final List<String> EMPLOYMENT =
      Arrays.asList("full-time", "Exempt Full-Time", null);

  private final Directory directory;
  private final Ids ids;

  RequisitionSeeder(Directory directory, Ids ids) {
    this.directory = directory;
    this.ids = ids;
  }

  void seed(List<String> users, List<String> postings) {
    for (int i = 0; i < STATES.size(); i++) {
      ObjectNode requisition = requisition(i, users, postings.get(i));
      directory.add("requisitions", requisition);
      ObjectNode posting = directory.get("postings", postings.get(i));
      if (posting != null) {
        posting.withArray("requisitionCodes").add(requisition.path("requisitionCode"));
      }
    }
  }

  /** Which requisition a posting hires for. */
  static Map<String, String> byPosting(Directory directory) {
    Map<String, String> byPosting = new HashMap<>();
    for (ObjectNode requisition : directory.all("requisitions")) {
      String id = requisition.path("id").asText();
      requisition.path("postings").forEach(posting -> byPosting.put(posting.asText(), id));
    }
    return byPosting;
  }

  private ObjectNode requisition(int i, List<String> users, String posting) {
    long created = DirectorySeeder.NOW - (400 - i * 11L) * DirectorySeeder.DAY;
    ObjectNode json = Json.object().put("id", ids.next());
    json.put("requisitionCode", "REQ-" + (100 + i)).put("name", PostingSeeder.JOBS.get(i));
    String confidentiality = i == CONFIDENTIAL ? "confidential" : "non-confidential";
    json.put("status", STATES.get(i)).put("confidentiality", confidentiality);
    json.put("backfill", i % 2 == 0);
    if (i == UNLIMITED) {
      json.put("headcountTotal", "unlimited").put("headcountInfinite", true);
    } else {
      json.put("headcountTotal", 1 + i % 3).put("headcountInfinite", false);
    }
    json.put("headcountHired", i % 2).put("creator", i == 5 ? null : users.get(0));
    json.put("owner", i == 4 ? null : users.get(i));
    json.put("hiringManager", i % 2 == 0 ? null : users.get(i + 1)).put("internalNotes", "");
    if (i % 2 == 0) {
      json.putNull("compensationBand");
    } else {
      ObjectNode band = json.putObject("compensationBand").put("min", 50_000).put("max", 80_000);
      band.put("currency", "EUR").put("interval", "per-year-salary");
    }
    json.set("approval", i == 1 ? approval(created, users) : noApproval());
    json.put("employmentStatus", EMPLOYMENT.get(i % EMPLOYMENT.size()));
    json.put("location", i % 3 == 0 ? null : "London")
        .put("department", i % 3 == 0 ? null : "Technology");
    json.put("team", i == 7 ? null : PostingSeeder.TEAMS.get(i % PostingSeeder.TEAMS.size()));
    json.putArray("postings").add(posting);
    json.putArray("offerIds");
    ObjectNode custom = json.putObject("customFields").put("cost_centre", "CC-" + i);
    custom.put("budget", 1000 * i).putObject("site").put("building", "A").put("floor", i);
    boolean closed = STATES.get(i).equals("closed");
    json.put("timeToFillStartAt", closed ? created : null);
    json.put("timeToFillEndAt", closed ? DirectorySeeder.NOW : null);
    json.put("createdAt", created);
    json.put("updatedAt", DirectorySeeder.NOW - i * DirectorySeeder.DAY);
    return json.put("closedAt", closed ? DirectorySeeder.NOW : null);
  }

  private static ObjectNode noApproval() {
    ObjectNode approval = Json.object();
    approval.putArray("steps");
    return approval;
  }

  /** One approver is named, the other is whoever manages the hire. */
  private ObjectNode approval(long at, List<String> users) {
    ObjectNode approval = Json.object().put("id", ids.next()).put("status", "approved");
    approval.put("startedAt", at).put("approvedAt", at + 1).put("accountId", ids.next());
    approval.put("createdBy", users.get(0));
    ObjectNode step = approval.putArray("steps").addObject().put("completed", true);
    step.put("status", "approved").put("outOfBandOnly", false).put("approvalsRequired", 2);
    ArrayNode approvers = step.putArray("approvers");
    ObjectNode named = approvers.addObject().put("id", ids.next()).put("isDynamic", false);
    named.put("type", "custom").put("approved", true).put("approvedAt", at + 1);
    named.putObject("user").put("userId", users.get(1)).put("email", "one@customer.example");
    ObjectNode dynamic = approvers.addObject().put("id", ids.next()).put("isDynamic", true);
    dynamic.put("type", "dynamic").put("approved", true).put("approvedAt", at + 1);
    dynamic.put("user", "hiringManager").put("overridingUserId", users.get(2));
    return approval;
  }
}
