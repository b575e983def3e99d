package io.github.atsconnect.lever.simulator.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.world.MadeUpCandidate;
import io.github.atsconnect.lever.simulator.world.MadeUpCandidate.Standing;
import io.github.atsconnect.lever.simulator.world.MadeUpResume;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives a new account its recruiting side: who applied for what, how far they got, who cared. */
final class AccountSeeder {

  private static final long DAY = 86_400_000L;
  private static final long YEAR = 365 * DAY;

  private final Account account;
  private final SplittableRandom random;
  private final Ids ids;
  private final RelatedSeeder related;
  private final long seed;
  private final double neverUpdated;

  /**
   * A seeder.
   *
   * @param neverUpdated the share of rows whose time of update is null, 0 to 1; not a number for
   *     most of the old ones
   */
  AccountSeeder(Account account, long seed, double neverUpdated) {
    this.account = account;
    this.seed = seed;
    this.neverUpdated = neverUpdated;
    this.random = new SplittableRandom(seed ^ 0xacc0);
    this.ids = new Ids(random);
    this.related = new RelatedSeeder(random, ids, account.directory);
  }

  void seed(MadeUpWorld world) {
    new DirectorySeeder(account.directory, random, ids).seed();
    Irregularities irregular = new Irregularities(account.directory, seed);
    for (MadeUpCandidate candidate : world.candidates()) {
      Contact contact = contact(candidate);
      irregular.befall(contact);
      account.add(contact);
      int opportunities = random.nextInt(100) < 6 ? 2 + random.nextInt(3) : 1;
      long at = candidate.recordedAt().toEpochMilli();
      for (int i = 0; i < opportunities; i++) {
        long createdAt = at - i * (long) (random.nextDouble() * YEAR);
        Opportunity opportunity = opportunity(candidate, contact, createdAt);
        irregular.befall(opportunity);
        account.add(opportunity);
      }
    }
  }

  private Contact contact(MadeUpCandidate candidate) {
    Contact contact = new Contact(candidate.contactId());
    contact.name = candidate.name();
    contact.headline = candidate.headline();
    contact.location = candidate.location();
    contact.emails.addAll(candidate.emails());
    contact.links.addAll(candidate.links());
    for (String phone : candidate.phones()) {
      contact.phones.add(new Contact.Phone(chance(0.7) ? "mobile" : null, phone));
    }
    contact.anonymized = candidate.standing() == Standing.ANONYMIZED;
    return contact;
  }

  private Opportunity opportunity(MadeUpCandidate candidate, Contact contact, long createdAt) {
    List<Stage> stages = account.directory.stages();
    boolean prospect = chance(0.36);
    int split = account.directory.indexOf(account.directory.stage("applicant-new"));
    int reached =
        prospect
            ? random.nextInt(split)
            : split + (int) (Math.pow(random.nextDouble(), 2) * (stages.size() - split));
    Opportunity o = new Opportunity(ids.next(), contact, stages.get(reached), createdAt);
    o.confidential = candidate.standing() == Standing.CONFIDENTIAL;
    o.owner = user();
    o.sourcedBy = prospect ? o.owner : null;
    o.origin =
        prospect
            ? pick(List.of("sourced", "sourced", "agency", "university"))
            : pick(List.of("applied", "applied", "applied", "referred", "internal"));
    o.sources.add(
        pick(
            prospect
                ? List.of("LinkedIn", "GitHub", "Added manually", "Extension")
                : List.of("Job site", "Referral", "Glassdoor", "Added manually")));
    o.followers.add(o.owner);
    walk(o, prospect ? 0 : split, reached);
    if (!prospect || chance(0.9)) {
      apply(o, prospect);
    }
    finish(o);
    consent(o, candidate.standing());
    attach(o, candidate);
    if (candidate.standing() != Standing.ANONYMIZED) {
      related.seed(o);
    }
    boolean old = o.createdAt < DirectorySeeder.NOW - 2 * YEAR && chance(0.8);
    if (Double.isNaN(neverUpdated) ? old : isNever(o.id)) {
      o.updatedAt = null;
    }
    return o;
  }

  /** The way through the stages, some skipped, some days apart. */
  private void walk(Opportunity o, int from, int to) {
    long at = o.createdAt;
    for (int i = from; i <= to; i++) {
      if (i == from || i == to || chance(0.6)) {
        Stage stage = account.directory.stages().get(i);
        String user = chance(0.3) ? o.owner : null;
        o.stageChanges.add(new Opportunity.StageChange(stage.id(), i, at, user));
        o.lastAdvancedAt = at;
        at = past(o, at, 1 + (long) (random.nextDouble() * 20 * DAY));
      }
    }
    touch(o, o.lastAdvancedAt);
  }

  /**
   * So much later; where that is yet to come, some time between then and now, never all at once.
   */
  private long past(Opportunity o, long from, long later) {
    long now = DirectorySeeder.NOW;
    return from + later < now
        ? from + later
        : from
            + (long)
                ((now - from) * new SplittableRandom(seed ^ o.id.hashCode() ^ from).nextDouble());
  }

  private void apply(Opportunity o, boolean prospect) {
    ObjectNode posting = pickNode(account.directory.all("postings"));
    String type =
        prospect
            ? Application.BY_USER
            : o.origin.equals("referred") ? Application.BY_REFERRAL : Application.BY_PERSON;
    o.application =
        new Application(ids.next(), type, o, posting, o.createdAt + random.nextInt(5000));
    o.tags.addAll(Application.tags(posting));
    o.opportunityLocation =
        chance(0.9) ? posting.path("categories").path("location").asText() : "unspecified";
  }

  private void finish(Opportunity o) {
    if (!chance(0.45)) {
      return;
    }
    boolean hired = o.stage.id().equals("offer") ? chance(0.7) : chance(0.02);
    List<ObjectNode> reasons =
        account.directory.all("archive_reasons").stream()
            .filter(reason -> reason.path("type").asText().equals(hired ? "hired" : "non-hired"))
            .toList();
    long at = past(o, o.lastAdvancedAt, 1 + random.nextInt(30) * DAY);
    o.archived = new Opportunity.Archived(pickNode(reasons).path("id").asText(), at);
    touch(o, at);
  }

  private void consent(Opportunity o, Standing standing) {
    if (standing == Standing.NO_CONSENT) {
      boolean expired = chance(0.5);
      long until = DirectorySeeder.NOW + (expired ? -30 : 300) * DAY;
      o.consent = new Opportunity.Consent(expired, expired, until);
    } else if (chance(0.1)) {
      o.consent = new Opportunity.Consent(true, chance(0.8), DirectorySeeder.FAR_FUTURE);
    }
  }

  private void attach(Opportunity o, MadeUpCandidate candidate) {
    MadeUpResume resume = candidate.resume().orElse(null);
    if (resume != null) {
      o.resumes.add(resume(resume, o.createdAt + 1000));
      if (chance(0.1)) {
        byte[] letter = "Dear all,\nplease find my resume attached.\n".getBytes(UTF_8);
        o.files.add(file("Cover letter", ".txt", o.createdAt + 2000, () -> letter, null));
      }
    } else if (candidate.standing() != Standing.ANONYMIZED && chance(0.04)) {
      // Parsed from a profile elsewhere: a résumé without a file.
      o.resumes.add(file("", "", o.createdAt + 1000, null, null));
    }
  }

  private Attachment resume(MadeUpResume resume, long at) {
    String ext = pick(List.of("pdf", ".pdf", "."));
    // Now and then nothing could be read out of it.
    return file("Resume", ext, at, resume::pdf, chance(0.9) ? () -> ParsedData.of(resume) : null);
  }

  private Attachment file(
      String name,
      String ext,
      long at,
      @Nullable Supplier<byte[]> content,
      @Nullable Supplier<ObjectNode> parsed) {
    return new Attachment(ids.next(), name, ext, at, "processed", content, parsed);
  }

  private boolean isNever(String id) {
    return new SplittableRandom(seed ^ id.hashCode()).nextDouble() < neverUpdated;
  }

  private static void touch(Opportunity o, long at) {
    o.lastInteractionAt = Math.max(o.lastInteractionAt, at);
    o.updatedAt = o.lastInteractionAt;
  }

  private String user() {
    return pickNode(account.directory.all("users")).path("id").asText();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private ObjectNode pickNode(List<ObjectNode> from) {
    return from.get(random.nextInt(from.size()));
  }
}
