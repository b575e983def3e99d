package io.github.atsconnect.recruiter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes from the command of the README to the first profile that shows what Lever knows:
 * starts the jar, connects as its form does, and looks until there is one.
 *
 * <pre>java FirstProfile.java JAR</pre>
 */
public final class FirstProfile {
  private static final String FORM =
      "name=Lever&environment=production&level=FILES&key=made-up-key-of-production-8f2c";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Pattern LINKED = Pattern.compile("href=\"(/people/[^\"/?]+)\"");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private FirstProfile() {}

  /** Measures once. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Instant begun = Instant.now();
    Process product =
        new ProcessBuilder("java", "-jar", Path.of(args[0]).toString(), "--port", "0")
            .redirectErrorStream(true)
            .start();
    try {
      String base = address(product);
      say("listens", begun);
      post(base);
      say("connected", begun);
      String profile = firstLinked(base);
      say("first match", begun);
      while (!get(base + profile + "/lever").contains("Recruiter")) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
      say("first enriched profile", begun);
    } finally {
      product.destroy();
    }
  }

  private static String address(Process product) throws IOException {
    BufferedReader out =
        new BufferedReader(
            new InputStreamReader(product.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher m = Pattern.compile("Open (\\S+)").matcher(line);
      if (m.find()) {
        return m.group(1);
      }
    }
    throw new IOException("the product did not start");
  }

  private static String firstLinked(String base) throws IOException, InterruptedException {
    while (true) {
      Matcher m = LINKED.matcher(get(base + "/people?ats=in"));
      if (m.find()) {
        return m.group(1);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static void post(String base) throws IOException, InterruptedException {
    HTTP.send(
        HttpRequest.newBuilder(URI.create(base + "/integrations/connect"))
            .header("Origin", base)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(FORM))
            .build(),
        BodyHandlers.discarding());
  }

  private static String get(String address) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(address)).header("HX-Request", "true").build(),
            BodyHandlers.ofString())
        .body();
  }

  private static void say(String what, Instant begun) {
    System.out.printf(
        Locale.ROOT,
        "%-24s %5.1f s%n",
        what,
        Duration.between(begun, Instant.now()).toMillis() / 1000.0);
  }
}
