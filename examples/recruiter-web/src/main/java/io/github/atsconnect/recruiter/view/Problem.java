package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.enrichment.EnrichmentException;
import java.util.EnumSet;

/**
 * What went wrong, as somebody reads it who has to do something about it.
 *
 * @param title what
 * @param text why, and what to do
 * @param action what a button says, or "" for none
 * @param href where it leads
 */
public record Problem(String title, String text, String action, String href) {

  /** Says it in words. */
  public static Problem of(EnrichmentException e) {
    String why = sentence(e.getMessage());
    return switch (e.reason()) {
      case KEY_REFUSED ->
          reconnect("Lever does not accept the API key", "It was revoked, or never was one.");
      case PERMISSION_MISSING -> reconnect("The API key may not do enough", why);
      case KEY_UNAVAILABLE -> reconnect("The API key is not here any more", why);
      case ACCOUNT_DIFFERS -> plain("That key belongs to another account", why);
      case CONNECTION_CHANGED -> plain("Somebody else changed the connection meanwhile", why);
      case NAME_TAKEN -> plain("That name is taken", why);
      case CONNECTION_UNKNOWN ->
          new Problem(
              "There is no such connection",
              "It may have been removed meanwhile.",
              "Integrations",
              "/integrations");
      case CONNECTION_PAUSED -> plain("The connection is paused", "Resume it, then sync.");
      case SYNC_RUNNING -> plain("A sync is running already", "It goes on where it is.");
      case CANCELLED -> plain("Stopped", "The next sync goes on from where this one stood.");
      case NOT_ALLOWED -> plain("You may not see this", why);
      case GONE -> plain("It is not in Lever any more", why);
      case ATS_UNAVAILABLE ->
          plain(
              "Lever does not answer",
              "Nothing is lost: what the last sync knew is still here. Try again in a while.");
      case ATS_UNREADABLE, NOT_LEVER -> plain("Lever does not answer as it should", why);
      case CLOSED -> plain("The product is shutting down", "Try again in a while.");
      case STORAGE -> plain("The store does not answer", "Nothing is lost. Try again in a while.");
    };
  }

  /** What went wrong, by its stable code. */
  public static String title(String reason) {
    return EnumSet.allOf(EnrichmentException.Reason.class).stream()
        .filter(r -> r.name().equals(reason))
        .map(r -> of(new EnrichmentException(r, "")).title())
        .findFirst()
        .orElse("the reason is not known");
  }

  /** A problem with nothing to press. */
  public static Problem plain(String title, String text) {
    return new Problem(title, text, "", "");
  }

  private static Problem reconnect(String title, String text) {
    return new Problem(title, text, "Reconnect", "/integrations");
  }

  /** A message as a sentence of its own. */
  public static String sentence(String text) {
    String begun =
        text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return begun.isEmpty() || begun.endsWith(".") ? begun : begun + ".";
  }
}
