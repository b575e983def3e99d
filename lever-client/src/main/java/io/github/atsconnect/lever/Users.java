package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.User;
import io.github.atsconnect.lever.model.UserId;
import java.util.function.Consumer;

/** The users of the account. */
public interface Users {

  /**
   * Lists them, the newest first. Needs the permission {@code list users}.
   *
   * @param query sets the filters
   * @return a lazy list
   */
  Listing<User> list(Consumer<UserQuery> query);

  /**
   * Lists them, the newest first, without filters.
   *
   * @return a lazy list
   */
  default Listing<User> list() {
    return list(q -> {});
  }

  /**
   * Fetches one. Needs the permission {@code read user}.
   *
   * @param id which
   * @return the one
   * @throws LeverNotFoundException when there is none
   */
  User get(UserId id);
}
