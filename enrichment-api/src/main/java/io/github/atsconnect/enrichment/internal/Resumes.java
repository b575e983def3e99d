package io.github.atsconnect.enrichment.internal;

/** How far résumés went into a verdict; kept with the link, so stable names. */
enum Resumes {
  /** Nobody looked, or not all that there is could be had: the list decided. */
  UNREAD,
  /** There is none, or none said anything: the list is all there is. */
  SILENT,
  /** The verdict rests on one as well, and a list alone says less. */
  READ
}
