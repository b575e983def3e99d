package io.github.atsconnect.enrichment.model;

/** What an API key may be good for, each level with the permissions it needs. */
public enum FeatureLevel {
  /** Whether somebody is in the ATS: kind, stage, status, recruiter, posting. */
  STATUS,
  /** Emails and phones as well. */
  CONTACT,
  /** Résumés and other attachments as well; also makes for better matches. */
  FILES
}
