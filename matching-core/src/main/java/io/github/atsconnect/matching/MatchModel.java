package io.github.atsconnect.matching;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.atsconnect.matching.internal.score.Weights;
import io.github.atsconnect.matching.internal.text.Hash;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the engine has learnt: the chances of each agreement level, and how likely a candidate is in
 * the store at all. Readable JSON, with a version and a fingerprint. Immutable and safe for use by
 * many threads.
 *
 * <p>A model lives longer than a library. Levels that a model does not name keep the shipped
 * weights; levels that it names and this library does not know, and fields of the file that this
 * library does not know, are passed over. Features of a host's own are named in the model and must
 * be there when it is used. The fingerprint is that of the weights as they are: a file that was
 * edited by hand gets another one.
 */
public final class MatchModel {

  private static final int VERSION = 2;
  private static final int OLDEST = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private final double inStore;
  private final Weights weights;

  /** Level codes of each feature of a host's own that the model was learnt with. */
  private final Map<String, List<String>> features;

  MatchModel(double inStore, Weights weights) {
    this(inStore, weights, Map.of());
  }

  private MatchModel(double inStore, Weights weights, Map<String, List<String>> features) {
    if (!(inStore > 0 && inStore < 1)) {
      throw new IllegalArgumentException("inStore must be between 0 and 1, was " + inStore);
    }
    this.inStore = inStore;
    this.weights = weights;
    this.features = new TreeMap<>(features);
  }

  /** The same model, naming the features of a host's own that it was learnt with. */
  MatchModel learntWith(Plugins plugins) {
    return new MatchModel(inStore, weights, plugins.levelCodes());
  }

  /** Refuses plug-ins that lack a feature that the model was learnt with. */
  void requireFeatures(Plugins plugins) {
    Map<String, List<String>> there = plugins.levelCodes();
    features.forEach(
        (name, codes) -> {
          List<String> missing = new ArrayList<>(codes);
          missing.removeAll(there.getOrDefault(name, List.of()));
          if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                "the model was learnt with the feature \""
                    + name
                    + "\", of which the plug-ins lack "
                    + (there.containsKey(name) ? "the levels " + missing : "everything")
                    + ": give the feature with plugins(..), or train the model again");
          }
        });
  }

  /** {@return the shipped weights, and an even chance that a candidate is in the store} */
  public static MatchModel standard() {
    return new MatchModel(0.5, Weights.shipped());
  }

  /** {@return the chance that a candidate is in the store at all, between 0 and 1} */
  public double inStore() {
    return inStore;
  }

  Weights weights() {
    return weights;
  }

  /**
   * Names the weights: equal fingerprints score alike. 13 characters.
   *
   * @return a short text for equality only
   */
  public String fingerprint() {
    StringBuilder all = new StringBuilder().append(VERSION).append('|').append(inStore);
    weights
        .byCode()
        .forEach(
            (code, c) ->
                all.append('|')
                    .append(code)
                    .append(c.m())
                    .append(',')
                    .append(c.u())
                    .append(',')
                    .append(c.rarity()));
    weights.together().forEach((codes, bits) -> all.append('|').append(codes).append(bits));
    return Long.toString(Hash.of('M', all) >>> 1, 36);
  }

  /**
   * Writes the model as JSON; the writer stays open.
   *
   * @param out where to
   * @throws IOException when the writer fails
   */
  public void write(Writer out) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeStringField("fingerprint", fingerprint());
    json.writeNumberField("inStore", inStore);
    if (!features.isEmpty()) {
      json.writeObjectFieldStart("features");
      for (Map.Entry<String, List<String>> e : features.entrySet()) {
        json.writeArrayFieldStart(e.getKey());
        for (String code : e.getValue()) {
          json.writeString(code);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeObjectFieldStart("levels");
    for (Map.Entry<String, Weights.Chances> e : weights.byCode().entrySet()) {
      json.writeObjectFieldStart(e.getKey());
      json.writeNumberField("m", e.getValue().m());
      json.writeNumberField("u", e.getValue().u());
      if (e.getValue().rarity() != 1) {
        json.writeNumberField("rarity", e.getValue().rarity());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("together");
    for (Map.Entry<String, Double> e : weights.together().entrySet()) {
      json.writeNumberField(e.getKey(), e.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.close();
  }

  /**
   * Reads a model.
   *
   * @param in JSON of {@link #write}; not closed
   * @return the model, with the same fingerprint as the one written
   * @throws IOException when it cannot be read, is no model, or is of a newer version
   */
  public static MatchModel read(Reader in) throws IOException {
    double inStore = 0.5;
    int version = -1;
    Map<String, Weights.Chances> levels = new LinkedHashMap<>();
    Map<String, Double> together = new LinkedHashMap<>();
    Map<String, List<String>> features = new TreeMap<>();
    try (JsonParser json = JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a model: the file holds no JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "version" -> version = json.getIntValue();
          case "inStore" -> inStore = json.getDoubleValue();
          case "features" -> readFeatures(object(json, field), features);
          case "levels" -> readLevels(object(json, field), levels);
          case "together" -> readTogether(object(json, field), together);
          default -> json.skipChildren();
        }
      }
    }
    if (version < OLDEST || version > VERSION) {
      throw new IOException(
          "this library reads models of versions "
              + OLDEST
              + " to "
              + VERSION
              + "; the file's version is "
              + (version < 0 ? "missing" : Integer.toString(version))
              + ". Train the model again with this library");
    }
    try {
      return new MatchModel(inStore, new Weights(levels, together), features);
    } catch (IllegalArgumentException e) {
      throw new IOException("not a usable model: " + e.getMessage(), e);
    }
  }

  private static void readTogether(JsonParser json, Map<String, Double> together)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String codes = json.currentName();
      json.nextToken();
      double bits = json.getDoubleValue();
      if (!(Math.abs(bits) <= 100)) {
        throw new IOException("together " + codes + ": bits must be within 100, were " + bits);
      }
      together.put(codes, bits);
    }
  }

  /** The parser, at an object; otherwise what follows would be taken for it. */
  private static JsonParser object(JsonParser json, String field) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("not a model: \"" + field + "\" holds no JSON object");
    }
    return json;
  }

  private static void readFeatures(JsonParser json, Map<String, List<String>> features)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("not a model: feature \"" + name + "\" lists no level codes");
      }
      List<String> codes = new ArrayList<>();
      features.put(name, codes);
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        codes.add(json.getText());
      }
    }
  }

  private static void readLevels(JsonParser json, Map<String, Weights.Chances> levels)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String code = json.currentName();
      double m = Double.NaN;
      double u = Double.NaN;
      double rarity = 1;
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("m")) {
          m = json.getDoubleValue();
        } else if (field.equals("u")) {
          u = json.getDoubleValue();
        } else if (field.equals("rarity")) {
          rarity = json.getDoubleValue();
        }
      }
      try {
        levels.put(code, new Weights.Chances(m, u, rarity));
      } catch (IllegalArgumentException e) {
        throw new IOException("level " + code + ": " + e.getMessage(), e);
      }
    }
  }
}
