package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.Tag;
import java.util.function.Consumer;

/** The tags of the account. They have no ids. */
public interface Tags {

  /**
   * Lists them by their text. Needs the permission {@code list tags}.
   *
   * @param query sets the size of a page
   * @return a lazy list
   */
  Listing<Tag> list(Consumer<SimpleListQuery> query);

  /**
   * Lists them by their text.
   *
   * @return a lazy list
   */
  default Listing<Tag> list() {
    return list(q -> {});
  }
}
