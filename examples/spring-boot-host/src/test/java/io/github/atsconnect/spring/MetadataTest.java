package io.github.atsconnect.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a starter brings beside its classes. */
class MetadataTest {

  @Test
  void everyPropertyIsListedWithATypeAndADescription() throws IOException {
    Map<String, JsonNode> listed = new TreeMap<>();
    for (JsonNode p : json("META-INF/spring-configuration-metadata.json").get("properties")) {
      listed.put(p.get("name").asString(), p);
    }
    String prefix = AtsConnectProperties.class.getAnnotation(ConfigurationProperties.class).value();
    List<String> wanted = names(prefix, AtsConnectProperties.class);
    wanted.add("management.health.ats-connect.enabled");

    assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(listed.values())
        .allSatisfy(
            p -> {
              assertThat(p.get("type").asString()).isNotEmpty();
              assertThat(p.get("description").asString()).endsWith(".");
            });
  }

  private static List<String> names(String prefix, Class<?> type) {
    List<String> names = new ArrayList<>();
    for (RecordComponent c : type.getRecordComponents()) {
      String name = prefix + "." + kebab(c.getName());
      if (c.getType().isRecord()) {
        names.addAll(names(name, c.getType()));
      } else {
        names.add(name);
      }
    }
    return names;
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  @Test
  void everyAutoConfigurationIsListed() throws IOException {
    List<String> annotated;
    try (Stream<Path> files = Files.list(sources())) {
      annotated =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith("AutoConfiguration.java"))
              .map(f -> getClass().getPackageName() + "." + f.replace(".java", ""))
              .toList();
    }
    String imports = text("META-INF/spring/" + AutoConfiguration.class.getName() + ".imports");

    assertThat(imports.lines().toList()).containsExactlyInAnyOrderElementsOf(annotated);
  }

  @Test
  void whatIsMissingIsExplainedInPlaceOfAStackTrace() throws IOException {
    assertThat(text("META-INF/spring.factories"))
        .contains(FailureAnalyzer.class.getName() + "=")
        .contains(AtsConnectFailureAnalyzer.class.getName());
  }

  @Test
  void theStarterKnowsNothingOfTheApplicationAroundIt() throws IOException {
    try (Stream<Path> files = Files.list(sources())) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(f -> assertThat(Files.readString(f)).doesNotContain("atsconnect.examples"));
    }
  }

  @Test
  void thePropertiesDoNotTellTheMasterKey() {
    AtsConnectProperties properties =
        new AtsConnectProperties(
            true, "a-secret", List.of(), null, null, false, null, null, null, null);

    assertThat(properties.toString()).doesNotContain("a-secret").contains("****");
  }

  private static Path sources() {
    return Path.of("src/main/java/io/github/atsconnect/spring");
  }

  private static JsonNode json(String resource) throws IOException {
    return new JsonMapper().readTree(text(resource));
  }

  /** Of this module: others on the class path have files of the same name. */
  private static String text(String resource) throws IOException {
    String file = AtsConnectProperties.class.getResource("AtsConnectProperties.class").toString();
    String root = file.substring(0, file.indexOf("io/github"));
    try (InputStream in = URI.create(root + resource).toURL().openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
