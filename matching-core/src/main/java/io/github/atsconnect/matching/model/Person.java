package io.github.atsconnect.matching.model;

import io.github.atsconnect.matching.internal.text.Distinct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The evidence about a person on either side of a match: a stale ATS candidate or a host's profile.
 * Every part but the id may be missing; texts are kept as written, and the engine normalises them.
 *
 * <p>Whatever a source holds, what enters is bounded: each text is one line with single blanks.
 * What describes is cut at its bound: a name, job title, employer, place, school or skill at 300
 * characters, a headline at 1,000. What identifies is ignored when it is longer, since a part of it
 * may be somebody else's: an email address above 320 characters, a phone number above 100, a link
 * above 2,048, a host's own field above 1,000.
 *
 * <p>Immutable and safe for use by many threads. {@link #toString()} is redacted.
 */
public final class Person {

  private final String id;
  private final List<PersonName> names;
  private final List<String> emails;
  private final List<String> phones;
  private final List<String> links;
  private final List<String> locations;
  private final @Nullable String headline;
  private final List<Position> positions;
  private final List<String> schools;
  private final List<String> skills;
  private final Map<String, Attribute> attributes;

  private Person(Builder b) {
    this.id = b.id;
    this.names = b.names.toList();
    this.emails = b.emails.toList();
    this.phones = b.phones.toList();
    this.links = b.links.toList();
    this.locations = b.locations.toList();
    this.headline = b.headline;
    this.positions = b.positions.toList();
    this.schools = b.schools.toList();
    this.skills = b.skills.toList();
    this.attributes = Map.copyOf(b.attributes);
  }

  /**
   * Starts a person.
   *
   * @param id the id in its own store, not blank; never used as evidence
   * @return a builder with nothing but the id
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * A builder that starts with everything this person has.
   *
   * @return this builder
   */
  public Builder toBuilder() {
    Builder b = new Builder(id);
    b.names.addAll(names);
    b.emails.addAll(emails);
    b.phones.addAll(phones);
    b.links.addAll(links);
    b.locations.addAll(locations);
    b.headline = headline;
    b.positions.addAll(positions);
    b.schools.addAll(schools);
    b.skills.addAll(skills);
    attributes.forEach(b::set);
    return b;
  }

  /** {@return the id in its own store} */
  public String id() {
    return id;
  }

  /** {@return the names, the most trusted first; may be empty} */
  public List<PersonName> names() {
    return names;
  }

  /** {@return the email addresses as written; may be empty} */
  public List<String> emails() {
    return emails;
  }

  /** {@return phone numbers as written; may be empty} */
  public List<String> phones() {
    return phones;
  }

  /** {@return URLs of the person (profiles, home pages) as written, the scheme may be missing} */
  public List<String> links() {
    return links;
  }

  /** {@return places as free text ("Lyon, France"); may be empty} */
  public List<String> locations() {
    return locations;
  }

  /** {@return one line in the person's own words; often past employers in an ATS} */
  public Optional<String> headline() {
    return Optional.ofNullable(headline);
  }

  /** {@return jobs, the latest first where the source says so; may be empty} */
  public List<Position> positions() {
    return positions;
  }

  /** {@return schools as written; may be empty} */
  public List<String> schools() {
    return schools;
  }

  /** {@return skills as written; may be empty} */
  public List<String> skills() {
    return skills;
  }

  /** {@return a host's own fields by name; may be empty} */
  public Map<String, Attribute> attributes() {
    return attributes;
  }

  /** Redacted: shows how much is known, never what. */
  @Override
  public String toString() {
    return "Person[names="
        + names.size()
        + ", emails="
        + emails.size()
        + ", phones="
        + phones.size()
        + ", links="
        + links.size()
        + ", positions="
        + positions.size()
        + ", ****]";
  }

  /** Collects a person. Blank values are ignored and repeated ones kept once. Not thread-safe. */
  public static final class Builder {
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_HEADLINE = 1_000;
    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_PHONE = 100;
    private static final int LONGEST_LINK = 2_048;
    private static final int LONGEST_ATTRIBUTE = 1_000;

    private final String id;
    private final Distinct<PersonName> names = new Distinct<>();
    private final Distinct<String> emails = new Distinct<>();
    private final Distinct<String> phones = new Distinct<>();
    private final Distinct<String> links = new Distinct<>();
    private final Distinct<String> locations = new Distinct<>();
    private @Nullable String headline;
    private final Distinct<Position> positions = new Distinct<>();
    private final Distinct<String> schools = new Distinct<>();
    private final Distinct<String> skills = new Distinct<>();
    private Map<String, Attribute> attributes = Map.of();

    private Builder(String id) {
      if (id.isBlank()) {
        throw new IllegalArgumentException("a person needs an id that is not blank");
      }
      this.id = id;
    }

    /**
     * Adds a whole name; blank or null is ignored.
     *
     * @param full as it is written, in any order and script
     * @return this builder
     */
    public Builder name(@Nullable String full) {
      if (full != null && !full.isBlank()) {
        names.add(PersonName.of(full));
      }
      return this;
    }

    /**
     * Adds a name whose parts are separated; ignored when both are blank or null.
     *
     * @param given given names
     * @param family family names
     * @return this builder
     */
    public Builder name(@Nullable String given, @Nullable String family) {
      String g = given == null ? "" : given;
      String f = family == null ? "" : family;
      if (!g.isBlank() || !f.isBlank()) {
        names.add(PersonName.of(g, f));
      }
      return this;
    }

    /**
     * Adds a name.
     *
     * @param name the name, added after those that are there
     * @return this builder
     */
    public Builder name(PersonName name) {
      names.add(name);
      return this;
    }

    /**
     * Adds an email address; blank or null is ignored.
     *
     * @param email as it is written
     * @return this builder
     */
    public Builder email(@Nullable String email) {
      return add(emails, Texts.whole(email, LONGEST_EMAIL));
    }

    /**
     * Adds a phone number in any spelling; blank or null is ignored.
     *
     * @param phone as it is written
     * @return this builder
     */
    public Builder phone(@Nullable String phone) {
      return add(phones, Texts.whole(phone, LONGEST_PHONE));
    }

    /**
     * Forgets the email addresses and phone numbers that were added so far.
     *
     * @return this builder
     */
    public Builder withoutContacts() {
      emails.clear();
      phones.clear();
      return this;
    }

    /**
     * Adds a URL; blank or null is ignored.
     *
     * @param link a profile or home page, with or without the scheme
     * @return this builder
     */
    public Builder link(@Nullable String link) {
      return add(links, Texts.whole(link, LONGEST_LINK));
    }

    /**
     * Adds a place; blank or null is ignored.
     *
     * @param location free text, such as "Lyon, France"
     * @return this builder
     */
    public Builder location(@Nullable String location) {
      return add(locations, Texts.line(location, LONGEST_TEXT));
    }

    /**
     * Sets the headline; blank or null leaves it as it is.
     *
     * @param text one line in the person's own words
     * @return this builder
     */
    public Builder headline(@Nullable String text) {
      String line = Texts.line(text, LONGEST_HEADLINE);
      headline = line == null ? headline : line;
      return this;
    }

    /** {@return the headline as it stands so far, one line without repeated blanks} */
    public Optional<String> headline() {
      return Optional.ofNullable(headline);
    }

    /**
     * Adds a job; one that says nothing is ignored.
     *
     * @param position title, employer and dates, as far as they are known
     * @return this builder
     */
    public Builder position(Position position) {
      if (!position.isEmpty()) {
        positions.add(position);
      }
      return this;
    }

    /**
     * Adds a school; blank or null is ignored.
     *
     * @param school the name as it is written
     * @return this builder
     */
    public Builder school(@Nullable String school) {
      return add(schools, Texts.line(school, LONGEST_TEXT));
    }

    /**
     * Adds a skill; blank or null is ignored.
     *
     * @param skill a word or a few
     * @return this builder
     */
    public Builder skill(@Nullable String skill) {
      return add(skills, Texts.line(skill, LONGEST_TEXT));
    }

    /**
     * Sets a host's own field; a blank or null value is ignored.
     *
     * @param name the field's name, for {@link io.github.atsconnect.matching.Plugins} to refer to
     * @param type how it is compared unless a plug-in says otherwise
     * @param value the value as text
     * @return this builder
     */
    public Builder attribute(String name, Attribute.Type type, @Nullable String value) {
      String line = Texts.whole(value, LONGEST_ATTRIBUTE);
      if (line != null) {
        set(name, new Attribute(type, line));
      }
      return this;
    }

    /**
     * Adds everything that {@code other} says, after what is here; the id stays.
     *
     * @param other another record of the same person
     * @return this builder
     */
    public Builder merge(Person other) {
      names.addAll(other.names);
      emails.addAll(other.emails);
      phones.addAll(other.phones);
      links.addAll(other.links);
      locations.addAll(other.locations);
      if (headline == null) {
        headline = other.headline;
      }
      positions.addAll(other.positions);
      schools.addAll(other.schools);
      skills.addAll(other.skills);
      other.attributes.forEach(
          (name, attribute) -> {
            if (!attributes.containsKey(name)) {
              set(name, attribute);
            }
          });
      return this;
    }

    /**
     * Makes the person.
     *
     * @return the person, unchangeable
     */
    public Person build() {
      return new Person(this);
    }

    private void set(String name, Attribute attribute) {
      if (attributes.isEmpty()) {
        attributes = new HashMap<>();
      }
      attributes.put(name, attribute);
    }

    private Builder add(Distinct<String> to, @Nullable String value) {
      if (value != null) {
        to.add(value);
      }
      return this;
    }
  }
}
