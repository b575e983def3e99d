package io.github.atsconnect.matching.resume;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word processor documents for tests, part by part. */
final class Documents {

  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder links = new StringBuilder();

  Documents() {
    part("[Content_Types].xml", "<Types/>");
    part(
        "word/styles.xml",
        """
        <w:styles%s>
          <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
          <w:style w:styleId="Base"><w:rPr><w:b/></w:rPr></w:style>
          <w:style w:styleId="Title"><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="44"/></w:rPr></w:style>
          <w:style w:styleId="Heading1"><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
          <w:style w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>
        </w:styles>
        """
            .formatted(NAMESPACES));
  }

  final Documents part(String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Documents xml(String xml) {
    body.append(xml);
    return this;
  }

  Documents line(String text) {
    return xml(paragraph("", run("", text)));
  }

  Documents styled(String style, String text) {
    return xml(paragraph("<w:pStyle w:val=\"" + style + "\"/>", run("", text)));
  }

  Documents item(String text) {
    return xml(
        paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>", run("", text)));
  }

  /** A row of a table; a line that begins with "# " has the style of a title. */
  Documents row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tbl><w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>");
      for (String line : cell.split("\n")) {
        boolean title = line.startsWith("# ");
        row.append(
            paragraph(
                title ? "<w:pStyle w:val=\"Title\"/>" : "",
                run("", title ? line.substring(2) : line)));
      }
      row.append("</w:tc>");
    }
    return xml(row.append("</w:tr></w:tbl>").toString());
  }

  /** A line that is a link. */
  Documents link(String text, String target) {
    String id = "rId" + links.length();
    links
        .append("<Relationship Id=\"")
        .append(id)
        .append("\" Target=\"")
        .append(target)
        .append("\"/>");
    return xml(
        paragraph("", "<w:hyperlink r:id=\"" + id + "\">" + run("", text) + "</w:hyperlink>"));
  }

  static String paragraph(String properties, String runs) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
  }

  /** A run; a tab in the text is a tab, a line end a break. */
  static String run(String properties, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    String with =
        escaped
            .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
            .replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
    return "<w:r><w:rPr>"
        + properties
        + "</w:rPr><w:t xml:space=\"preserve\">"
        + with
        + "</w:t></w:r>";
  }

  byte[] bytes() {
    part(
        "word/document.xml",
        "<?xml version=\"1.0\"?><w:document"
            + NAMESPACES
            + "><w:body>"
            + body
            + "</w:body></w:document>");
    part("word/_rels/document.xml.rels", "<Relationships>" + links + "</Relationships>");
    return zip(parts);
  }

  static String edge(String kind, String text) {
    return "<w:" + kind + NAMESPACES + ">" + paragraph("", run("", text)) + "</w:" + kind + ">";
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
