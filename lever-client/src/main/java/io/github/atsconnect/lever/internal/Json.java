package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.RejectedItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelopes. An item is read by itself, so that a bad one is set aside and the others go
 * on. Depth and lengths are bounded; the parser says where it failed and never what it read.
 */
final class Json {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_TEXT = 8 * 1024 * 1024;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_TEXT)
                          .maxNumberLength(100)
                          .maxNameLength(10_000)
                          .build())
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final boolean strict;

  Json(boolean strict) {
    this.strict = strict;
  }

  static @Nullable JsonNode tree(byte[] body) throws IOException {
    return MAPPER.readTree(body);
  }

  static byte[] write(Object plain) {
    try {
      return MAPPER.writeValueAsBytes(plain);
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot be written as JSON", e);
    }
  }

  /** {@code {"data":{…}}}, or the bare object. */
  <T> T single(byte[] body, Codec<T> codec) throws IOException {
    JsonNode root = MAPPER.readTree(body);
    if (!(root instanceof ObjectNode object)) {
      throw new IOException("no JSON object");
    }
    JsonNode data = object.get("data");
    for (int depth = 0; depth < 2 && data instanceof ObjectNode inner; depth++) {
      object = inner;
      data = inner.get("data");
    }
    try {
      return Fields.read(object, codec, strict);
    } catch (BadRecordException e) {
      throw new IOException(e.getMessage());
    }
  }

  /**
   * {@code {"data":[…],"hasNext":…,"next":…}}, or the bare list, or a bare object as a list of one.
   */
  <T> Chunk<T> list(byte[] body, Codec<T> codec) throws IOException {
    JsonNode root = MAPPER.readTree(body);
    if (root instanceof ArrayNode bare) {
      return items(bare, codec, false, null);
    }
    if (!(root instanceof ObjectNode envelope)) {
      throw new IOException("no JSON list");
    }
    JsonNode data = envelope.get("data");
    if (data == null && envelope.has("id")) {
      return items(MAPPER.createArrayNode().add(envelope), codec, false, null);
    }
    boolean hasNext = envelope.path("hasNext").asBoolean(false);
    JsonNode next = envelope.get("next");
    String token = next == null || next.isNull() || next.asText().isEmpty() ? null : next.asText();
    if (data instanceof ArrayNode items) {
      return items(items, codec, hasNext, token);
    }
    if (data instanceof ObjectNode one) {
      return items(MAPPER.createArrayNode().add(one), codec, hasNext, token);
    }
    throw new IOException("no list of data");
  }

  private <T> Chunk<T> items(
      ArrayNode nodes, Codec<T> codec, boolean hasNext, @Nullable String next) throws IOException {
    List<T> items = new ArrayList<>(nodes.size());
    List<RejectedItem> rejected = new ArrayList<>(0);
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode each = nodes.get(i);
      try {
        if (!(each instanceof ObjectNode object)) {
          throw new BadRecordException("the item is " + Kinds.of(each));
        }
        items.add(Fields.read(object, codec, strict));
      } catch (BadRecordException e) {
        if (strict) {
          throw new IOException("item " + i + ": " + e.getMessage());
        }
        rejected.add(new RejectedItem(i, idOf(each), String.valueOf(e.getMessage())));
      }
    }
    return new Chunk<>(List.copyOf(items), List.copyOf(rejected), hasNext, next);
  }

  private static @Nullable String idOf(JsonNode item) {
    JsonNode id = item.get("id");
    return id != null && id.isTextual() && id.textValue().length() <= 100 ? id.textValue() : null;
  }

  /** Whether a body begins as JSON does, without reading all of it. */
  static boolean looksLikeJson(byte[] body) {
    try (JsonParser parser = MAPPER.createParser(body)) {
      JsonToken first = parser.nextToken();
      return first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY;
    } catch (IOException e) {
      return false;
    }
  }
}
