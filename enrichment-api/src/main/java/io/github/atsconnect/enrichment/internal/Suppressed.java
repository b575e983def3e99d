package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.matching.model.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Who must not be linked again: contacts, their candidacies (which a merge may give to another
 * contact), profiles, and emails where their tokens can be kept safe. Asked often, so the tokens
 * are kept in memory and read again when there are more of them. For one thread at a time; {@link
 * #profile} for many.
 */
final class Suppressed {
  private static final String CONTACT = "contact";
  private static final String CANDIDACY = "candidacy";
  private static final String PROFILE = "profile";
  private static final String EMAIL = "email";

  private final String tenant;
  private final TenantKey key;
  private volatile Set<String> tokens = Set.of();

  Suppressed(String tenant, TenantKey key) {
    this.tenant = tenant;
    this.key = key;
  }

  /** Reads the tokens if there are others than before. */
  Suppressed refresh(Handle h) {
    int count =
        h.createQuery("SELECT COUNT(*) FROM ats_suppression WHERE tenant = :tenant")
            .bind("tenant", tenant)
            .mapTo(Integer.class)
            .one();
    if (count != tokens.size()) {
      List<String> all =
          h.createQuery("SELECT token FROM ats_suppression WHERE tenant = :tenant")
              .bind("tenant", tenant)
              .mapTo(String.class)
              .list();
      tokens = Set.copyOf(new HashSet<>(all));
    }
    return this;
  }

  /** Whether a person must not be used: by id, by a candidacy, or by an email. */
  boolean person(String contact, Collection<String> candidacies, Collection<String> emails) {
    return contact(contact) || anyCandidacy(candidacies) || anyEmail(emails);
  }

  boolean contact(String id) {
    return has(CONTACT, id);
  }

  boolean profile(String id) {
    return has(PROFILE, id);
  }

  boolean anyCandidacy(Collection<String> ids) {
    return ids.stream().anyMatch(id -> has(CANDIDACY, id));
  }

  boolean anyEmail(Collection<String> emails) {
    return key.isSecret() && emails.stream().anyMatch(e -> has(EMAIL, canonical(e)));
  }

  /** Suppresses a contact and the candidacies that are known of it. */
  void addContact(Handle h, String id, Collection<String> candidacies, long now) {
    add(h, CONTACT, id, now);
    candidacies.forEach(c -> add(h, CANDIDACY, c, now));
    refresh(h);
  }

  /** Suppresses a profile, and its emails where their tokens can be kept safe. */
  void addProfile(Handle h, Person profile, long now) {
    add(h, PROFILE, profile.id(), now);
    if (key.isSecret()) {
      profile.emails().forEach(e -> add(h, EMAIL, canonical(e), now));
    }
    refresh(h);
  }

  /** Stands for an id of somebody erased, where something of theirs has to be counted. */
  String standIn(String id) {
    return "erased:" + key.token(CANDIDACY, id);
  }

  private void add(Handle h, String kind, String value, long now) {
    h.createUpdate(
            "INSERT INTO ats_suppression (tenant, token, since) VALUES (:tenant, :token, :now) ON"
                + " CONFLICT (tenant, token) DO NOTHING")
        .bind("tenant", tenant)
        .bind("token", key.token(kind, value))
        .bind("now", now)
        .execute();
  }

  private boolean has(String kind, String value) {
    Set<String> all = tokens;
    return !all.isEmpty() && all.contains(key.token(kind, value));
  }

  private static String canonical(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
