package io.github.atsconnect.connect.cli.people;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.model.Position;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns JSON lines into people. Unknown fields are passed over. */
final class JsonPeople {
  private static final Set<String> OPEN_ENDS = Set.of("present", "current", "now", "today");

  private final JsonFactory json = new JsonFactory();
  private final ResumeReader resumes;
  private final Map<String, Attribute.Type> types = new HashMap<>();

  JsonPeople(ColumnMap map, ResumeReader resumes) {
    this.resumes = resumes;
    for (ColumnMap.Entry e : map.entries()) {
      if (e.type() != null) {
        types.put(e.field(), e.type());
      }
    }
  }

  /** The person of a line. */
  Person person(String line, long number) throws IOException, MalformedLineException {
    try (JsonParser p = json.createParser(line)) {
      if (p.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedLineException(number, "not a JSON object");
      }
      Draft draft = new Draft();
      while (p.nextToken() == JsonToken.FIELD_NAME) {
        String field = p.currentName();
        p.nextToken();
        read(p, field, draft, number);
      }
      if (p.nextToken() != null) {
        throw new MalformedLineException(number, "text after the JSON object");
      }
      return finish(draft, number);
    } catch (JsonProcessingException e) {
      // The parser's own message would quote the line, which holds personal data.
      throw new MalformedLineException(
          number, "not valid JSON at column " + e.getLocation().getColumnNr());
    }
  }

  private void read(JsonParser p, String field, Draft draft, long number)
      throws IOException, MalformedLineException {
    switch (field) {
      case "id" -> draft.id = text(p, field, number);
      case "name" -> draft.name = text(p, field, number);
      case "given" -> draft.given = text(p, field, number);
      case "family" -> draft.family = text(p, field, number);
      case "emails" -> texts(p, field, number, draft.evidence::email);
      case "phones" -> texts(p, field, number, draft.evidence::phone);
      case "links" -> texts(p, field, number, draft.evidence::link);
      case "location" -> texts(p, field, number, draft.evidence::location);
      case "headline" -> draft.evidence.headline(text(p, field, number));
      case "positions" -> positions(p, draft.evidence, number);
      case "schools" -> texts(p, field, number, draft.evidence::school);
      case "skills" -> texts(p, field, number, draft.evidence::skill);
      case "resumeText" -> draft.resume = text(p, field, number);
      case "attributes" -> attributes(p, draft.evidence, number);
      default -> p.skipChildren();
    }
  }

  private Person finish(Draft draft, long number) throws MalformedLineException {
    if (draft.id == null || draft.id.isBlank()) {
      throw new MalformedLineException(number, "no id");
    }
    String id = draft.id.strip();
    Person.Builder b = Person.builder(id);
    if (draft.name == null || draft.name.isBlank()) {
      b.name(draft.given, draft.family);
    } else {
      b.name(new PersonName(draft.name, draft.given, draft.family));
    }
    b.merge(draft.evidence.build());
    if (draft.resume != null && !draft.resume.isBlank()) {
      b.merge(resumes.readText(draft.resume).toPerson(id));
    }
    return b.build();
  }

  private static void positions(JsonParser p, Person.Builder b, long number)
      throws IOException, MalformedLineException {
    if (p.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (p.currentToken() != JsonToken.START_ARRAY) {
      throw new MalformedLineException(number, "positions is not a list");
    }
    while (p.nextToken() != JsonToken.END_ARRAY) {
      if (p.currentToken() != JsonToken.START_OBJECT) {
        throw new MalformedLineException(number, "positions holds something that is no object");
      }
      String title = null;
      String company = null;
      String start = null;
      String end = null;
      while (p.nextToken() == JsonToken.FIELD_NAME) {
        String field = p.currentName();
        p.nextToken();
        switch (field) {
          case "title" -> title = text(p, field, number);
          case "company" -> company = text(p, field, number);
          case "start" -> start = text(p, field, number);
          case "end" -> end = text(p, field, number);
          default -> p.skipChildren();
        }
      }
      b.position(position(title, company, start, end));
    }
  }

  /** A job that has begun and has no end goes on. */
  private static Position position(
      @Nullable String title,
      @Nullable String company,
      @Nullable String start,
      @Nullable String end) {
    PartialDate from = date(start);
    String ending = end == null ? "" : end.strip().toLowerCase(Locale.ROOT);
    boolean current = ending.isEmpty() ? from != null : OPEN_ENDS.contains(ending);
    return new Position(title, company, from, date(end), current);
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text).orElse(null);
  }

  /** Each attribute is a text, a number, or an object with {@code type} and {@code value}. */
  private void attributes(JsonParser p, Person.Builder b, long number)
      throws IOException, MalformedLineException {
    if (p.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (p.currentToken() != JsonToken.START_OBJECT) {
      throw new MalformedLineException(number, "attributes is not an object");
    }
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      JsonToken token = p.nextToken();
      Attribute.Type type = token.isNumeric() ? Attribute.Type.NUMBER : Attribute.Type.TEXT;
      String value = null;
      if (token == JsonToken.START_OBJECT) {
        while (p.nextToken() == JsonToken.FIELD_NAME) {
          String field = p.currentName();
          p.nextToken();
          switch (field) {
            case "type" -> type = type(text(p, field, number), number);
            case "value" -> value = text(p, field, number);
            default -> p.skipChildren();
          }
        }
      } else {
        value = text(p, name, number);
      }
      b.attribute(name, types.getOrDefault(name, type), value);
    }
  }

  private static Attribute.Type type(@Nullable String text, long number)
      throws MalformedLineException {
    for (Attribute.Type t : Attribute.Type.values()) {
      if (t.name().equalsIgnoreCase(text)) {
        return t;
      }
    }
    throw new MalformedLineException(number, "an attribute's type is not one of those there are");
  }

  private static void texts(
      JsonParser p, String field, long number, Consumer<@Nullable String> sink)
      throws IOException, MalformedLineException {
    if (p.currentToken() != JsonToken.START_ARRAY) {
      sink.accept(text(p, field, number));
      return;
    }
    while (p.nextToken() != JsonToken.END_ARRAY) {
      sink.accept(text(p, field, number));
    }
  }

  private static @Nullable String text(JsonParser p, String field, long number)
      throws IOException, MalformedLineException {
    JsonToken token = p.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == null || token.isStructStart()) {
      throw new MalformedLineException(number, field + " holds something that is no text");
    }
    return p.getText();
  }

  /** What a line has said so far; the id may come last. */
  private static final class Draft {
    private final Person.Builder evidence = Person.builder("draft");
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String given;
    private @Nullable String family;
    private @Nullable String resume;
  }
}
