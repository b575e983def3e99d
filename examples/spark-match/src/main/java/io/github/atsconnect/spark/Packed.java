package io.github.atsconnect.spark;

import io.github.atsconnect.matching.model.Person;
import java.io.Serializable;
import java.util.Iterator;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/**
 * People in the form that is compared. Made anew from the input wherever they are needed, so that
 * none are kept between two steps: preparing costs less than storing.
 */
final class Packed {

  /** A person by a hash of its id, which is what most steps move. */
  static final StructType SCHEMA = StructType.fromDDL("ref BIGINT, id STRING, packed BINARY");

  static final int REF = 0;
  static final int ID = 1;
  static final int PACKED = 2;

  private Packed() {}

  /** Packs people; rows that are no people are left out. */
  static Dataset<Row> of(Dataset<Row> people) {
    return of(people, row -> {});
  }

  /**
   * The same.
   *
   * @param unread told how many rows are left out; more than there are, where a task is repeated
   */
  static Dataset<Row> of(Dataset<Row> people, LongAccumulator unread) {
    return of(people, row -> unread.add(1));
  }

  /** Hears of a row that is no person. */
  @FunctionalInterface
  private interface LeftOut extends Serializable {
    void hear(Row row);
  }

  private static Dataset<Row> of(Dataset<Row> people, LeftOut leftOut) {
    MapPartitionsFunction<Row, Row> pack = rows -> pack(rows, leftOut);
    return people
        .withColumn("_ref", functions.xxhash64(functions.col("id")))
        .mapPartitions(pack, Encoders.row(SCHEMA));
  }

  private static Iterator<Row> pack(Iterator<Row> rows, LeftOut leftOut) {
    Iterable<Row> all = () -> rows;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(
            row -> {
              boolean person = People.isPerson(row);
              if (!person) {
                leftOut.hear(row);
              }
              return person;
            })
        .map(Packed::pack)
        .iterator();
  }

  private static Row pack(Row row) {
    Person person = People.person(row);
    return RowFactory.create(row.getLong(row.length() - 1), person.id(), Steps.STEPS.pack(person));
  }
}
