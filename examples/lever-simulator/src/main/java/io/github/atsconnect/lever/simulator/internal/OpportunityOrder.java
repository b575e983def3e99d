package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Quirk;
import io.github.atsconnect.lever.simulator.internal.SortKey.Column;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The orders in which opportunities are listed. */
enum OpportunityOrder {
  /** Stage rank, latest advanced first, id. */
  BY_STAGE(
      SortKey.Shape.of(Column.RANK, Column.TIME_DOWN, Column.TEXT_UP),
      o -> SortKey.of(o.stage.rank(), o.lastAdvancedAt, o.id)),
  /** Least recently updated first, id; never updated ones come first. */
  BY_UPDATE(o -> o.updatedAt),
  BY_CREATION(o -> o.createdAt),
  BY_ADVANCE(o -> o.lastAdvancedAt),
  BY_ARCHIVAL(o -> o.archived == null ? null : o.archived.at());

  private final SortKey.Shape shape;
  private final Function<Opportunity, SortKey> key;

  OpportunityOrder(SortKey.Shape shape, Function<Opportunity, SortKey> key) {
    this.shape = shape;
    this.key = key;
  }

  OpportunityOrder(Function<Opportunity, @Nullable Long> time) {
    this.shape = SortKey.Shape.of(Column.TIME_UP, Column.TEXT_UP);
    this.key =
        o -> {
          Long at = time.apply(o);
          return SortKey.of(at == null ? 0L : at, o.id);
        };
  }

  /** The order of a list: it may depend on the times that it is filtered by. */
  static OpportunityOrder of(HttpCall call, Switches switches) {
    if (windowed(call, "updated_at")) {
      return switches.on(Quirk.UPDATED_AT_KEEPS_STAGE_ORDER) ? BY_STAGE : BY_UPDATE;
    }
    if (!switches.on(Quirk.TIME_FILTERS_SORT)) {
      return BY_STAGE;
    }
    if (windowed(call, "created_at")) {
      return BY_CREATION;
    }
    if (windowed(call, "advanced_at")) {
      return BY_ADVANCE;
    }
    return windowed(call, "archived_at") ? BY_ARCHIVAL : BY_STAGE;
  }

  private static boolean windowed(HttpCall call, String time) {
    return call.has(time + "_start") || call.has(time + "_end");
  }

  SortKey.Shape shape() {
    return shape;
  }

  SortKey key(Opportunity opportunity) {
    return key.apply(opportunity);
  }
}
