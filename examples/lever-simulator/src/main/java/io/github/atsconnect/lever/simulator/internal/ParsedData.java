package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.world.MadeUpPosition;
import io.github.atsconnect.lever.simulator.world.MadeUpResume;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Writes what Lever reads out of a résumé: jobs and schools, with gaps. */
final class ParsedData {

  private ParsedData() {}

  static ObjectNode of(MadeUpResume resume) {
    ObjectNode json = Json.object();
    ArrayNode positions = json.putArray("positions");
    for (MadeUpPosition position : resume.positions()) {
      ObjectNode one = positions.addObject();
      one.put("org", position.company()).put("title", position.title());
      one.putNull("summary").putNull("location");
      date(one, "start", position.start());
      date(one, "end", position.end());
    }
    ArrayNode schools = json.putArray("schools");
    for (String school : resume.schools()) {
      ObjectNode one = schools.addObject().put("org", school).put("degree", "");
      one.putNull("field").putNull("summary").putNull("start").putNull("end");
    }
    return json;
  }

  private static void date(ObjectNode json, String name, @Nullable YearMonth date) {
    if (date == null) {
      json.putNull(name);
      return;
    }
    json.putObject(name).put("year", date.getYear()).put("month", date.getMonthValue());
  }
}
