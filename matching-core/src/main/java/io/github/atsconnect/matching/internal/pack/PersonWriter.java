package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.EmailKey;
import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.NameForm;
import io.github.atsconnect.matching.internal.prepare.PlaceForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.TitleForm;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes prepared people, all but what a host's own plug-ins made of them. Not thread-safe. */
final class PersonWriter {

  /** From which month on months are counted. */
  static final int MONTH = 1970 * 12;

  private final Forms forms;
  private final ByteWriter out = new ByteWriter();

  /** Numbers of forms seen lately, by the object, which is quicker than by its text. */
  private final Map<Object, Integer> seen = new IdentityHashMap<>();

  PersonWriter(Forms forms) {
    this.forms = forms;
  }

  int size() {
    return out.size();
  }

  byte[] toArray() {
    return out.toArray();
  }

  void write(PreparedPerson person) {
    out.number(person.names().length);
    for (NameForm name : person.names()) {
      out.text(name.given());
      out.text(name.family());
      texts(name.between());
      texts(name.alternatives());
    }
    texts(List.of(person.aliasWords()));
    out.number(person.emails().length);
    for (EmailKey email : person.emails()) {
      out.eightBytes(email.hash());
      form(forms.domains, email.mailDomain());
      out.number(email.beside());
    }
    hashes(person.phones());
    hashes(person.links());
    for (int host : person.linkHosts()) {
      out.number(host);
    }
    hashes(person.handles());
    employers(person.employers());
    out.number(person.titles().length);
    for (TitleForm title : person.titles()) {
      form(forms.titles, title);
    }
    out.number(person.places().length);
    for (PlaceForm place : person.places()) {
      form(forms.places, place);
    }
    employers(person.schools());
    hashes(person.skills());
    out.number(person.attributes().length);
    for (AttributeForm attribute : person.attributes()) {
      attribute(attribute);
    }
  }

  private void employers(Employer[] employers) {
    out.number(employers.length);
    for (Employer e : employers) {
      form(forms.companies, e.company());
      TitleForm title = e.title();
      out.number(title == null ? 0 : 1);
      if (title != null) {
        form(forms.titles, title);
      }
      month(e.start());
      out.number(e.current() ? 1 : 0);
      month(e.end());
    }
  }

  /** A month since year 0, or -1; those of our time take two bytes. */
  private void month(int month) {
    int since = month - MONTH;
    out.number(month < 0 ? 0 : 1 + (since << 1 ^ since >> 31));
  }

  /** Values that repeat are kept once and compared word by word; others stand by themselves. */
  private void attribute(AttributeForm attribute) {
    int shared = attribute.isShared() ? number(forms.values, attribute) : -1;
    out.number(shared + 1);
    if (shared < 0) {
      form(forms.columns, attribute.column());
      texts(attribute.words());
      out.text(attribute.words().isEmpty() ? attribute.value() : "");
      out.text(attribute.raw().equals(attribute.value()) ? "" : attribute.raw());
    }
  }

  /** A shared form by its number, from 1 on; another one by 0 and its text. */
  private <T> void form(FormTable<T> table, T form) {
    int number = number(table, form);
    out.number(number + 1);
    if (number < 0) {
      out.text(table.text(form));
    }
  }

  private <T> int number(FormTable<T> table, T form) {
    Integer known = seen.get(form);
    if (known != null) {
      return known;
    }
    int number = table.number(form);
    if (number >= 0) {
      seen.put(form, number);
    }
    return number;
  }

  private void texts(List<String> texts) {
    out.number(texts.size());
    for (String text : texts) {
      out.text(text);
    }
  }

  private void hashes(long[] hashes) {
    out.number(hashes.length);
    for (long hash : hashes) {
      out.eightBytes(hash);
    }
  }
}
