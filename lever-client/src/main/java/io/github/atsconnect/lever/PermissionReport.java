package io.github.atsconnect.lever;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a key may do.
 *
 * @param states the answer for each permission of Lever's set-up page, in the order of {@link
 *     Permission}
 * @param failed what could not be found out since its endpoint gave no usable answer: unknown, and
 *     not for want of something to try it on
 */
public record PermissionReport(Map<Permission, PermissionState> states, Set<Permission> failed) {

  /**
   * A report in which nothing failed.
   *
   * @param states the answers
   */
  public PermissionReport(Map<Permission, PermissionState> states) {
    this(states, Set.of());
  }

  /** Copies the answers; a permission without one is unknown. */
  public PermissionReport {
    EnumMap<Permission, PermissionState> all = new EnumMap<>(Permission.class);
    for (Permission each : Permission.values()) {
      if (each.onSetupPage() || states.containsKey(each)) {
        all.put(each, states.getOrDefault(each, PermissionState.UNKNOWN));
      }
    }
    states = Collections.unmodifiableMap(all);
    failed = Set.copyOf(failed);
  }

  /**
   * The answer for one permission.
   *
   * @param permission the permission
   * @return unknown where nobody asked
   */
  public PermissionState state(Permission permission) {
    return states.getOrDefault(permission, PermissionState.UNKNOWN);
  }

  /**
   * Tells whether a level works: nothing that it needs is refused, and nothing failed. What is
   * unknown since the account has nothing to try it on does not count against it.
   *
   * @param level the level
   * @return true when it works
   */
  public boolean works(FeatureLevel level) {
    return missing(level).isEmpty() && failed(level).isEmpty();
  }

  /**
   * Names what a level needs and nobody knows, since the endpoints gave no usable answer.
   *
   * @param level the level
   * @return the permissions to look at again; where one of several would do, the first of them
   */
  public List<Permission> failed(FeatureLevel level) {
    return level.needs().stream()
        .filter(anyOf -> anyOf.stream().anyMatch(failed::contains))
        .filter(
            anyOf ->
                anyOf.stream()
                    .allMatch(
                        each -> failed.contains(each) || state(each) == PermissionState.REFUSED))
        .map(anyOf -> anyOf.get(0))
        .toList();
  }

  /**
   * Names what a level needs and the key may not do.
   *
   * @param level the level
   * @return the permissions to grant; where one of several would do, the first of them
   */
  public List<Permission> missing(FeatureLevel level) {
    return level.needs().stream()
        .filter(anyOf -> anyOf.stream().allMatch(each -> state(each) == PermissionState.REFUSED))
        .map(anyOf -> anyOf.get(0))
        .toList();
  }

  /**
   * Tells for each level whether it works.
   *
   * @return in the order of the levels
   */
  public Map<FeatureLevel, Boolean> levels() {
    EnumMap<FeatureLevel, Boolean> all = new EnumMap<>(FeatureLevel.class);
    Arrays.stream(FeatureLevel.values()).forEach(each -> all.put(each, works(each)));
    return Collections.unmodifiableMap(all);
  }
}
