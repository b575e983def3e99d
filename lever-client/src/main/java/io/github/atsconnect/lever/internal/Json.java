package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Reads the envelopes. An item is read by itself, so that a bad one is set aside and the others go
 * on. Depth and lengths are bounded; the parser says where it failed and never what it read.
 */
final class Json {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_TEXT = 8 * 1024 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNumberLength(100)
                  .maxNameLength(10_000)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final boolean strict;

  Json(boolean strict) {
    this.strict = strict;
  }

  /** Any object, whatever it holds. */
  static Fields object(byte[] body) throws IOException {
    return object(body, false);
  }

  private static Fields object(byte[] body, boolean strict) throws IOException {
    try (JsonParser in = FACTORY.createParser(body)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      Tape tape = new Tape();
      int root = tape.append(in, null);
      requireEnd(in);
      return new Fields(tape, root, strict);
    }
  }

  private static void requireEnd(JsonParser in) throws IOException {
    if (in.nextToken() != null) {
      throw new IOException("more than one JSON value");
    }
  }

  /** {@code {"data":{…}}}, or the bare object. */
  <T> T single(byte[] body, Codec<T> codec) throws IOException {
    Fields object = object(body, strict);
    for (int depth = 0; depth < 2 && object.isObject("data"); depth++) {
      object = object.inside("data");
    }
    try {
      return object.read(codec);
    } catch (BadRecordException e) {
      throw new IOException(e.getMessage());
    }
  }

  /**
   * {@code {"data":[…],"hasNext":…,"next":…}}, or the bare list, or a bare object as a list of one.
   */
  <T> Chunk<T> list(byte[] body, Codec<T> codec) throws IOException {
    try (JsonParser in = FACTORY.createParser(body)) {
      Items<T> items = new Items<>(codec, strict);
      JsonToken first = in.nextToken();
      if (first == JsonToken.START_ARRAY) {
        items.read(in);
        requireEnd(in);
        return items.chunk(false, null, false);
      }
      if (first != JsonToken.START_OBJECT) {
        throw new IOException("no JSON list");
      }
      Tape tape = new Tape("data", items::read);
      Fields envelope = new Fields(tape, tape.append(in, null), strict);
      requireEnd(in);
      return chunk(envelope, items);
    }
  }

  private static <T> Chunk<T> chunk(Fields envelope, Items<T> items) throws IOException {
    if (envelope.isObject("data")) {
      items.readOne(envelope.inside("data"));
    } else if (!envelope.has("data") && envelope.has("id")) {
      items.readOne(envelope);
      return items.chunk(false, null, false);
    } else if (!envelope.isList("data")) {
      throw new IOException("no list of data");
    }
    try {
      String next = envelope.word("next");
      boolean more = next != null || envelope.decidingFlag("hasNext");
      if (next == null && (envelope.isObject("next") || envelope.isList("next"))) {
        throw new IOException("next is no text");
      }
      return items.chunk(more, next, envelope.isList("data"));
    } catch (BadRecordException e) {
      throw new IOException(e.getMessage());
    }
  }

  static byte[] write(Object plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      write(out, plain);
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot be written as JSON", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, Object plain) throws IOException {
    if (plain instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> each : map.entrySet()) {
        out.writeFieldName((String) each.getKey());
        write(out, each.getValue());
      }
      out.writeEndObject();
    } else if (plain instanceof List<?> list) {
      out.writeStartArray();
      for (Object each : list) {
        write(out, each);
      }
      out.writeEndArray();
    } else {
      out.writeString((String) plain);
    }
  }
}
