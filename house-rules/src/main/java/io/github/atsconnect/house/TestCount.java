package io.github.atsconnect.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How many tests ran in the whole build, from the reports that Surefire wrote. A class that
 * Surefire passes over in silence is missed here.
 *
 * @param passed tests that ran and succeeded
 * @param failed tests that ran and did not succeed
 * @param skipped tests that did not run
 */
public record TestCount(int passed, int failed, int skipped) {
  private static final Pattern REPORT =
      Pattern.compile("/target/surefire-reports/TEST-[^/]*\\.xml$");

  /**
   * Prints the count on a line of its own and fails when it is below the floor.
   *
   * @param args root folder of the build, start of the build (ISO instant), floor
   */
  public static void main(String[] args) throws IOException, XMLStreamException {
    TestCount count = of(Path.of(args[0]), Instant.parse(args[1]));
    System.out.println(count);
    count.requireAtLeast(Integer.parseInt(args[2]));
  }

  /** Counts the reports below a folder that are not older than {@code since}. */
  public static TestCount of(Path root, Instant since) throws IOException, XMLStreamException {
    TestCount sum = new TestCount(0, 0, 0);
    for (Path report : reports(root)) {
      // Reports of earlier builds stay until "clean"; only this build's tests ran.
      if (!Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
        sum = sum.plus(read(report));
      }
    }
    return sum;
  }

  /** Fails when fewer tests passed than {@code floor}. */
  public void requireAtLeast(int floor) {
    if (passed < floor) {
      throw new IllegalStateException(
          passed
              + " tests passed, but the floor (tests.floor in the parent pom) is "
              + floor
              + ": some did not run");
    }
  }

  /** The line that the build prints. */
  @Override
  public String toString() {
    return passed + " passed, " + failed + " failed, " + skipped + " skipped";
  }

  private TestCount plus(TestCount other) {
    return new TestCount(passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, 6)) {
      return files
          .filter(f -> REPORT.matcher(f.toString().replace('\\', '/')).find())
          .sorted()
          .toList();
    }
  }

  private static TestCount read(Path report) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(report)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // The suite is the first element.
      }
      int failed = number(xml, "failures") + number(xml, "errors");
      int skipped = number(xml, "skipped");
      return new TestCount(number(xml, "tests") - failed - skipped, failed, skipped);
    }
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null ? 0 : Integer.parseInt(value);
  }
}
