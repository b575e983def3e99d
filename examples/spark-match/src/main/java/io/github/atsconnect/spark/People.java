package io.github.atsconnect.spark;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.model.Position;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** People as rows: how they are read from files, and what becomes of a row. */
public final class People {

  /** The columns, of which a file may lack any but the id. */
  public static final StructType SCHEMA =
      StructType.fromDDL(
          "id STRING, name STRING, given STRING, family STRING, emails ARRAY<STRING>,"
              + " phones ARRAY<STRING>, links ARRAY<STRING>, location STRING, headline STRING,"
              + " positions ARRAY<STRUCT<title: STRING, company: STRING, start: STRING, end:"
              + " STRING>>, schools ARRAY<STRING>, skills ARRAY<STRING>, resumeText STRING,"
              + " attributes MAP<STRING, STRUCT<type: STRING, value: STRING>>");

  /** Where Spark puts a line that it cannot read as a person. */
  static final String UNREAD = "_unread";

  private static final int ID = SCHEMA.fieldIndex("id");
  private static final int NAME = SCHEMA.fieldIndex("name");
  private static final int GIVEN = SCHEMA.fieldIndex("given");
  private static final int FAMILY = SCHEMA.fieldIndex("family");
  private static final int EMAILS = SCHEMA.fieldIndex("emails");
  private static final int PHONES = SCHEMA.fieldIndex("phones");
  private static final int LINKS = SCHEMA.fieldIndex("links");
  private static final int LOCATION = SCHEMA.fieldIndex("location");
  private static final int HEADLINE = SCHEMA.fieldIndex("headline");
  private static final int POSITIONS = SCHEMA.fieldIndex("positions");
  private static final int SCHOOLS = SCHEMA.fieldIndex("schools");
  private static final int SKILLS = SCHEMA.fieldIndex("skills");
  private static final int RESUME = SCHEMA.fieldIndex("resumeText");
  private static final int ATTRIBUTES = SCHEMA.fieldIndex("attributes");

  private static final Set<String> OPEN_ENDS = Set.of("present", "current", "now", "today");
  private static final ResumeReader RESUMES = ResumeReader.standard();

  private People() {}

  /**
   * People of Parquet files, where the path ends in {@code .parquet}, else of JSON lines.
   *
   * @param path a file or folder, anywhere that Spark reads from
   */
  public static Dataset<Row> read(SparkSession spark, String path) {
    if (path.endsWith(".parquet")) {
      return of(spark.read().parquet(path));
    }
    return spark
        .read()
        .schema(SCHEMA.add(UNREAD, "string"))
        .option("columnNameOfCorruptRecord", UNREAD)
        .json(path);
  }

  /** People of rows that have some of the columns, in any order; others are left out. */
  public static Dataset<Row> of(Dataset<Row> rows) {
    Set<String> there = Set.of(rows.columns());
    Column[] columns =
        Arrays.stream(SCHEMA.fields())
            .map(field -> column(field, there.contains(field.name())))
            .toArray(Column[]::new);
    return rows.select(columns).withColumn(UNREAD, functions.lit(null).cast("string"));
  }

  private static Column column(StructField field, boolean there) {
    Column source = there ? functions.col(field.name()) : functions.lit(null);
    return source.cast(field.dataType()).as(field.name());
  }

  /** Whether a row is a person: a line that could be read, with an id. */
  static boolean isPerson(Row row) {
    String id = row.getString(ID);
    return row.isNullAt(SCHEMA.size()) && id != null && !id.isBlank();
  }

  /** The person of a row. */
  public static Person person(Row row) {
    String id = row.getString(ID);
    Person.Builder b = Person.builder(id);
    String name = row.getString(NAME);
    if (name == null || name.isBlank()) {
      b.name(row.getString(GIVEN), row.getString(FAMILY));
    } else {
      b.name(new PersonName(name, row.getString(GIVEN), row.getString(FAMILY)));
    }
    each(row, EMAILS, b::email);
    each(row, PHONES, b::phone);
    each(row, LINKS, b::link);
    b.location(row.getString(LOCATION)).headline(row.getString(HEADLINE));
    if (!row.isNullAt(POSITIONS)) {
      row.<Row>getList(POSITIONS).forEach(position -> b.position(position(position)));
    }
    each(row, SCHOOLS, b::school);
    each(row, SKILLS, b::skill);
    if (!row.isNullAt(ATTRIBUTES)) {
      row.<String, Row>getJavaMap(ATTRIBUTES).forEach((key, value) -> attribute(b, key, value));
    }
    String resume = row.getString(RESUME);
    if (resume != null && !resume.isBlank()) {
      b.merge(RESUMES.readText(resume).toPerson(id));
    }
    return b.build();
  }

  private static void each(Row row, int column, Consumer<@Nullable String> sink) {
    if (!row.isNullAt(column)) {
      List<String> values = row.getList(column);
      values.forEach(sink);
    }
  }

  /** A job that has begun and has no end goes on. */
  private static Position position(Row row) {
    PartialDate from = date(row.getString(2));
    String end = row.getString(3);
    String ending = end == null ? "" : end.strip().toLowerCase(Locale.ROOT);
    boolean current = ending.isEmpty() ? from != null : OPEN_ENDS.contains(ending);
    return new Position(row.getString(0), row.getString(1), from, date(end), current);
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text).orElse(null);
  }

  private static void attribute(Person.Builder b, String name, @Nullable Row value) {
    if (value != null) {
      String type = value.getString(0);
      b.attribute(
          name,
          type == null
              ? Attribute.Type.TEXT
              : Attribute.Type.valueOf(type.toUpperCase(Locale.ROOT)),
          value.getString(1));
    }
  }
}
