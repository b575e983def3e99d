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

  private PersonReader(Forms forms, ByteReader in) {
    this.forms = forms;
    this.in = in;
  }

  static PreparedPerson read(Forms forms, byte[] bytes, int from, OwnForms own) {
    return new PersonReader(forms, new ByteReader(bytes, from)).person(own);
  }

  private PreparedPerson person(OwnForms own) {
    NameForm[] names = names();
    String[] aliasWords = texts();
    EmailKey[] emails = emails();
    long[] phones = hashes();
    long[] links = hashes();
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
        hashes(),
        employers(),
        titles(),
        places(),
        employers(),
        hashes(),
        attributes(),
        own);
  }

  private NameForm[] names() {
    int n = in.number();
    NameForm[] out = n == 0 ? NO_NAMES : new NameForm[n];
    for (int i = 0; i < n; i++) {
      String given = in.text();
      String family = in.text();
      out[i] = new NameForm(given, family, List.of(texts()), List.of(texts()));
    }
    return out;
  }

  private EmailKey[] emails() {
    int n = in.number();
    EmailKey[] out = n == 0 ? NO_EMAILS : new EmailKey[n];
    for (int i = 0; i < n; i++) {
      long hash = in.eightBytes();
      out[i] = new EmailKey(hash, form(forms.domains), in.number());
    }
    return out;
  }

  private Employer[] employers() {
    int n = in.number();
    Employer[] out = n == 0 ? NO_EMPLOYERS : new Employer[n];
    for (int i = 0; i < n; i++) {
      CompanyForm company = form(forms.companies);
      TitleForm title = in.number() == 0 ? null : form(forms.titles);
      int start = month();
      boolean current = in.number() != 0;
      out[i] = new Employer(company, title, start, month(), current);
    }
    return out;
  }

  private int month() {
    int written = in.number();
    int since = written - 1;
    return written == 0 ? -1 : PersonWriter.MONTH + (since >>> 1 ^ -(since & 1));
  }

  private TitleForm[] titles() {
    int n = in.number();
    TitleForm[] out = n == 0 ? NO_TITLES : new TitleForm[n];
    for (int i = 0; i < n; i++) {
      out[i] = form(forms.titles);
    }
    return out;
  }

  private PlaceForm[] places() {
    int n = in.number();
    PlaceForm[] out = n == 0 ? NO_PLACES : new PlaceForm[n];
    for (int i = 0; i < n; i++) {
      out[i] = form(forms.places);
    }
    return out;
  }

  private AttributeForm[] attributes() {
    int n = in.number();
    AttributeForm[] out = n == 0 ? NO_ATTRIBUTES : new AttributeForm[n];
    for (int i = 0; i < n; i++) {
      int shared = in.number();
      out[i] = shared > 0 ? forms.values.get(shared - 1) : attribute();
    }
    return out;
  }

  private AttributeForm attribute() {
    AttributeForm.Column column = form(forms.columns);
    String[] words = texts();
    String value = in.text();
    String raw = in.text();
    return AttributeForm.read(
        column, words.length > 0 ? String.join("", words) : value, List.of(words), raw);
  }

  private <T> T form(FormTable<T> table) {
    int number = in.number();
    return number > 0 ? table.get(number - 1) : table.form(in.text());
  }

  private String[] texts() {
    int n = in.number();
    String[] out = n == 0 ? NO_WORDS : new String[n];
    for (int i = 0; i < n; i++) {
      out[i] = in.text();
    }
    return out;
  }

  private long[] hashes() {
    int n = in.number();
    long[] out = n == 0 ? NO_HASHES : new long[n];
    for (int i = 0; i < n; i++) {
      out[i] = in.eightBytes();
    }
    return out;
  }
}
