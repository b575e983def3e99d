package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gives made-up objects the gaps and shapes that real ones have: what may be null or absent is so
 * now and then. What a test describes is left whole. A function of the object's id.
 */
final class Varied {

  private static final List<String> REMINDERS = List.of("once", "daily", "frequently", "none");

  private final SplittableRandom random;

  private Varied(String id) {
    this.random = new SplittableRandom(id.hashCode());
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  static ObjectNode note(ObjectNode note) {
    Varied varied = of(note);
    if (varied.chance(0.1)) {
      note.putNull("user");
    }
    return note;
  }

  /** Old feedback has no time of change; some is not asked for by a template. */
  static ObjectNode feedback(ObjectNode feedback) {
    Varied varied = of(feedback);
    if (varied.chance(0.1)) {
      feedback.putNull("updatedAt");
    }
    varied.fields(feedback);
    return feedback;
  }

  static ObjectNode form(ObjectNode form) {
    Varied varied = of(form);
    if (varied.chance(0.1)) {
      form.putNull("user");
    }
    if (varied.chance(0.3)) {
      form.putNull("stage");
    }
    varied.fields(form);
    return form;
  }

  /** Who was named by hand has no id, and old ones were never completed. */
  static ObjectNode referral(ObjectNode referral) {
    Varied varied = of(referral);
    if (varied.chance(0.2)) {
      referral.putNull("referrer");
    }
    if (varied.chance(0.1)) {
      referral.putNull("completedAt");
    }
    if (varied.chance(0.6)) {
      referral.putNull("stage");
    }
    varied.fields(referral);
    return referral;
  }

  static ObjectNode interview(ObjectNode interview) {
    Varied varied = of(interview);
    ArrayNode interviewers = interview.withArray("interviewers");
    interview.put("duration", List.of(30, 45, 60, 90).get(varied.random.nextInt(4)));
    interview.put("feedbackReminder", REMINDERS.get(varied.random.nextInt(REMINDERS.size())));
    if (varied.chance(0.3)) {
      interview.putNull("note");
    }
    if (varied.chance(0.5)) {
      interview.put("location", "https://meet.customer.example/" + interview.path("id").asText());
    }
    if (varied.chance(0.3)) {
      interview.putNull("feedbackTemplate");
    } else if (varied.chance(0.5)) {
      interview.put("feedbackTemplate", FormFields.template("interview"));
    }
    if (varied.chance(0.1)) {
      // Somebody from outside, who is no user.
      ObjectNode guest = interviewers.addObject().putNull("id").put("name", "Guest Expert");
      guest.put("email", "guest@elsewhere.example").putNull("feedbackTemplate");
    }
    if (varied.chance(0.2)) {
      ((ObjectNode) interviewers.get(0)).remove("feedbackTemplate");
    }
    if (varied.chance(0.3)) {
      interview.put("gcalEventUrl", "https://calendar.customer.example/event");
    }
    if (varied.chance(0.2)) {
      interview.remove("opportunityId");
    }
    return interview;
  }

  static ObjectNode panel(ObjectNode panel) {
    Varied varied = of(panel);
    if (varied.chance(0.15)) {
      panel.put("externallyManaged", true);
      panel.put("externalUrl", "https://planning.customer.example/panel");
    }
    if (varied.chance(0.3)) {
      panel.put("note", "Please be on time.");
    }
    return panel;
  }

  /** Some do not say for which posting. */
  static ObjectNode offer(ObjectNode offer) {
    return of(offer).chance(0.1) ? offer.without("posting") : offer;
  }

  /** Some fields lack their id, some questions their options. */
  private void fields(ObjectNode form) {
    for (JsonNode each : form.path("fields")) {
      ObjectNode field = (ObjectNode) each;
      if (chance(0.1)) {
        field.remove("id");
      }
      if (chance(0.1)) {
        field.remove("options");
      }
      if (field.path("type").asText().equals("yes-no") && chance(0.6)) {
        field.put("value", chance(0.5) ? "yes" : "no");
      } else if (field.path("type").asText().equals("score") && chance(0.2)) {
        field.put("value", "3");
      } else if (!field.path("value").isContainerNode() && chance(0.1)) {
        field.putNull("value");
      }
    }
  }

  private static Varied of(ObjectNode object) {
    return new Varied(object.path("id").asText());
  }
}
