package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.CompanyForm;
import io.github.atsconnect.matching.internal.prepare.MailDomain;
import io.github.atsconnect.matching.internal.prepare.PlaceForm;
import io.github.atsconnect.matching.internal.prepare.TitleForm;
import io.github.atsconnect.matching.internal.text.TextList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the people of a store share: companies and schools, titles, places, mail domains, fields.
 */
public final class Forms {

  private static final String BETWEEN = "\u0001";

  private static final FormTable.Kind<CompanyForm> COMPANY =
      new FormTable.Kind<>(c -> String.join(" ", c.words()), t -> new CompanyForm(split(t, " ")));

  private static final FormTable.Kind<TitleForm> TITLE =
      new FormTable.Kind<>(
          t -> String.join(" ", t.trade()) + BETWEEN + t.level(),
          t -> {
            int at = t.indexOf(BETWEEN);
            return new TitleForm(split(t.substring(0, at), " "), t.substring(at + 1));
          });

  private static final FormTable.Kind<PlaceForm> PLACE =
      new FormTable.Kind<>(
          p -> String.join(BETWEEN, p.parts()), t -> new PlaceForm(split(t, BETWEEN)));

  private static final FormTable.Kind<MailDomain> DOMAIN =
      new FormTable.Kind<>(MailDomain::name, MailDomain::of);

  private static final FormTable.Kind<AttributeForm.Column> COLUMN =
      new FormTable.Kind<>(
          c -> c.type().name() + BETWEEN + c.name(),
          t -> {
            int at = t.indexOf(BETWEEN);
            return AttributeForm.Column.of(t.substring(0, at), t.substring(at + 1));
          });

  private static final FormTable.Kind<AttributeForm> VALUE =
      new FormTable.Kind<>(
          a -> a.type().name() + BETWEEN + a.name().length() + BETWEEN + a.name() + a.raw(),
          t -> {
            int type = t.indexOf(BETWEEN);
            int length = t.indexOf(BETWEEN, type + 1);
            int value = length + 1 + Integer.parseInt(t.substring(type + 1, length));
            return AttributeForm.of(
                AttributeForm.Column.of(t.substring(0, type), t.substring(length + 1, value)),
                t.substring(value));
          });

  /** How many tables there are. */
  public static final int TABLES = 6;

  final FormTable<CompanyForm> companies;
  final FormTable<TitleForm> titles;
  final FormTable<PlaceForm> places;
  final FormTable<MailDomain> domains;
  final FormTable<AttributeForm.Column> columns;
  final FormTable<AttributeForm> values;

  /** Empty tables. */
  public Forms() {
    companies = new SharedForms<>(COMPANY);
    titles = new SharedForms<>(TITLE);
    places = new SharedForms<>(PLACE);
    domains = new SharedForms<>(DOMAIN);
    columns = new SharedForms<>(COLUMN);
    values = new SharedForms<>(VALUE);
  }

  /** Tables that hold nothing: what people share is packed with each of them. */
  public static Forms none() {
    return new Forms(Collections.nCopies(TABLES, new TextList()));
  }

  /** Tables of which {@link #texts()} were kept. */
  public Forms(List<TextList> texts) {
    companies = new KeptForms<>(COMPANY, texts.get(0));
    titles = new KeptForms<>(TITLE, texts.get(1));
    places = new KeptForms<>(PLACE, texts.get(2));
    domains = new KeptForms<>(DOMAIN, texts.get(3));
    columns = new KeptForms<>(COLUMN, texts.get(4));
    values = new KeptForms<>(VALUE, texts.get(5));
  }

  /** Ends the sharing of further forms, once all people are packed. */
  public void seal() {
    all().forEach(FormTable::seal);
  }

  /** The texts of each table, to be kept. */
  public List<TextList> texts() {
    List<TextList> out = new ArrayList<>(TABLES);
    all().forEach(table -> out.add(table.texts()));
    return out;
  }

  private List<FormTable<?>> all() {
    return List.of(companies, titles, places, domains, columns, values);
  }

  private static List<String> split(String text, String by) {
    return List.of(text.split(by, -1));
  }
}
