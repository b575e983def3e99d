package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.CompanyForm;
import io.github.atsconnect.matching.internal.prepare.MailDomain;
import io.github.atsconnect.matching.internal.prepare.PlaceForm;
import io.github.atsconnect.matching.internal.prepare.TitleForm;
import java.util.List;

/**
 * What the people of a store share: companies and schools, titles, places, mail domains, fields.
 */
public final class Forms {

  private static final String BETWEEN = "\u0001";

  final FormTable<CompanyForm> companies =
      new FormTable<>(c -> String.join(" ", c.words()), t -> new CompanyForm(split(t, " ")));
  final FormTable<TitleForm> titles =
      new FormTable<>(
          t -> String.join(" ", t.trade()) + BETWEEN + t.level(),
          t -> {
            int at = t.indexOf(BETWEEN);
            return new TitleForm(split(t.substring(0, at), " "), t.substring(at + 1));
          });
  final FormTable<PlaceForm> places =
      new FormTable<>(p -> String.join(BETWEEN, p.parts()), t -> new PlaceForm(split(t, BETWEEN)));
  final FormTable<MailDomain> domains = new FormTable<>(MailDomain::name, MailDomain::of);
  final FormTable<AttributeForm.Column> columns =
      new FormTable<>(
          c -> c.type().name() + BETWEEN + c.name(),
          t -> {
            int at = t.indexOf(BETWEEN);
            return AttributeForm.Column.of(t.substring(0, at), t.substring(at + 1));
          });

  final FormTable<AttributeForm> values =
      new FormTable<>(
          a -> a.type().name() + BETWEEN + a.name().length() + BETWEEN + a.name() + a.raw(),
          t -> {
            int type = t.indexOf(BETWEEN);
            int length = t.indexOf(BETWEEN, type + 1);
            int value = length + 1 + Integer.parseInt(t.substring(type + 1, length));
            return AttributeForm.of(
                AttributeForm.Column.of(t.substring(0, type), t.substring(length + 1, value)),
                t.substring(value));
          });

  /** Empty tables. */
  public Forms() {}

  /** Ends the sharing of further forms, once all people are packed. */
  public void seal() {
    all().forEach(FormTable::seal);
  }

  /** All tables, in the order in which they are written down. */
  List<FormTable<?>> all() {
    return List.of(companies, titles, places, domains, columns, values);
  }

  private static List<String> split(String text, String by) {
    return List.of(text.split(by, -1));
  }
}
