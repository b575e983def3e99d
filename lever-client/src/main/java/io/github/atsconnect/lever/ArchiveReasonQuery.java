package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.ArchiveReasonType;

/** Which archive reasons to list. */
public final class ArchiveReasonQuery extends ListQuery<ArchiveReasonQuery> {

  ArchiveReasonQuery() {}

  @Override
  ArchiveReasonQuery self() {
    return this;
  }

  /**
   * Only reasons of one type.
   *
   * @param type the type
   * @return this
   */
  public ArchiveReasonQuery type(ArchiveReasonType type) {
    return codes("type", type);
  }
}
