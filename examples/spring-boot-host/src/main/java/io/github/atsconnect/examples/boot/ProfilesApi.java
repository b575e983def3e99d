package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.Badge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Profiles as a customer's recruiter sees them. */
@RestController
class ProfilesApi {
  private static final int PAGE = 50;

  private final Customers customers;
  private final Profiles profiles;
  private final ProfileTable table;

  ProfilesApi(Customers customers, Profiles profiles, ProfileTable table) {
    this.customers = customers;
    this.profiles = profiles;
    this.table = table;
  }

  /** A line of a list; without a badge the person is not in the ATS, as far as is known. */
  record Line(
      String id, String name, @Nullable String headline, AtsView.@Nullable BadgeView badge) {}

  /** A profile, and what the customer's ATS knows of the person. */
  record Page(Profile profile, AtsView ats) {}

  /** A page of results: one look into the store, no request to the ATS. */
  @GetMapping("/api/customers/{customer}/profiles")
  List<Line> search(@PathVariable String customer, @RequestParam(defaultValue = "") String name) {
    EnrichmentService service = customers.service(customer);
    List<Profile> found = table.search(name, PAGE);
    Map<String, Badge> badges = service.badges(found.stream().map(Profile::id).toList());
    return found.stream()
        .map(p -> new Line(p.id(), p.name(), p.headline(), AtsView.badge(badges.get(p.id()))))
        .toList();
  }

  /**
   * One profile: live from the ATS. With a login, say who looks: {@code enrich(person,
   * Viewer.of(user))} shows what your {@code AccessPolicy} lets them see, and is audited.
   */
  @GetMapping("/api/customers/{customer}/profiles/{id}")
  Page enrich(@PathVariable String customer, @PathVariable String id) {
    EnrichmentService service = customers.service(customer);
    Profile profile = table.byIds(List.of(id)).stream().findFirst().orElseThrow(ProfilesApi::gone);
    return new Page(profile, AtsView.of(service.enrich(profile.person())));
  }

  /** Saves a profile of the host's, which all customers see. */
  @PutMapping("/api/profiles")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void save(@RequestBody Profile profile) {
    profiles.save(profile);
  }

  @DeleteMapping("/api/profiles/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id) {
    if (!profiles.delete(id)) {
      throw gone();
    }
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such profile");
  }
}
