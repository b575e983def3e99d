package io.github.atsconnect.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.Trainer;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Spark and in process: the same pairs, probabilities to the last bit, and decisions. */
@ExtendWith(LocalSpark.class)
class SameLinksTest {

  private static final MatchModel SHIPPED = MatchModel.standard();

  private final MadeUpWorld world = MadeUpWorld.of(5, 3_000, 600);

  @Test
  void ofAMadeUpWorldWithShippedAndWithLearntWeights(SparkSession spark) {
    List<Row> candidates = Worlds.candidates(world);
    List<Row> profiles = Worlds.profiles(world);
    Linked links = same(spark, candidates, profiles, SHIPPED, false);
    assertThat(links.decided("match")).isGreaterThan(250);
    assertThat(links.decided("review")).isPositive();
    MatchModel learnt =
        Trainer.standard()
            .learn(people(spark, candidates)::forEach, people(spark, profiles)::forEach);
    assertThat(same(spark, candidates, profiles, learnt, false)).isNotEqualTo(links);
  }

  @Test
  void whereEachProfileIsOneCandidateAtMost(SparkSession spark) {
    List<Row> candidates = new ArrayList<>(Worlds.candidates(world).subList(0, 300));
    for (Row row : List.copyOf(candidates)) {
      candidates.add(Worlds.again(row, row.getString(0) + "-again"));
    }
    List<Row> profiles = Worlds.profiles(world);
    Linked shared = same(spark, candidates, profiles, SHIPPED, false);
    assertThat(same(spark, candidates, profiles, SHIPPED, true)).isNotEqualTo(shared);
  }

  @Test
  void whereSoManyShareANameThatItIsLookedUpByNobody(SparkSession spark) {
    List<Row> profiles = new ArrayList<>(Worlds.profiles(world).subList(0, 500));
    for (int i = 0; i < 2_500; i++) {
      String email = i % 50 == 0 ? "ines" + i + "@mail.example" : "";
      profiles.add(
          Worlds.person(
              "s" + i,
              "Ines Marchbanks",
              email,
              i % 7 == 0 ? "Ghent" : "Porto " + i % 90,
              i % 3 == 0 ? "Quillworks " + i % 400 : ""));
    }
    List<Row> candidates = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      candidates.add(Worlds.again(profiles.get(500 + 40 * i), "c" + i));
    }
    Linked links = same(spark, candidates, profiles, SHIPPED, false);
    assertThat(links.pairs()).hasSizeGreaterThan(20);
  }

  @Test
  void whereAHostHasAttributesOfItsOwnOfTypesThatDiffer(SparkSession spark) {
    List<Row> profiles = new ArrayList<>();
    List<Row> candidates = new ArrayList<>();
    List<Row> plain = Worlds.profiles(world);
    for (int i = 0; i < 300; i++) {
      String type = i % 10 == 0 ? "text" : "code";
      Row attribute = RowFactory.create(type, "north-" + i % 40);
      profiles.add(Worlds.with(plain.get(i), Map.of("badge", attribute)));
      Row born = RowFactory.create("DATE", "1980-02-" + (10 + i % 9));
      candidates.add(
          Worlds.with(
              Worlds.again(plain.get(i), "c" + i), Map.of("badge", attribute, "born", born)));
    }
    Linked links = same(spark, candidates, profiles, SHIPPED, false);
    assertThat(links.decided("match")).isGreaterThan(200);
  }

  @Test
  void whereOneSideIsEmpty(SparkSession spark) {
    List<Row> some = Worlds.profiles(world).subList(0, 20);
    assertThat(same(spark, List.of(), some, SHIPPED, false).pairs()).isEmpty();
    assertThat(same(spark, some, List.of(), SHIPPED, true).pairs()).isEmpty();
  }

  @Test
  void inAnyOrderHoweverSpreadFromParquetAndFromJson(SparkSession spark, @TempDir Path folder) {
    List<Row> candidates = new ArrayList<>(Worlds.candidates(world));
    List<Row> profiles = new ArrayList<>(Worlds.profiles(world));
    Linked links =
        Linked.inProcess(people(spark, candidates), people(spark, profiles), SHIPPED, false);
    Collections.shuffle(candidates, new Random(1));
    Collections.shuffle(profiles, new Random(2));
    String parquet = folder.resolve("profiles.parquet").toString();
    rows(spark, profiles).repartition(7).drop("given", "attributes").write().parquet(parquet);
    String json = folder.resolve("candidates.jsonl").toString();
    rows(spark, candidates).repartition(3).write().json(json);
    Linked read =
        Linked.onSpark(
            spark, People.read(spark, json), People.read(spark, parquet), SHIPPED, false);
    assertThat(read).isEqualTo(links);
  }

  private static Linked same(
      SparkSession spark,
      List<Row> candidates,
      List<Row> profiles,
      MatchModel model,
      boolean oneToOne) {
    Linked onSpark =
        Linked.onSpark(
            spark,
            People.of(rows(spark, candidates)),
            People.of(rows(spark, profiles)),
            model,
            oneToOne);
    assertThat(onSpark.pairs())
        .isEqualTo(
            Linked.inProcess(people(spark, candidates), people(spark, profiles), model, oneToOne)
                .pairs());
    return onSpark;
  }

  private static Dataset<Row> rows(SparkSession spark, List<Row> people) {
    return spark.createDataFrame(people, People.SCHEMA);
  }

  /** The people that the rows are, as Spark gives them. */
  private static List<Person> people(SparkSession spark, List<Row> rows) {
    return People.of(rows(spark, rows)).collectAsList().stream().map(People::person).toList();
  }
}
