package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads employers, job titles and schools. Safe for use by many threads. */
final class CareerReader {

  static final Employer[] NONE = {};

  private final FormCache<CompanyForm> companies = new FormCache<>(1 << 15, CompanyForm::parse);
  private final FormCache<TitleForm> titles = new FormCache<>(1 << 13, TitleForm::parse);

  /** A career as it is read. */
  record Career(List<Employer> employers, List<TitleForm> titles) {
    Employer[] employerForms() {
      return employers.isEmpty() ? NONE : employers.toArray(new Employer[employers.size()]);
    }

    TitleForm[] titleForms() {
      return titles.size() == 1
          ? titles.get(0).only()
          : titles.toArray(new TitleForm[titles.size()]);
    }
  }

  /**
   * Reads a career: positions, or the headline of somebody who has none, and the employers that
   * addresses show.
   *
   * @param most how many positions are read
   */
  Career read(Person person, int most, List<EmailForm> addresses) {
    Career career = new Career(new ArrayList<>(2), new ArrayList<>(1));
    List<Position> positions = person.positions();
    for (int i = 0; i < Math.min(most, positions.size()); i++) {
      add(positions.get(i), career);
    }
    if (positions.isEmpty()) {
      person.headline().ifPresent(h -> Headline.positions(h).forEach(p -> add(p, career)));
    }
    for (EmailForm address : addresses) {
      Employer employer = address.domain().employer();
      if (employer != null && !holds(career.employers(), employer)) {
        career.employers().add(employer);
      }
    }
    return career;
  }

  /** Reads schools. */
  Employer[] schools(List<String> names) {
    if (names.isEmpty()) {
      return NONE;
    }
    List<Employer> out = new ArrayList<>(names.size());
    for (String name : names) {
      CompanyForm form = companies.get(name);
      if (form != null) {
        out.add(Employer.named(form));
      }
    }
    return out.toArray(new Employer[out.size()]);
  }

  private void add(Position position, Career career) {
    TitleForm title = position.titleOrNull() == null ? null : titles.get(position.titleOrNull());
    CompanyForm company =
        position.companyOrNull() == null ? null : companies.get(position.companyOrNull());
    if (company != null) {
      career
          .employers()
          .add(
              new Employer(
                  company,
                  title,
                  position.startOrNull() == null ? -1 : position.startOrNull().earliestMonth(),
                  position.endOrNull() == null ? -1 : position.endOrNull().latestMonth(),
                  position.current()));
    }
    if (title != null && !holds(career.titles(), title)) {
      career.titles().add(title);
    }
  }

  private static boolean holds(List<Employer> employers, Employer employer) {
    for (Employer e : employers) {
      if (e.isNamedLike(employer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(List<TitleForm> titles, @Nullable TitleForm title) {
    for (TitleForm t : titles) {
      if (title != null && t.isSame(title)) {
        return true;
      }
    }
    return false;
  }
}
