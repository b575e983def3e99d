package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.AccessRole;

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

  /**
   * Only users with one of these roles.
   *
   * @param roles the roles
   * @return this
   */
  public UserQuery accessRole(AccessRole... roles) {
    return codes("accessRole", roles);
  }

  /**
   * Only users with one of these ids in another directory.
   *
   * @param ids the ids
   * @return this
   */
  public UserQuery externalDirectoryId(String... ids) {
    return add("external_directory_id", ids);
  }
}
