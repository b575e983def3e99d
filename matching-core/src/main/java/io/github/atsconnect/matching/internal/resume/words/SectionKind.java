package io.github.atsconnect.matching.internal.resume.words;

/** What a section of a résumé is about. */
public enum SectionKind {
  /** What stands before the first heading: name and contacts as a rule. */
  HEADER,
  EXPERIENCE,
  EDUCATION,
  SKILLS,
  SUMMARY,
  CONTACT,
  PERSONAL,
  PROJECTS,
  VOLUNTEER,
  LANGUAGES,
  CERTIFICATES,
  AWARDS,
  PUBLICATIONS,
  REFERENCES,
  INTERESTS,
  OTHER
}
