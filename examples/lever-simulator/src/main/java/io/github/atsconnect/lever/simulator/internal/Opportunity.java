package io.github.atsconnect.lever.simulator.internal;

import java.util.ArrayList;
import java.util.HashMap;
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
  @Nullable Application application;

  /** When it was last changed by a test; lists may show that late. */
  long touchedAt;

  final List<String> followers = new ArrayList<>(1);
  final List<String> tags = new ArrayList<>(0);
  final List<String> sources = new ArrayList<>(1);
  final List<StageChange> stageChanges = new ArrayList<>(0);
  final List<Attachment> resumes = new ArrayList<>(0);
  final List<Attachment> files = new ArrayList<>(0);

  /** Notes, feedback, forms, interviews, panels, offers, referrals by the plural. */
  private final Map<String, List<Item>> related = new HashMap<>(0);

  Opportunity(String id, Contact contact, Stage stage, long createdAt) {
    this.id = id;
    this.contact = contact;
    this.stage = stage;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.lastInteractionAt = createdAt;
    this.lastAdvancedAt = createdAt;
  }

  /** The related objects of a kind. */
  List<Item> related(String plural) {
    return related.getOrDefault(plural, List.of());
  }

  void add(String plural, Item item) {
    related.computeIfAbsent(plural, any -> new ArrayList<>(1)).add(item);
  }

  void remove(String plural, String id) {
    related.getOrDefault(plural, new ArrayList<>()).removeIf(item -> item.id.equals(id));
  }

  /** Takes all of a kind away. */
  void removeAll(String plural) {
    related.remove(plural);
  }
}
