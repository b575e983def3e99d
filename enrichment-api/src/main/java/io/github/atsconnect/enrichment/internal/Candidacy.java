package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Recruiter;
import io.github.atsconnect.lever.model.Application;
import io.github.atsconnect.lever.model.Expandable;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.Phone;
import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.PostingId;
import io.github.atsconnect.lever.model.StageChange;
import io.github.atsconnect.lever.model.UserId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a candidacy as Lever lists it, and what has to be looked up beside it. Holds
 * personal data.
 */
record Candidacy(Opportunity of) {

  String id() {
    return of.id().value();
  }

  /** The owner where the list says who it is. */
  Optional<Recruiter> owner() {
    return of.owner() == null ? Optional.empty() : of.owner().expanded().map(Session::person);
  }

  /** Whose name to look up: the owner; without one, who last moved the candidate on. */
  Optional<UserId> userToLookUp() {
    if (of.owner() != null) {
      return owner().isPresent() ? Optional.empty() : Optional.of(of.owner().id());
    }
    UserId who = null;
    for (StageChange change : of.stageChanges()) {
      who = change.userId() == null ? who : change.userId();
    }
    return Optional.ofNullable(who);
  }

  /** The job's title where the list says it. */
  Optional<String> title() {
    return posting().flatMap(p -> p.expanded()).map(Session::title);
  }

  /** The job whose title to look up. */
  Optional<PostingId> postingToLookUp() {
    return title().isPresent() ? Optional.empty() : posting().map(p -> p.id());
  }

  /** Whether there is an application whose job the key may not see. */
  boolean postingHidden() {
    return posting().isEmpty() && of.applications().stream().anyMatch(a -> a.expanded().isEmpty());
  }

  private Optional<Expandable<PostingId, Posting>> posting() {
    for (var application : of.applications()) {
      var posting = application.expanded().map(Application::posting).orElse(null);
      if (posting != null) {
        return Optional.of(posting);
      }
    }
    return Optional.empty();
  }

  List<String> emails() {
    return of.emails().stream().filter(e -> !e.isBlank()).distinct().toList();
  }

  List<String> phones() {
    return of.phones().stream().map(Phone::value).filter(p -> !p.isBlank()).distinct().toList();
  }

  /** The candidacy in Lever's web application. */
  @Nullable URI page() {
    String shown = of.urls() == null ? null : of.urls().show();
    return shown == null ? null : webPage(shown);
  }

  /** An address of the web; null for anything else, such as a script. */
  static @Nullable URI webPage(String address) {
    try {
      URI page = new URI(address.strip());
      boolean web =
          "https".equalsIgnoreCase(page.getScheme()) || "http".equalsIgnoreCase(page.getScheme());
      return web && page.getHost() != null && page.getRawUserInfo() == null ? page : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Candidacy[****]";
  }
}
