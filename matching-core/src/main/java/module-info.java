/**
 * Same person or not: normalisation, match keys, scoring, decision and explanation, and the
 * evidence of PDF résumés. Knows no applicant tracking system.
 */
module io.github.atsconnect.matching {
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.google.i18n.phonenumbers.libphonenumber;
  requires java.desktop;
  requires java.xml;
  requires org.apache.fontbox;
  // PDFBox needs it and, being no module of its own, cannot say so.
  requires org.apache.commons.logging;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires net.gcardone.junidecode;

  exports io.github.atsconnect.matching;
  exports io.github.atsconnect.matching.evaluation;
  exports io.github.atsconnect.matching.explain;
  exports io.github.atsconnect.matching.model;
  exports io.github.atsconnect.matching.resume;
  exports io.github.atsconnect.matching.spi;
}
