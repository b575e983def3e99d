package io.github.atsconnect.lever.simulator.internal;

import org.jspecify.annotations.Nullable;

/**
 * What a note, an interview or the like was tied to when it was made.
 *
 * @param opportunity its id
 * @param stage the stage at the time
 * @param user the owner at the time
 * @param posting the posting applied to; null without an application
 * @param application null without one
 */
record Ties(
    String opportunity,
    String stage,
    @Nullable String user,
    @Nullable String posting,
    @Nullable String application) {

  static Ties of(Opportunity o) {
    Application application = o.application;
    return application == null
        ? new Ties(o.id, o.stage.id(), o.owner, null, null)
        : new Ties(o.id, o.stage.id(), o.owner, application.posting, application.id);
  }
}
