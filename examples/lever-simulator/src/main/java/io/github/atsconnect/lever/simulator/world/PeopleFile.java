package io.github.atsconnect.lever.simulator.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Writes profiles as JSON lines. */
final class PeopleFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PeopleFile() {}

  static void write(Path file, Stream<MadeUpProfile> profiles) throws IOException {
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out =
            file.toString().endsWith(".gz")
                ? new GZIPOutputStream(plain, 1 << 16)
                : new BufferedOutputStream(plain, 1 << 16)) {
      Iterator<MadeUpProfile> each = profiles.iterator();
      while (each.hasNext()) {
        out.write(MAPPER.writeValueAsString(json(each.next())).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
  }

  private static ObjectNode json(MadeUpProfile profile) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", profile.id()).put("name", profile.name());
    strings(node, "emails", profile.emails());
    strings(node, "phones", profile.phones());
    strings(node, "links", profile.links());
    node.put("location", profile.location()).put("headline", profile.headline());
    ArrayNode positions = node.putArray("positions");
    for (MadeUpPosition position : profile.positions()) {
      ObjectNode one =
          positions
              .addObject()
              .put("company", position.company())
              .put("title", position.title())
              .put("start", position.start().toString());
      if (position.end() != null) {
        one.put("end", position.end().toString());
      }
    }
    strings(node, "schools", profile.schools());
    strings(node, "skills", profile.skills());
    return node;
  }

  private static void strings(ObjectNode node, String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }
}
