package io.github.atsconnect.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark sessions with the defaults that people's data ask for; whatever was set before stays. */
public final class Sessions {

  private Sessions() {}

  /**
   * A session of what {@code spark-submit} or system properties say, in this process by default.
   */
  public static SparkSession start() {
    return start(new SparkConf());
  }

  /** A session. */
  public static SparkSession start(SparkConf conf) {
    conf.setIfMissing("spark.app.name", "spark-match");
    conf.setIfMissing("spark.master", "local[*]");
    if (conf.get("spark.master").startsWith("local")) {
      // Spark's 200 are for a cluster: here each would be a file of a few rows.
      conf.setIfMissing("spark.sql.shuffle.partitions", "16");
    }
    // Shuffle files, and what does not fit into memory, hold people: no disk sees them plain.
    conf.setIfMissing("spark.io.encryption.enabled", "true");
    conf.setIfMissing("spark.io.encryption.keySizeBits", "256");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
