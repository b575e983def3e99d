package io.github.atsconnect.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flat records of applicant tracking systems: 20,000 candidates against 200,000 profiles. */
@ExtendWith(LocalSpark.class)
class FlatRecordsTest {

  private static final Path DATA = Path.of(System.getProperty("ats.shared.dir")).resolve("data");

  @Test
  void areLinkedOnSparkAsInProcessPairByPair(SparkSession spark) {
    assumeTrue(
        Files.exists(DATA.resolve("ats-store.csv.gz")),
        "the measurement data is not here (property ats.shared.dir)");
    Dataset<Row> candidates = read(spark, "ats-candidates.csv.gz");
    Dataset<Row> profiles = read(spark, "ats-store.csv.gz");
    Linked onSpark = Linked.onSpark(spark, candidates, profiles, MatchModel.standard(), false);
    Linked inProcess =
        Linked.inProcess(people(candidates), people(profiles), MatchModel.standard(), false);
    assertThat(onSpark.pairs().size()).isEqualTo(inProcess.pairs().size()).isGreaterThan(14_000);
    assertThat(onSpark.equals(inProcess)).as("the same pairs, probabilities, decisions").isTrue();
  }

  private static Dataset<Row> read(SparkSession spark, String name) {
    Dataset<Row> rows =
        spark
            .read()
            .option("header", "true")
            .option("escape", "\"")
            .csv(DATA.resolve(name).toString());
    Dataset<Row> people =
        rows.select(
            col("rec_id").as("id"),
            col("full_name").as("name"),
            col("first_name").as("given"),
            col("last_name").as("family"),
            array(col("email")).as("emails"),
            array(col("phone")).as("phones"),
            array(col("linkedin")).as("links"),
            col("location"),
            array(
                    struct(
                        col("title"),
                        col("company"),
                        functions.lit(null).as("start"),
                        functions.lit(null).as("end")))
                .as("positions"));
    // One compressed file is one task: spread, so that both threads have work.
    return People.of(people.repartition(4));
  }

  private static List<Person> people(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(People::person).toList();
  }
}
