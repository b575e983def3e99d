package io.github.atsconnect.lever.simulator.internal;

/** Finds the opportunity of a path, and guards the confidential ones. */
final class OpportunityAccess {

  private final Account account;

  OpportunityAccess(Account account) {
    this.account = account;
  }

  /**
   * The opportunity that the path names.
   *
   * @throws LeverError 404 when there is none, 403 when it is confidential and the key has no
   *     access
   */
  Opportunity require(Ask ask) {
    String id = ask.variable("o");
    Opportunity found = account.opportunity(id);
    if (found == null) {
      throw LeverError.notFound("opportunities", id);
    }
    if (found.confidential && !ask.caller().permissions().confidentialAccess()) {
      throw LeverError.forbidden("confidential records");
    }
    return found;
  }
}
