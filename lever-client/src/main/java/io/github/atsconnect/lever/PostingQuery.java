package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.DistributionChannel;
import io.github.atsconnect.lever.model.PostingState;
import java.time.Instant;

/**
 * Which postings to list. Published postings are limited to the public channel unless {@link
 * #distributionChannel} names both. A window of {@code updatedAt} can be combined with
 * confidentiality only.
 */
public final class PostingQuery extends ListQuery<PostingQuery> {

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
}
