package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prepares people. Mail domains, companies, titles and places repeat much, so what is made of them
 * is shared; names and addresses are not kept here. Safe for use by many threads.
 */
public final class Preparer {

  static final int MAX_VALUES = 24;
  private static final int MAX_NAMES = 6;
  private static final int MAX_PLACES = 6;
  private static final int MAX_SKILLS = 60;
  private static final int MAX_COLUMNS = 1_000;

  private static final NameForm[] NO_NAMES = {};
  private static final EmailKey[] NO_EMAILS = {};
  private static final PlaceForm[] NO_PLACES = {};
  private static final AttributeForm[] NO_ATTRIBUTES = {};
  private static final int[] NO_SITE = {0};

  private final FormCache<MailDomain> domains = new FormCache<>(1 << 13, MailDomain::of);
  private final FormCache<int[]> sites =
      new FormCache<>(1 << 6, host -> new int[] {(int) Hash.of('o', host) | 1});
  private final FormCache<PlaceForm> places = new FormCache<>(1 << 12, PlaceForm::parse);
  private final CareerReader careers = new CareerReader();
  private final Map<String, AttributeForm.Column> columns = new ConcurrentHashMap<>();
  private final Additions additions;

  /** A preparer that adds nothing of a host's own. */
  public Preparer() {
    this(Additions.NONE);
  }

  /** A preparer that adds what a host's own features and keys make of a person. */
  public Preparer(Additions additions) {
    this.additions = additions;
  }

  /** Prepares a person. */
  public PreparedPerson prepare(Person person) {
    NameForm[] names = names(person.names());
    OnlineNames online = new OnlineNames(names);
    List<EmailForm> addresses = addresses(person.emails());
    EmailKey[] emails = emails(addresses, online);
    Links links = links(person.links(), online);
    CareerReader.Career career = careers.read(person, MAX_VALUES, addresses);
    return new PreparedPerson(
        names,
        online.words(),
        emails,
        phones(person.phones()),
        links.hashes(),
        links.sites(),
        online.handles(),
        career.employerForms(),
        career.titleForms(),
        places(person.locations()),
        careers.schools(first(person.schools(), MAX_VALUES)),
        skills(person.skills()),
        attributes(person.attributes()),
        additions.of(person));
  }

  private NameForm[] names(List<PersonName> written) {
    List<NameForm> out = new ArrayList<>(1);
    for (PersonName name : first(written, MAX_NAMES)) {
      NameForm form = NameParser.parse(name);
      if (!form.isEmpty() && !holds(out, form)) {
        out.add(form);
      }
    }
    return out.isEmpty() ? NO_NAMES : out.toArray(new NameForm[out.size()]);
  }

  private List<EmailForm> addresses(List<String> written) {
    List<EmailForm> out = new ArrayList<>(1);
    for (String text : first(written, MAX_VALUES)) {
      EmailForm email = EmailForm.parse(text, d -> Objects.requireNonNull(domains.get(d)));
      if (email != null) {
        out.add(email);
      }
    }
    return out;
  }

  private static EmailKey[] emails(List<EmailForm> addresses, OnlineNames online) {
    List<EmailKey> out = new ArrayList<>(1);
    LongSet known = new LongSet();
    for (EmailForm address : addresses) {
      if (!address.role()) {
        EmailKey key = online.mail(address);
        if (known.add(key.hash())) {
          out.add(key);
        }
      }
    }
    return out.isEmpty() ? NO_EMAILS : out.toArray(new EmailKey[out.size()]);
  }

  private static long[] phones(List<String> written) {
    LongSet out = new LongSet();
    for (String text : first(written, MAX_VALUES)) {
      String digits = PhoneForm.digits(text);
      if (!digits.isEmpty()) {
        out.add(Hash.of('h', PhoneForm.significant(digits)));
      }
    }
    return out.toArray();
  }

  /** Hashes of links, and per link the site where it gives one slug a person, else 0. */
  private record Links(long[] hashes, int[] sites) {}

  private Links links(List<String> written, OnlineNames online) {
    LongSet hashes = new LongSet();
    List<int[]> where = new ArrayList<>(1);
    for (String text : first(written, MAX_VALUES)) {
      LinkForm link = LinkForm.parse(text);
      if (link != null && hashes.add(Hash.of('l', link.host(), '/', link.slug()))) {
        where.add(link.profile() ? Objects.requireNonNull(sites.get(link.host())) : NO_SITE);
        if (link.profile()) {
          online.profile(link);
        }
      }
    }
    return new Links(hashes.toArray(), sites(where));
  }

  private static int[] sites(List<int[]> where) {
    if (where.size() == 1) {
      return where.get(0);
    }
    int[] out = new int[where.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = where.get(i)[0];
    }
    return out;
  }

  private static boolean holds(List<NameForm> names, NameForm name) {
    for (NameForm known : names) {
      if (known.isSame(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(List<PlaceForm> places, PlaceForm place) {
    for (PlaceForm known : places) {
      if (known.isSame(place)) {
        return true;
      }
    }
    return false;
  }

  private PlaceForm[] places(List<String> written) {
    List<PlaceForm> out = new ArrayList<>(1);
    for (String location : first(written, MAX_PLACES)) {
      PlaceForm place = places.get(location);
      if (place != null && !holds(out, place)) {
        out.add(place);
      }
    }
    return switch (out.size()) {
      case 0 -> NO_PLACES;
      case 1 -> out.get(0).only();
      default -> out.toArray(new PlaceForm[out.size()]);
    };
  }

  private static long[] skills(List<String> written) {
    LongSet out = new LongSet();
    for (String skill : first(written, MAX_SKILLS)) {
      out.add(Hash.of('k', Fold.flat(skill)));
    }
    return out.toArray();
  }

  private AttributeForm.Column column(String name, Attribute.Type type) {
    AttributeForm.Column known = columns.get(name);
    if (known != null && known.type() == type) {
      return known;
    }
    AttributeForm.Column made = AttributeForm.Column.of(type, name);
    if (columns.size() < MAX_COLUMNS) {
      columns.put(name, made);
    }
    return made;
  }

  private AttributeForm[] attributes(Map<String, Attribute> written) {
    if (written.isEmpty()) {
      return NO_ATTRIBUTES;
    }
    List<AttributeForm> out = new ArrayList<>(written.size());
    written.forEach(
        (name, attribute) -> {
          AttributeForm form = AttributeForm.of(column(name, attribute.type()), attribute.value());
          if (!form.value().isEmpty()) {
            out.add(form);
          }
        });
    out.sort(Comparator.comparing(AttributeForm::name));
    return out.toArray(new AttributeForm[out.size()]);
  }

  private static <T> List<T> first(List<T> list, int n) {
    return list.size() <= n ? list : list.subList(0, n);
  }
}
