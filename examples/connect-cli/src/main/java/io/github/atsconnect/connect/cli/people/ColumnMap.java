package io.github.atsconnect.connect.cli.people;

import io.github.atsconnect.matching.model.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a CSV file holds which field of a person, as {@code --map} says it.
 *
 * <p>Immutable.
 */
public final class ColumnMap {

  /** The fields that a column can hold, beside a host's own ({@code attr.NAME}). */
  static final Set<String> FIELDS =
      new TreeSet<>(
          List.of(
              "id",
              "name",
              "given",
              "family",
              "email",
              "phone",
              "link",
              "location",
              "company",
              "title",
              "school"));

  private static final Set<String> ONCE =
      Set.of("id", "name", "given", "family", "company", "title");

  /**
   * One entry.
   *
   * @param field a name of {@link #FIELDS}, or the attribute's name
   * @param column the column's header
   * @param type how an attribute's values compare, or null for a field
   */
  record Entry(String field, String column, Attribute.@Nullable Type type) {}

  private final List<Entry> entries;

  private ColumnMap(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** No entry: columns named like a field are that field. */
  public static ColumnMap byName() {
    return new ColumnMap(List.of());
  }

  /**
   * Reads {@code field=column} and {@code attr.NAME=column:TYPE}. {@code email}, {@code phone},
   * {@code link}, {@code location} and {@code school} may come several times.
   *
   * @throws PeopleUsageException when an entry is not of these forms; the message says which forms
   *     there are
   */
  public static ColumnMap parse(List<String> texts) {
    List<Entry> entries = new ArrayList<>();
    for (String text : texts) {
      Entry entry = entry(text);
      boolean single = entry.type() != null || ONCE.contains(entry.field());
      if (entries.stream()
          .anyMatch(
              e ->
                  e.equals(entry)
                      || (single
                          && e.field().equals(entry.field())
                          && (e.type() == null) == (entry.type() == null)))) {
        throw new PeopleUsageException("--map " + text + ": this field is mapped already");
      }
      entries.add(entry);
    }
    return new ColumnMap(entries);
  }

  List<Entry> entries() {
    return entries;
  }

  /** The entries for a header: those given, or the columns that are named like a field. */
  List<Entry> entriesFor(List<String> header) {
    List<Entry> found = new ArrayList<>(entries);
    for (String field : entries.isEmpty() ? FIELDS : Set.of("id")) {
      if (found.stream().noneMatch(e -> e.type() == null && e.field().equals(field))
          && header.contains(field)) {
        found.add(new Entry(field, field, null));
      }
    }
    for (Entry entry : found) {
      if (!header.contains(entry.column())) {
        throw new PeopleUsageException(
            "there is no column '" + entry.column() + "'; " + columns(header));
      }
    }
    if (found.stream().noneMatch(e -> e.type() == null && e.field().equals("id"))) {
      throw new PeopleUsageException(
          "say which column holds the id: --map id=COLUMN; " + columns(header));
    }
    return found;
  }

  private static String columns(List<String> header) {
    return "the columns are: " + String.join(", ", header);
  }

  private static Entry entry(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0 || equals == text.length() - 1) {
      throw new PeopleUsageException("--map " + text + ": write field=column");
    }
    String field = text.substring(0, equals).strip();
    String column = text.substring(equals + 1).strip();
    if (field.startsWith("attr.") && field.length() > "attr.".length()) {
      int colon = column.lastIndexOf(':');
      String type = column.substring(colon + 1).toUpperCase(Locale.ROOT);
      for (Attribute.Type t : Attribute.Type.values()) {
        if (colon > 0 && t.name().equals(type)) {
          return new Entry(field.substring("attr.".length()), column.substring(0, colon), t);
        }
      }
      throw new PeopleUsageException(
          "--map "
              + text
              + ": write attr.NAME=column:TYPE, TYPE one of "
              + Arrays.toString(Attribute.Type.values()).toLowerCase(Locale.ROOT));
    }
    if (!FIELDS.contains(field)) {
      throw new PeopleUsageException(
          "--map "
              + text
              + ": the fields are "
              + String.join(", ", FIELDS)
              + " and attr.NAME=column:TYPE");
    }
    return new Entry(field, column, null);
  }
}
