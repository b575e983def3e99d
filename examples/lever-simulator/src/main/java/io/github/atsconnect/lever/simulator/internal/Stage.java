package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A step of the pipeline.
 *
 * @param id built-in ones have words, others UUIDs
 * @param text its name
 * @param rank its place, maybe a fraction
 */
record Stage(String id, String text, double rank) {

  ObjectNode json() {
    return Json.object().put("id", id).put("text", text);
  }
}
