package io.github.atsconnect.lever.simulator.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that has found its endpoint.
 *
 * @param call what came in
 * @param variables from the path
 * @param caller who asks
 * @param expand the fields to be expanded, all of which the endpoint can expand
 */
record Ask(HttpCall call, Map<String, String> variables, Caller caller, List<String> expand) {

  /** Answers calls to one endpoint. */
  @FunctionalInterface
  interface Handler {
    HttpReply answer(Ask ask);
  }

  /** The API's root as the caller knows it. */
  String base() {
    return "http://" + call.headers().getOrDefault("host", "127.0.0.1") + "/v1";
  }

  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** A time in milliseconds since the epoch; null when the parameter is absent. */
  @Nullable Long time(String parameter) {
    String value = call.first(parameter);
    if (value == null) {
      return null;
    }
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException notATime) {
      throw LeverError.badRequest("Invalid timestamp for parameter: " + parameter);
    }
  }

  /** True or false; null when the parameter is absent. */
  @Nullable Boolean flag(String parameter) {
    String value = oneOf(parameter, List.of("true", "false"));
    return value == null ? null : Boolean.valueOf(value);
  }

  /** One of some words; null when the parameter is absent. */
  @Nullable String oneOf(String parameter, List<String> words) {
    String value = call.first(parameter);
    if (value != null && !words.contains(value)) {
      throw LeverError.badRequest("Invalid value for parameter: " + parameter);
    }
    return value;
  }
}
