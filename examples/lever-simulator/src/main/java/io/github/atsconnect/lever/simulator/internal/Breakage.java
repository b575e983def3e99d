package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a fault does: takes the request and the way to its true answer, and gives what is sent. */
@FunctionalInterface
public interface Breakage {

  /**
   * The broken answer.
   *
   * @param truth computes the true answer, with the effects that the request has
   */
  HttpReply apply(HttpCall call, Supplier<HttpReply> truth);

  /** Answers in place of the simulator. */
  static Breakage answer(int status, String contentType, String body) {
    return (call, truth) -> HttpReply.text(status, contentType, body);
  }

  /** Answers in place of the simulator. */
  static Breakage answer(int status, String contentType, byte[] body) {
    return (call, truth) -> HttpReply.bytes(status, contentType, body);
  }

  /** Sends the caller elsewhere. */
  static Breakage redirect(String location) {
    return (call, truth) -> HttpReply.empty(302).header("location", location);
  }

  /** A 429 that says when to come back. */
  static Breakage rateLimited(long seconds) {
    return (call, truth) ->
        LeverError.rateLimited().reply().header("retry-after", Long.toString(seconds));
  }

  /** Refuses a request that has an offset. */
  static Breakage invalidOffset() {
    return (call, truth) -> call.has("offset") ? LeverError.invalidOffset().reply() : truth.get();
  }

  /** Sends the true answer in a broken manner. */
  static Breakage wire(Delivery how) {
    return (call, truth) -> truth.get().delivered(how);
  }

  /** Replaces the text of the body. */
  static Breakage rewrite(UnaryOperator<String> change) {
    return (call, truth) -> {
      HttpReply reply = truth.get();
      String body = change.apply(new String(reply.body(), StandardCharsets.UTF_8));
      return reply.withBody(body.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** Latin-1 under a header that says UTF-8; the first text gets a letter in which they differ. */
  static Breakage wrongCharset() {
    return (call, truth) -> {
      HttpReply reply = truth.get();
      String body = new String(reply.body(), StandardCharsets.UTF_8);
      String accented = body.replaceFirst("\":\"", "\":\"\u00e9");
      return reply.withBody(accented.getBytes(StandardCharsets.ISO_8859_1));
    };
  }

  /** A very long text in the first item. */
  static Breakage hugeString(int characters) {
    boolean[] done = {false};
    return items(
        item -> {
          if (!done[0]) {
            item.put("headline", "x".repeat(characters));
            done[0] = true;
          }
        },
        () -> done[0] = false);
  }

  /** Null in every second field but the ids. */
  static Breakage nullFields() {
    return items(
        item -> {
          List<String> names = new ArrayList<>();
          item.fieldNames().forEachRemaining(names::add);
          for (int i = 0; i < names.size(); i += 2) {
            if (!names.get(i).equals("id")) {
              item.putNull(names.get(i));
            }
          }
        },
        () -> {});
  }

  /** Fields nobody knows. */
  static Breakage unknownFields() {
    return items(Breakage::addUnknownFields, () -> {});
  }

  /** What a later version of the service might send. */
  static void addUnknownFields(ObjectNode item) {
    item.put("futureFlag", true);
    item.set("futureObject", Json.object().put("kind", "new").set("list", Json.array().add(1)));
  }

  /** Values nobody knows in the places that look like enumerations. */
  static Breakage unknownEnums() {
    Set<String> enumerations = Set.of("origin", "type", "status", "state", "accessRole");
    return items(
        item -> {
          for (String name : enumerations) {
            if (item.path(name).isTextual()) {
              item.put(name, "teleported");
            }
          }
        },
        () -> {});
  }

  /** The token just sent again. */
  static Breakage loopingToken() {
    return list(
        (call, page) -> {
          String sent = call.first("offset");
          if (sent != null || page.has("next")) {
            page.put("hasNext", true);
            page.put(
                "next",
                sent == null ? page.path("next").asText() : Tokens.encode(Tokens.plain(sent)));
          }
        });
  }

  /** More to come, without a way to it. */
  static Breakage missingNext() {
    return list((call, page) -> page.put("hasNext", true).remove("next"));
  }

  /** Nothing on this page; the next token leads to the same place under another text. */
  static Breakage emptyPage() {
    return list(
        (call, page) -> {
          String sent = call.first("offset");
          String again = sent == null ? "[]" : Tokens.plain(sent).replace("]", " ]");
          page.putArray("data");
          page.put("hasNext", true).put("next", Tokens.encode(again));
        });
  }

  private static Breakage list(BiConsumer<HttpCall, ObjectNode> change) {
    return tree(
        (call, root) -> {
          if (root.path("data").isArray() && root.has("hasNext")) {
            change.accept(call, root);
          }
        });
  }

  private static Breakage items(Consumer<ObjectNode> change, Runnable before) {
    return tree(
        (call, root) -> {
          before.run();
          for (JsonNode item : root.path("data").isArray() ? root.path("data") : List.of(root)) {
            JsonNode inner = item.path("data").isObject() ? item.path("data") : item;
            if (inner instanceof ObjectNode object) {
              change.accept(object);
            }
          }
        });
  }

  private static Breakage tree(BiConsumer<HttpCall, ObjectNode> change) {
    return (call, truth) -> {
      HttpReply reply = truth.get();
      try {
        if (reply.status() == 200
            && HttpReply.JSON.equals(reply.headers().get("content-type"))
            && Json.MAPPER.readTree(reply.body()) instanceof ObjectNode root) {
          change.accept(call, root);
          return reply.withBody(Json.MAPPER.writeValueAsBytes(root));
        }
        return reply;
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    };
  }
}
