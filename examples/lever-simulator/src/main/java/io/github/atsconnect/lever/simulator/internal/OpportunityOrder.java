package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.internal.SortKey.Column;
import java.util.Collection;
import java.util.List;

/** The two orders in which opportunities are listed. */
enum OpportunityOrder {
  /** Stage rank, latest advanced first, id. */
  BY_STAGE(SortKey.Shape.of(Column.RANK, Column.TIME_DOWN, Column.TEXT_UP)),
  /** Least recently updated first, id; never updated ones come first. */
  BY_UPDATE(SortKey.Shape.of(Column.TIME_UP, Column.TEXT_UP));

  private final SortKey.Shape shape;

  OpportunityOrder(SortKey.Shape shape) {
    this.shape = shape;
  }

  SortKey.Shape shape() {
    return shape;
  }

  SortKey key(Opportunity opportunity) {
    if (this == BY_STAGE) {
      return SortKey.of(opportunity.stage.rank(), opportunity.lastAdvancedAt, opportunity.id);
    }
    Long updated = opportunity.updatedAt;
    return SortKey.of(updated == null ? 0L : updated, opportunity.id);
  }

  List<Opportunity> sort(Collection<Opportunity> all) {
    return all.stream().sorted((a, b) -> shape.compare(key(a), key(b))).toList();
  }
}
