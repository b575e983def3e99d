package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Shorthand for building JSON trees. */
final class Json {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode strings(Collection<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return array;
  }

  static ObjectNode list(List<ObjectNode> items) {
    ArrayNode data = array();
    items.forEach(data::add);
    ObjectNode envelope = object();
    envelope.set("data", data);
    return envelope;
  }

  static ObjectNode data(ObjectNode item) {
    ObjectNode envelope = object();
    envelope.set("data", item);
    return envelope;
  }
}
