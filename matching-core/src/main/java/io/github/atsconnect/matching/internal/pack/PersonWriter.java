package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.EmailKey;
import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.NameForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.TitleForm;
import java.util.List;

/** Writes prepared people, all but the values of a host's own features. Not thread-safe. */
final class PersonWriter {

  private final Forms forms;
  private final ByteWriter out = new ByteWriter();

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
    out.number(Parts.of(person));
    if (person.names().length > 0) {
      names(person.names());
    }
    if (person.aliasWords().length > 0) {
      aliasWords(person.aliasWords(), person.names());
    }
    if (person.emails().length > 0) {
      emails(person.emails());
    }
    hashes(person.phones());
    hashes(person.links());
    for (int host : person.linkHosts()) {
      out.number(host);
    }
    hashes(person.handles());
    employers(person.employers());
    forms(forms.titles, person.titles());
    forms(forms.places, person.places());
    employers(person.schools());
    hashes(person.skills());
    if (person.attributes().length > 0) {
      out.number(person.attributes().length);
      for (AttributeForm attribute : person.attributes()) {
        attribute(attribute);
      }
    }
    hashes(person.own().keys());
  }

  private void names(NameForm[] names) {
    out.number(names.length);
    for (NameForm name : names) {
      out.number(name.between().size() << 1 | (name.alternatives().isEmpty() ? 0 : 1));
      out.text(name.given());
      out.text(name.family());
      for (int i = 0; i < name.between().size(); i++) {
        out.text(name.between().get(i));
      }
      if (!name.alternatives().isEmpty()) {
        texts(name.alternatives());
      }
    }
  }

  /** Most of these words are the name itself again, which takes a byte each. */
  private void aliasWords(String[] words, NameForm[] names) {
    out.number(words.length);
    for (String word : words) {
      if (names.length > 0 && word.equals(names[0].given())) {
        out.number(ByteWriter.FIRST_MARK);
      } else if (names.length > 0 && word.equals(names[0].family())) {
        out.number(ByteWriter.SECOND_MARK);
      } else {
        out.text(word);
      }
    }
  }

  private void emails(EmailKey[] emails) {
    out.number(emails.length);
    for (EmailKey email : emails) {
      out.eightBytes(email.hash());
      form(forms.domains, email.mailDomain());
      out.number(email.beside());
    }
  }

  private void employers(Employer[] employers) {
    if (employers.length > 0) {
      out.number(employers.length);
    }
    for (Employer e : employers) {
      TitleForm title = e.title();
      out.number(
          (title == null ? 0 : Parts.TITLE)
              | (e.start() < 0 ? 0 : Parts.START)
              | (e.end() < 0 ? 0 : Parts.END)
              | (e.current() ? Parts.CURRENT : 0));
      form(forms.companies, e.company());
      if (title != null) {
        form(forms.titles, title);
      }
      if (e.start() >= 0) {
        month(e.start());
      }
      if (e.end() >= 0) {
        month(e.end());
      }
    }
  }

  private <T> void forms(FormTable<T> table, T[] all) {
    if (all.length > 0) {
      out.number(all.length);
    }
    for (T form : all) {
      form(table, form);
    }
  }

  /** A month since year 0; those of our time take two bytes. */
  private void month(int month) {
    int since = month - Parts.MONTH;
    out.number(since << 1 ^ since >> 31);
  }

  /** Values that repeat are kept once and compared word by word; others stand by themselves. */
  private void attribute(AttributeForm attribute) {
    int shared = attribute.isShared() ? forms.values.number(attribute) : -1;
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
    int number = table.number(form);
    out.number(number + 1);
    if (number < 0) {
      out.text(table.text(form));
    }
  }

  private void texts(List<String> texts) {
    out.number(texts.size());
    for (String text : texts) {
      out.text(text);
    }
  }

  private void hashes(long[] hashes) {
    if (hashes.length > 0) {
      out.number(hashes.length);
    }
    for (long hash : hashes) {
      out.eightBytes(hash);
    }
  }
}
