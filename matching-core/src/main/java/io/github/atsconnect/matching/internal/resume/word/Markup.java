package io.github.atsconnect.matching.internal.resume.word;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML piece by piece, without document types and anything that stands outside the part. */
final class Markup {

  private static final int DEEPEST = 400;

  private final XMLStreamReader reader;
  private final Allowance allowance;
  private int depth;

  Markup(byte[] part, Allowance allowance) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    this.reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
    this.allowance = allowance;
  }

  /** What comes next. */
  enum Piece {
    /** An element begins. */
    START,
    /** An element ends. */
    END,
    /** Text. */
    TEXT,
    /** Nothing more. */
    DONE
  }

  Piece next() throws XMLStreamException {
    while (reader.hasNext()) {
      allowance.event();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw ReadingEnded.limit("depth");
          }
          return Piece.START;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return Piece.END;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          return Piece.TEXT;
        }
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return Piece.DONE;
  }

  /** Local name of the element that begins or ends. */
  String name() {
    return reader.getLocalName();
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  String text() {
    allowance.characters(reader.getTextLength());
    return reader.getText();
  }

  /** Value of an attribute by its local name, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Value of the attribute {@code val}, {@code ""} where there is none. */
  String value() {
    String value = attribute("val");
    return value == null ? "" : value;
  }
}
