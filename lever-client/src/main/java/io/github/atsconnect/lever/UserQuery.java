package io.github.atsconnect.lever;

/** Which users to list; active ones unless asked otherwise. */
public final class UserQuery extends ListQuery<UserQuery> {

  UserQuery() {}

  @Override
  UserQuery self() {
    return this;
  }

  /**
   * Lists deactivated users too. Without them, owners and interviewers of old records cannot be
   * found.
   *
   * @return this
   */
  public UserQuery includeDeactivated() {
    return set("includeDeactivated", "true");
  }

  /**
   * Only users with one of these addresses.
   *
   * @param emails the addresses
   * @return this
   */
  public UserQuery email(String... emails) {
    return add("email", emails);
  }
}
