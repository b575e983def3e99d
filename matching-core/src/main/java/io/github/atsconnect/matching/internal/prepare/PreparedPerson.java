package io.github.atsconnect.matching.internal.prepare;

/**
 * A person in the form that is compared: folded, taken apart and hashed, once for many comparisons.
 * Immutable by convention: nobody writes to the arrays, some of which many people share.
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

  /** A person of its parts. */
  public PreparedPerson(
      NameForm[] names,
      String[] aliasWords,
      EmailKey[] emails,
      long[] phones,
      long[] links,
      int[] linkHosts,
      long[] handles,
      Employer[] employers,
      TitleForm[] titles,
      PlaceForm[] places,
      Employer[] schools,
      long[] skills,
      AttributeForm[] attributes,
      OwnForms own) {
    this.names = names;
    this.aliasWords = aliasWords;
    this.emails = emails;
    this.phones = phones;
    this.links = links;
    this.linkHosts = linkHosts;
    this.handles = handles;
    this.employers = employers;
    this.titles = titles;
    this.places = places;
    this.schools = schools;
    this.skills = skills;
    this.attributes = attributes;
    this.own = own;
  }

  /** The same person with other fields of a host's own, sorted by name. */
  public PreparedPerson withAttributes(AttributeForm[] others) {
    return new PreparedPerson(
        names,
        aliasWords,
        emails,
        phones,
        links,
        linkHosts,
        handles,
        employers,
        titles,
        places,
        schools,
        skills,
        others,
        own);
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
