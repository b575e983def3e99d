package io.github.atsconnect.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One session in this process for all tests, on two threads and without a user interface. */
final class LocalSpark implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(LocalSpark.class))
        .computeIfAbsent(Running.class, key -> new Running(), Running.class)
        .session;
  }

  /** Stops the session when all tests have ended. */
  private static final class Running implements AutoCloseable {
    private final SparkSession session = Sessions.start(conf(2, folder()));

    @Override
    public void close() {
      session.stop();
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory(Path.of("target"), "spark-");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** Settings of a session that uses the network of this machine only. */
  static SparkConf conf(int threads, Path folder) {
    return new SparkConf()
        .setMaster("local[" + threads + "]")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "localhost")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.local.dir", folder.toString())
        .set("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
        .set("spark.sql.shuffle.partitions", "4");
  }
}
