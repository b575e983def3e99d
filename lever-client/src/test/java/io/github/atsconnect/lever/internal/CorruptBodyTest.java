package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.Campaign;
import io.github.atsconnect.lever.model.JsonValue;
import io.github.atsconnect.lever.model.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** F5: bodies that were cut, garbled, nested, blown up or filled with the wrong kinds of values. */
class CorruptBodyTest {

  private static final Map<String, Codec<?>> SAMPLES =
      Map.ofEntries(
          Map.entry("application.json", PeopleCodecs::application),
          Map.entry("form.json", FormCodecs::profileForm),
          Map.entry("interview.json", InterviewCodecs::interview),
          Map.entry("note.json", FormCodecs::note),
          Map.entry("offer.json", RequisitionCodecs::offer),
          Map.entry("opportunity-list.json", PeopleCodecs::opportunity),
          Map.entry("panel.json", InterviewCodecs::panel),
          Map.entry("posting.json", PostingCodecs::posting),
          Map.entry("referral.json", FormCodecs::referral),
          Map.entry("requisitions.json", RequisitionCodecs::requisition),
          Map.entry("resumes.json", DocumentCodecs::resume),
          Map.entry("user.json", AccountCodecs::user));

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e400",
          "99999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "[]",
          "{}",
          "[null,[],{}]",
          "{\"id\":null}",
          "\"2020-01-01\"",
          "0.1",
          "[{\"id\":{}}]",
          "{\"id\":\"x\",\"id\":\"y\"}");

  private final Json json = new Json(false);
  private final Random random = Campaign.random();

  private static byte[] sample(String name) throws IOException {
    try (InputStream file =
        CorruptBodyTest.class.getResourceAsStream("/io/github/atsconnect/lever/samples/" + name)) {
      return file.readAllBytes();
    }
  }

  @Test
  void nothingThatABodyHoldsIsUncaught() throws IOException {
    int rounds = Campaign.size(2000, 100_000);
    int read = 0;
    int rejected = 0;
    int refused = 0;
    List<String> names = SAMPLES.keySet().stream().sorted().toList();
    for (int i = 0; i < rounds; i++) {
      String name = names.get(i % names.size());
      byte[] body = mutate(sample(name));
      try {
        Chunk<?> chunk = json.list(body, SAMPLES.get(name));
        read += chunk.items().size();
        rejected += chunk.rejected().size();
        assertThat(chunk.rejected()).allSatisfy(each -> assertThat(each.reason()).isNotBlank());
      } catch (IOException e) {
        refused++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError(
            "seed %d, round %d, %s: %s"
                .formatted(Campaign.SEED, i, name, new String(body, StandardCharsets.UTF_8)),
            e);
      }
    }
    Campaign.report(
        "F5: %d bodies, %d records read, %d set aside, %d bodies refused",
        rounds, read, rejected, refused);
    assertThat(read).isPositive();
    assertThat(rejected).isPositive();
    assertThat(refused).isPositive();
  }

  private byte[] mutate(byte[] body) {
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(body, random.nextInt(body.length));
      case 1 -> flipBits(body.clone());
      case 2 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      case 3 -> insertSlice(body);
      default -> otherValue(new String(body, StandardCharsets.UTF_8));
    };
  }

  private byte[] flipBits(byte[] body) {
    for (int i = 0; i < 5; i++) {
      body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return body;
  }

  private byte[] insertSlice(byte[] body) {
    int at = random.nextInt(body.length);
    int from = random.nextInt(body.length);
    int length = Math.min(random.nextInt(60), body.length - from);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(body, 0, at);
    out.write(body, from, length);
    out.write(body, at, body.length - at);
    return out.toByteArray();
  }

  /** Puts a value of another kind behind a name: still JSON, seldom a record. */
  private byte[] otherValue(String body) {
    int colon = body.indexOf(": ", random.nextInt(body.length()));
    int from = (colon < 0 ? body.indexOf(": ") : colon) + 2;
    String value = VALUES.get(random.nextInt(VALUES.size()));
    String changed = body.substring(0, from) + value + body.substring(endOfValue(body, from));
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private static int endOfValue(String body, int from) {
    int depth = 0;
    boolean text = false;
    for (int at = from; at < body.length(); at++) {
      char c = body.charAt(at);
      if (c == '"') {
        text = !text;
      } else if (!text && (c == '{' || c == '[')) {
        depth++;
      } else if (!text && depth == 0 && (c == ',' || c == '}' || c == ']')) {
        return at;
      } else if (!text && (c == '}' || c == ']')) {
        depth--;
      }
    }
    return body.length();
  }

  @Test
  void whatIsNestedTooDeepIsRefusedWithoutFillingTheStack() {
    String deep = "{\"data\":[{\"id\":\"s\",\"x\":" + "[".repeat(200_000);
    assertThatThrownBy(() -> json.list(deep.getBytes(StandardCharsets.UTF_8), AccountCodecs::stage))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTextOfManyMegabytesIsRefused() {
    String huge = "{\"data\":[{\"id\":\"s\",\"text\":\"" + "x".repeat(20 * 1024 * 1024) + "\"}]}";
    assertThatThrownBy(() -> json.list(huge.getBytes(StandardCharsets.UTF_8), AccountCodecs::stage))
        .isInstanceOf(IOException.class);
  }

  @Test
  void ofTwoFieldsWithOneNameTheLastCounts() throws IOException {
    byte[] twice = "{\"data\":[{\"id\":\"a\",\"id\":\"b\"}]}".getBytes(StandardCharsets.UTF_8);
    assertThat(json.list(twice, AccountCodecs::stage).items())
        .extracting(s -> s.id().value())
        .containsExactly("b");
  }

  @Test
  void anObjectWithVeryManyFieldsEachOfThemTwiceIsReadInTime() throws IOException {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 400_000; i++) {
      fields.append(",\"f").append(i % 200_000).append("\":").append(i);
    }
    String item = "{\"id\":\"s\"" + fields + "}";
    byte[] body = ("{\"data\":[" + item + "]" + fields + "}").getBytes(StandardCharsets.UTF_8);

    Duration before = processorTime();
    Chunk<Stage> chunk = json.list(body, AccountCodecs::stage);
    assertThat(processorTime().minus(before)).isLessThan(Duration.ofSeconds(20));

    Map<String, JsonValue> unknown = chunk.items().get(0).unknown();
    assertThat(unknown).hasSize(200_000);
    assertThat(unknown.get("f7")).isEqualTo(JsonValue.of(200_007L));
  }

  /** Of this process: the clock on the wall says more of who else uses the machine. */
  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Test
  void aBodyLongerThanTheLimitIsGivenUpWhileItComes() {
    BoundedBody body = new BoundedBody(10);
    body.onNext(List.of(ByteBuffer.allocate(6)));
    body.onNext(List.of(ByteBuffer.allocate(6)));

    assertThat(body.getBody().toCompletableFuture())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(BodyTooLongException.class);
  }
}
