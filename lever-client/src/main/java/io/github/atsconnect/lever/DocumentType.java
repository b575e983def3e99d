package io.github.atsconnect.lever;

/** What a document is, judged by its first bytes. */
public enum DocumentType {
  /** PDF. */
  PDF("pdf"),
  /** Word, since 2007, or another document in the same kind of package. */
  DOCX("docx"),
  /** Word, before 2007, or another document in the same kind of container. */
  DOC("doc"),
  /** Rich text. */
  RTF("rtf"),
  /** OpenDocument text. */
  ODT("odt"),
  /** A JPEG picture. */
  JPEG("jpg"),
  /** A PNG picture. */
  PNG("png"),
  /** A zip archive of something else. */
  ZIP("zip"),
  /** HTML. */
  HTML("html"),
  /** Plain text. */
  TEXT("txt"),
  /** Nothing at all. */
  EMPTY("bin"),
  /** Anything else. */
  UNKNOWN("bin");

  private final String extension;

  DocumentType(String extension) {
    this.extension = extension;
  }

  /**
   * Returns the usual extension of a file's name.
   *
   * @return lower case, without the dot
   */
  public String extension() {
    return extension;
  }
}
