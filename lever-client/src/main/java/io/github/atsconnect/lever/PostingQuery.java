package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.DistributionChannel;
import io.github.atsconnect.lever.model.PostingState;
import java.time.Instant;
import java.util.Set;

/**
 * Which postings to list. Published postings are limited to the public channel unless {@link
 * #distributionChannel} names both. A window of {@code updatedAt} can be combined with
 * confidentiality only.
 */
public final class PostingQuery extends ListQuery<PostingQuery> {

  private static final Set<String> ALLOWED_WITH_A_WINDOW =
      Set.of("updated_at_start", "updated_at_end", "confidentiality", "limit", "expand", "include");

  PostingQuery() {}

  @Override
  PostingQuery self() {
    return this;
  }

  /**
   * Only postings in one of these states.
   *
   * @param states the states
   * @return this
   */
  public PostingQuery state(PostingState... states) {
    return codes("state", states);
  }

  /**
   * Only postings shown in one of these channels.
   *
   * @param channels the channels; both, to see all
   * @return this
   */
  public PostingQuery distributionChannel(DistributionChannel... channels) {
    return codes("distributionChannel", channels);
  }

  /**
   * Which postings to show as far as confidentiality goes.
   *
   * @param confidentiality all needs a key with confidential access
   * @return this
   */
  public PostingQuery confidentiality(ConfidentialityFilter confidentiality) {
    return set("confidentiality", confidentiality.word());
  }

  /**
   * Only postings changed at or after a time.
   *
   * @param from the time
   * @return this
   */
  public PostingQuery updatedSince(Instant from) {
    return time("updated_at_start", from);
  }

  /**
   * Only postings changed at or before a time.
   *
   * @param to the time
   * @return this
   */
  public PostingQuery updatedUntil(Instant to) {
    return time("updated_at_end", to);
  }

  /**
   * Only postings of one of these teams; case matters.
   *
   * @param values the values
   * @return this
   */
  public PostingQuery team(String... values) {
    return add("team", values);
  }

  /**
   * Only postings of one of these departments; case matters.
   *
   * @param values the values
   * @return this
   */
  public PostingQuery department(String... values) {
    return add("department", values);
  }

  /**
   * Only postings in one of these places; case matters.
   *
   * @param values the values
   * @return this
   */
  public PostingQuery location(String... values) {
    return add("location", values);
  }

  /**
   * Only postings with one of these commitments, such as full time; case matters.
   *
   * @param values the values
   * @return this
   */
  public PostingQuery commitment(String... values) {
    return add("commitment", values);
  }

  /**
   * Only postings with one of these levels; Lever calls the filter deprecated.
   *
   * @param values the values
   * @return this
   */
  public PostingQuery level(String... values) {
    return add("level", values);
  }

  /**
   * Only postings in one of these groups.
   *
   * @param values the values
   * @return this
   */
  public PostingQuery group(String... values) {
    return add("group", values);
  }

  /**
   * Only postings with one of these tags; case matters.
   *
   * @param values the values
   * @return this
   */
  public PostingQuery tag(String... values) {
    return add("tag", values);
  }

  /**
   * Includes things in full instead of as ids.
   *
   * @param what what to expand
   * @return this
   */
  public PostingQuery expand(PostingExpand... what) {
    return words("expand", what);
  }

  /**
   * Asks for optional parts. Seldom needed: see {@link PostingInclude}.
   *
   * @param what what to include
   * @return this
   */
  public PostingQuery include(PostingInclude... what) {
    return words("include", what);
  }

  /** Lever refuses a window of changes together with anything but confidentiality. */
  @Override
  void check(Set<String> names) {
    boolean window = names.contains("updated_at_start") || names.contains("updated_at_end");
    if (window && !ALLOWED_WITH_A_WINDOW.containsAll(names)) {
      throw new IllegalArgumentException(
          "Lever allows no other filter than confidentiality beside a window of updatedAt");
    }
  }
}
