package io.github.atsconnect.lever.simulator;

import io.github.atsconnect.lever.simulator.internal.Route;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an API key may do, in the words of Lever's set-up page such as {@code "list opportunities"}
 * or {@code "download opportunity resume"}. Immutable.
 */
public final class Permissions {

  private static final Set<String> KNOWN =
      Route.all().stream().map(Route::permission).collect(Collectors.toUnmodifiableSet());

  private final Set<String> names;
  private final boolean confidential;

  private Permissions(Collection<String> names, boolean confidential) {
    this.names = Set.copyOf(names);
    this.confidential = confidential;
  }

  /** Every permission there is, without access to confidential records. */
  public static Permissions all() {
    return new Permissions(KNOWN, false);
  }

  /** No permission: each endpoint answers 403. */
  public static Permissions none() {
    return new Permissions(Set.of(), false);
  }

  /**
   * These and no others.
   *
   * @throws IllegalArgumentException for a name that is not in {@link #known()}
   */
  public static Permissions of(String... names) {
    return of(List.of(names));
  }

  /**
   * These and no others.
   *
   * @throws IllegalArgumentException for a name that is not in {@link #known()}
   */
  public static Permissions of(Collection<String> names) {
    return new Permissions(checked(names), false);
  }

  /**
   * The permissions that a set of OAuth scopes includes; writing includes reading. Unknown scopes
   * are ignored, and {@code confidential:access:admin} gives access to confidential records.
   */
  public static Permissions ofScopes(Collection<String> scopes) {
    Set<String> granted = new TreeSet<>();
    for (Route route : Route.all()) {
      String write = route.scope().replace(":read:", ":write:");
      if (scopes.contains(route.scope()) || scopes.contains(write)) {
        granted.add(route.permission());
      }
    }
    return new Permissions(granted, scopes.contains("confidential:access:admin"));
  }

  /** The names of all permissions, sorted. */
  public static Set<String> known() {
    return new TreeSet<>(KNOWN);
  }

  /**
   * The endpoint that a permission opens, such as {@code GET /opportunities/{o}/notes}.
   *
   * @throws IllegalArgumentException for a name that is not in {@link #known()}
   */
  public static String endpoint(String permission) {
    checked(List.of(permission));
    return Route.all().stream()
        .filter(route -> route.permission().equals(permission))
        .map(Route::name)
        .findFirst()
        .orElseThrow();
  }

  /** These and some more. */
  public Permissions with(String... more) {
    Set<String> joined = new TreeSet<>(names);
    joined.addAll(checked(Arrays.asList(more)));
    return new Permissions(joined, confidential);
  }

  /** These but for some. */
  public Permissions without(String... fewer) {
    Set<String> rest = new TreeSet<>(names);
    rest.removeAll(checked(Arrays.asList(fewer)));
    return new Permissions(rest, confidential);
  }

  /** The same, and confidential records may be read. */
  public Permissions withConfidentialAccess() {
    return new Permissions(names, true);
  }

  /** Whether the permission is granted. */
  public boolean allows(String permission) {
    return names.contains(permission);
  }

  /** Whether confidential records may be read. */
  public boolean confidentialAccess() {
    return confidential;
  }

  /** The names granted, sorted. */
  public Set<String> names() {
    return new TreeSet<>(names);
  }

  private static Collection<String> checked(Collection<String> names) {
    for (String name : names) {
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException("no permission \"" + name + "\"; known: " + known());
      }
    }
    return names;
  }

  @Override
  public String toString() {
    return "Permissions" + names() + (confidential ? " with confidential access" : "");
  }
}
