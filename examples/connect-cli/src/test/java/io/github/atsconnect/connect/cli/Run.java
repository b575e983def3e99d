package io.github.atsconnect.connect.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** What a command did: its exit status and what it said. */
record Run(int status, String out, String err) {

  static Run connect(String... args) {
    return connect(Map.of(), args);
  }

  static Run connect(Map<String, String> environment, String... args) {
    return connect(environment, false, args);
  }

  static Run connect(Map<String, String> environment, boolean terminal, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.run(
            new Console(
                new PrintWriter(out), new PrintWriter(err), terminal, 100, environment::get),
            args);
    return new Run(status, out.toString(), err.toString());
  }

  JsonNode json() {
    return parse(out);
  }

  List<JsonNode> jsonLines() {
    return out.lines().map(Run::parse).toList();
  }

  static JsonNode parse(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}
