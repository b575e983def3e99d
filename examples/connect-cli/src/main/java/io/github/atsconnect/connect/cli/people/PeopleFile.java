package io.github.atsconnect.connect.cli.people;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of people: JSON lines or CSV, UTF-8 with or without a byte order mark, plain or gzipped.
 * The format is told from the content. Lines that cannot be read are reported and left out.
 *
 * <p>Immutable; each reading opens the file anew.
 */
public final class PeopleFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int BATCH = 2_048;

  private record NumberedLine(long number, String text) {}

  private record Reading(long line, @Nullable Person person, String problem) {}

  private final Path path;
  private final ColumnMap map;
  private final LineProblems problems;

  private PeopleFile(Path path, ColumnMap map, LineProblems problems) {
    this.path = path;
    this.map = map;
    this.problems = problems;
  }

  /**
   * A file of people.
   *
   * @param path where it is
   * @param map which column holds which field, for CSV
   * @param problems hears of each line that is left out
   */
  public static PeopleFile of(Path path, ColumnMap map, LineProblems problems) {
    return new PeopleFile(path, map, problems);
  }

  /**
   * All people of the file, in its order.
   *
   * @throws IOException when the file cannot be read
   * @throws PeopleUsageException when a mapped column is missing
   */
  public List<Person> readAll() throws IOException {
    List<Person> people = new ArrayList<>();
    forEach(people::add);
    return people;
  }

  /**
   * Hands over one person after the other, in the file's order, without keeping them.
   *
   * @throws IOException when the file cannot be read
   * @throws PeopleUsageException when a mapped column is missing
   */
  public void forEach(Consumer<Person> sink) throws IOException {
    forEachLater(later -> sink.accept(later.get()));
  }

  /**
   * The same, each to be made when it is asked for, once, on any thread. Lines that cannot be read
   * are left out before.
   *
   * @throws IOException when the file cannot be read
   * @throws PeopleUsageException when a mapped column is missing
   */
  public void forEachLater(Consumer<Supplier<Person>> sink) throws IOException {
    try (BufferedReader reader = open()) {
      skipByteOrderMark(reader);
      Lines lines = new Lines(reader);
      String first = lines.next();
      if (first == null) {
        return;
      }
      lines.putBack(List.of(first));
      if (isJson(first)) {
        readJson(lines, sink);
      } else {
        readCsv(lines, first, sink);
      }
    }
  }

  private boolean isJson(String firstLine) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".json")) {
      return true;
    }
    return !plain.endsWith(".csv") && firstLine.stripLeading().startsWith("{");
  }

  /** Lines are turned into people a batch at a time, on all cores, and handed over in order. */
  private void readJson(Lines lines, Consumer<Supplier<Person>> sink) throws IOException {
    JsonPeople people = new JsonPeople(map, ResumeReader.standard());
    List<NumberedLine> batch = new ArrayList<>(BATCH);
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        batch.add(new NumberedLine(lines.number(), line));
      }
      if (batch.size() == BATCH) {
        handOver(people, batch, sink);
        batch.clear();
      }
    }
    handOver(people, batch, sink);
  }

  private void handOver(
      JsonPeople people, List<NumberedLine> batch, Consumer<Supplier<Person>> sink) {
    for (Reading reading : batch.parallelStream().map(line -> read(people, line)).toList()) {
      Person person = reading.person();
      if (person != null) {
        sink.accept(() -> person);
      } else {
        problems.report(reading.line(), reading.problem());
      }
    }
  }

  private static Reading read(JsonPeople people, NumberedLine line) {
    try {
      return new Reading(line.number(), people.person(line.text(), line.number()), "");
    } catch (MalformedLineException e) {
      return new Reading(e.line(), null, e.reason());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readCsv(Lines lines, String firstLine, Consumer<Supplier<Person>> sink)
      throws IOException {
    CsvRecords records = new CsvRecords(lines, CsvRecords.delimiterOf(firstLine));
    CsvPeople people = header(records);
    boolean more = true;
    while (more) {
      CsvRecord read = null;
      try {
        CsvRecord next = records.next();
        more = next != null;
        if (next != null) {
          people.check(next, records.startLine());
          read = next;
        }
      } catch (MalformedLineException e) {
        problems.report(e.line(), e.reason());
      }
      if (read != null) {
        CsvRecord csv = read;
        sink.accept(() -> people.person(csv));
      }
    }
  }

  private CsvPeople header(CsvRecords records) throws IOException {
    try {
      CsvRecord header = records.next();
      List<String> columns = new ArrayList<>();
      for (int i = 0; header != null && i < header.size(); i++) {
        columns.add(header.field(i));
      }
      return new CsvPeople(columns, map);
    } catch (MalformedLineException e) {
      throw new PeopleUsageException("the header of " + path + " cannot be read: " + e.reason());
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private BufferedReader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try {
      in.mark(2);
      boolean gzipped = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      InputStream plain = gzipped ? new GZIPInputStream(in, 1 << 16) : in;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }
}
