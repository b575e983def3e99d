package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.AccountApi;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.model.User;
import io.github.atsconnect.lever.model.UserId;
import java.util.function.Consumer;

/** Users over HTTP. */
final class UserResource extends Resource implements Users {

  private final AccountApi api;

  UserResource(AccountApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Listing<User> list(Consumer<UserQuery> query) {
    return paged(new UserQuery(), query, api::users);
  }

  @Override
  public User get(UserId id) {
    return api.user(segment(id), call());
  }
}
