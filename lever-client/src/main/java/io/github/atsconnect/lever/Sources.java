package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.Source;
import java.util.function.Consumer;

/** The sources of the account. They have no ids. */
public interface Sources {

  /**
   * Lists them by their text. Needs the permission {@code list sources}.
   *
   * @param query sets the size of a page
   * @return a lazy list
   */
  Listing<Source> list(Consumer<SimpleListQuery> query);

  /**
   * Lists them by their text.
   *
   * @return a lazy list
   */
  default Listing<Source> list() {
    return list(q -> {});
  }
}
