package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One candidacy of a contact. Times are milliseconds since the epoch. */
final class Opportunity {

  /** The end of a candidacy. */
  record Archived(String reason, long at) {}

  /** A move in the pipeline; the user is unknown for old ones. */
  record StageChange(String toStage, int toIndex, long at, @Nullable String user) {}

  /** What a person allows to be done with their data. */
  record Consent(boolean store, boolean contact, long expiresAt) {}

  final String id;
  Contact contact;
  Stage stage;
  final long createdAt;
  @Nullable Long updatedAt;
  long lastInteractionAt;
  long lastAdvancedAt;
  @Nullable Long snoozedUntil;
  boolean confidential;
  @Nullable Archived archived;
  @Nullable Consent consent;
  String origin = "sourced";
  @Nullable String owner;
  @Nullable String sourcedBy;
  @Nullable String opportunityLocation;
  @Nullable ObjectNode application;
  final List<String> followers = new ArrayList<>();
  final List<String> tags = new ArrayList<>();
  final List<String> sources = new ArrayList<>();
  final List<StageChange> stageChanges = new ArrayList<>();
  final List<Attachment> resumes = new ArrayList<>();
  final List<Attachment> files = new ArrayList<>();

  /** Notes, feedback, forms, interviews, panels, offers, referrals by the plural. */
  private final Map<String, List<ObjectNode>> related = new LinkedHashMap<>();

  Opportunity(String id, Contact contact, Stage stage, long createdAt) {
    this.id = id;
    this.contact = contact;
    this.stage = stage;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.lastInteractionAt = createdAt;
    this.lastAdvancedAt = createdAt;
  }

  /** The related objects of a kind, to be read or added to. */
  List<ObjectNode> related(String plural) {
    return related.computeIfAbsent(plural, any -> new ArrayList<>());
  }
}
