package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.CompanyForm;
import io.github.atsconnect.matching.internal.prepare.EmailKey;
import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.NameForm;
import io.github.atsconnect.matching.internal.prepare.OwnForms;
import io.github.atsconnect.matching.internal.prepare.PlaceForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.TitleForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link PersonWriter} wrote: the same person, ready to be compared. */
final class PersonReader {

  private static final NameForm[] NO_NAMES = {};
  private static final String[] NO_WORDS = {};
  private static final EmailKey[] NO_EMAILS = {};
  private static final long[] NO_HASHES = {};
  private static final int[] NO_HOSTS = {};
  private static final Employer[] NO_EMPLOYERS = {};
  private static final TitleForm[] NO_TITLES = {};
  private static final PlaceForm[] NO_PLACES = {};
  private static final AttributeForm[] NO_ATTRIBUTES = {};

  private final Forms forms;
  private final ByteReader in;
  private int parts;

  private PersonReader(Forms forms, ByteReader in) {
    this.forms = forms;
    this.in = in;
  }

  /**
   * Reads a person.
   *
   * @param own what a host's own features made of the person, null where there are none
   */
  static PreparedPerson read(Forms forms, byte[] bytes, int from, @Nullable OwnForms own) {
    return new PersonReader(forms, new ByteReader(bytes, from)).person(own);
  }

  private PreparedPerson person(@Nullable OwnForms own) {
    parts = in.number();
    NameForm[] names = has(Parts.NAMES) ? names() : NO_NAMES;
    String[] aliasWords = has(Parts.ALIAS_WORDS) ? aliasWords(names) : NO_WORDS;
    EmailKey[] emails = has(Parts.EMAILS) ? emails() : NO_EMAILS;
    long[] phones = hashes(Parts.PHONES);
    long[] links = hashes(Parts.LINKS);
    int[] hosts = links.length == 0 ? NO_HOSTS : new int[links.length];
    for (int i = 0; i < hosts.length; i++) {
      hosts[i] = in.number();
    }
    return new PreparedPerson(
        names,
        aliasWords,
        emails,
        phones,
        links,
        hosts,
        hashes(Parts.HANDLES),
        has(Parts.EMPLOYERS) ? employers() : NO_EMPLOYERS,
        has(Parts.TITLES) ? titles() : NO_TITLES,
        has(Parts.PLACES) ? places() : NO_PLACES,
        has(Parts.SCHOOLS) ? employers() : NO_EMPLOYERS,
        hashes(Parts.SKILLS),
        has(Parts.ATTRIBUTES) ? attributes() : NO_ATTRIBUTES,
        own != null ? own : ownKeys());
  }

  private OwnForms ownKeys() {
    return has(Parts.OWN_KEYS | Parts.NO_STANDARD_KEYS)
        ? OwnForms.ofKeys(hashes(Parts.OWN_KEYS), !has(Parts.NO_STANDARD_KEYS))
        : OwnForms.NONE;
  }

  private boolean has(int part) {
    return (parts & part) != 0;
  }

  private NameForm[] names() {
    NameForm[] out = new NameForm[in.number()];
    for (int i = 0; i < out.length; i++) {
      int more = in.number();
      String given = in.text();
      String family = in.text();
      List<String> between = more < 2 ? List.of() : List.of(texts(more >>> 1));
      List<String> alternatives = (more & 1) == 0 ? List.of() : List.of(texts(in.number()));
      out[i] = new NameForm(given, family, between, alternatives);
    }
    return out;
  }

  private String[] aliasWords(NameForm[] names) {
    String given = names.length == 0 ? "" : names[0].given();
    String family = names.length == 0 ? "" : names[0].family();
    String[] out = new String[in.number()];
    for (int i = 0; i < out.length; i++) {
      out[i] = in.text(given, family);
    }
    return out;
  }

  private EmailKey[] emails() {
    EmailKey[] out = new EmailKey[in.number()];
    for (int i = 0; i < out.length; i++) {
      long hash = in.eightBytes();
      out[i] = new EmailKey(hash, form(forms.domains), in.number());
    }
    return out;
  }

  private Employer[] employers() {
    Employer[] out = new Employer[in.number()];
    for (int i = 0; i < out.length; i++) {
      int has = in.number();
      CompanyForm company = form(forms.companies);
      TitleForm title = (has & Parts.TITLE) == 0 ? null : form(forms.titles);
      int start = (has & Parts.START) == 0 ? -1 : month();
      int end = (has & Parts.END) == 0 ? -1 : month();
      out[i] = new Employer(company, title, start, end, (has & Parts.CURRENT) != 0);
    }
    return out;
  }

  private int month() {
    int since = in.number();
    return Parts.MONTH + (since >>> 1 ^ -(since & 1));
  }

  private TitleForm[] titles() {
    int n = in.number();
    if (n == 1) {
      return form(forms.titles).only();
    }
    TitleForm[] out = new TitleForm[n];
    for (int i = 0; i < out.length; i++) {
      out[i] = form(forms.titles);
    }
    return out;
  }

  private PlaceForm[] places() {
    int n = in.number();
    if (n == 1) {
      return form(forms.places).only();
    }
    PlaceForm[] out = new PlaceForm[n];
    for (int i = 0; i < out.length; i++) {
      out[i] = form(forms.places);
    }
    return out;
  }

  private AttributeForm[] attributes() {
    AttributeForm[] out = new AttributeForm[in.number()];
    for (int i = 0; i < out.length; i++) {
      int shared = in.number();
      out[i] = shared > 0 ? forms.values.get(shared - 1) : attribute();
    }
    return out;
  }

  private AttributeForm attribute() {
    AttributeForm.Column column = form(forms.columns);
    String[] words = texts(in.number());
    String value = in.text();
    String raw = in.text();
    return AttributeForm.read(
        column, words.length > 0 ? String.join("", words) : value, List.of(words), raw);
  }

  private <T> T form(FormTable<T> table) {
    int number = in.number();
    return number > 0 ? table.get(number - 1) : table.form(in.text());
  }

  private String[] texts(int n) {
    String[] out = n == 0 ? NO_WORDS : new String[n];
    for (int i = 0; i < n; i++) {
      out[i] = in.text();
    }
    return out;
  }

  private long[] hashes(int part) {
    if (!has(part)) {
      return NO_HASHES;
    }
    long[] out = new long[in.number()];
    for (int i = 0; i < out.length; i++) {
      out[i] = in.eightBytes();
    }
    return out;
  }
}
