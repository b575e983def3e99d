package io.github.atsconnect.matching.internal.prepare;

import java.util.List;

/**
 * A person in the form that is compared: folded, taken apart and hashed, once for many comparisons.
 * Immutable by convention: nobody writes to the arrays.
 */
public final class PreparedPerson {

  static final long[] NONE = {};

  private final NameForm[] names;
  private final String[] aliasWords;
  private final EmailKey[] emails;
  private final long[] phones;
  private final long[] links;
  private final int[] linkHosts;
  private final long[] handles;
  private final Employer[] employers;
  private final TitleForm[] titles;
  private final PlaceForm[] places;
  private final Employer[] schools;
  private final long[] skills;
  private final AttributeForm[] attributes;
  private final OwnForms own;

  PreparedPerson(
      List<NameForm> names,
      List<String> aliasWords,
      List<EmailKey> emails,
      long[] phones,
      long[] links,
      int[] linkHosts,
      long[] handles,
      List<Employer> employers,
      List<TitleForm> titles,
      List<PlaceForm> places,
      List<Employer> schools,
      long[] skills,
      List<AttributeForm> attributes,
      OwnForms own) {
    this.names = names.toArray(NameForm[]::new);
    this.aliasWords = aliasWords.toArray(String[]::new);
    this.emails = emails.toArray(EmailKey[]::new);
    this.phones = phones;
    this.links = links;
    this.linkHosts = linkHosts;
    this.handles = handles;
    this.employers = employers.toArray(Employer[]::new);
    this.titles = titles.toArray(TitleForm[]::new);
    this.places = places.toArray(PlaceForm[]::new);
    this.schools = schools.toArray(Employer[]::new);
    this.skills = skills;
    this.attributes = attributes.toArray(AttributeForm[]::new);
    this.own = own;
  }

  /** Names, the most trusted first. */
  public NameForm[] names() {
    return names;
  }

  /** Words of profile slugs and mail user names that may be names of the person. */
  public String[] aliasWords() {
    return aliasWords;
  }

  /** Addresses that belong to one person. */
  public EmailKey[] emails() {
    return emails;
  }

  /** Hashes of the significant digits of phone numbers. */
  public long[] phones() {
    return phones;
  }

  /** Hashes of host and slug of links. */
  public long[] links() {
    return links;
  }

  /** Per link, which site it is on where a site gives one slug a person, else 0. */
  public int[] linkHosts() {
    return linkHosts;
  }

  /** Hashes of user names and slugs that are distinctive enough to compare across sites. */
  public long[] handles() {
    return handles;
  }

  /** Employers, the latest first where the source says so; also the brand of a work address. */
  public Employer[] employers() {
    return employers;
  }

  /** Job titles, the latest first. */
  public TitleForm[] titles() {
    return titles;
  }

  /** Places. */
  public PlaceForm[] places() {
    return places;
  }

  /** Schools. */
  public Employer[] schools() {
    return schools;
  }

  /** Hashes of skills. */
  public long[] skills() {
    return skills;
  }

  /** A host's own fields, sorted by name. */
  public AttributeForm[] attributes() {
    return attributes;
  }

  /** What the host's own features and keys make of the person. */
  public OwnForms own() {
    return own;
  }
}
