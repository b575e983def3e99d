package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prepares people. Companies, titles and places repeat much, so their forms are shared; people's
 * own data are never kept here. Safe for use by many threads.
 */
public final class Preparer {

  private static final int MAX_VALUES = 24;

  private final FormCache<CompanyForm> companies = new FormCache<>(CompanyForm::parse);
  private final FormCache<TitleForm> titles = new FormCache<>(TitleForm::parse);
  private final FormCache<PlaceForm> places = new FormCache<>(PlaceForm::parse);
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
    Set<NameForm> names = new LinkedHashSet<>();
    for (PersonName name : first(person.names(), 6)) {
      NameForm form = NameParser.parse(name);
      if (!form.isEmpty()) {
        names.add(form);
      }
    }
    Set<String> aliases = new LinkedHashSet<>();
    LongSet handles = new LongSet();
    Set<EmailKey> emails = new LinkedHashSet<>();
    List<EmailForm> addresses = new ArrayList<>(2);
    for (String text : first(person.emails(), MAX_VALUES)) {
      EmailForm email = EmailForm.parse(text);
      if (email != null) {
        addresses.add(email);
        if (!email.role()) {
          emails.add(EmailKey.of(email, names));
          addHandle(handles, email.local(), names);
          aliases.addAll(mailWords(email.local()));
        }
      }
    }
    LongSet phones = new LongSet();
    for (String text : first(person.phones(), MAX_VALUES)) {
      String digits = PhoneForm.digits(text);
      if (!digits.isEmpty()) {
        phones.add(Hash.of('h', PhoneForm.significant(digits)));
      }
    }
    LongSet links = new LongSet();
    List<Integer> hosts = new ArrayList<>(2);
    for (String text : first(person.links(), MAX_VALUES)) {
      LinkForm link = LinkForm.parse(text);
      if (link != null && links.add(Hash.of('l', link.host() + "/" + link.slug()))) {
        hosts.add(link.profile() ? (int) Hash.of('o', link.host()) | 1 : 0);
        if (link.profile()) {
          addHandle(handles, link.slug(), names);
          aliases.addAll(link.nameWords());
        }
      }
    }
    List<TitleForm> jobTitles = new ArrayList<>();
    List<Employer> employers = employers(person, jobTitles, addresses);
    List<Employer> schools = new ArrayList<>(2);
    for (String school : first(person.schools(), MAX_VALUES)) {
      addEmployer(schools, school, null, -1, -1, false);
    }
    LongSet skills = new LongSet();
    for (String skill : first(person.skills(), 60)) {
      skills.add(Hash.of('k', Fold.flat(skill)));
    }
    List<PlaceForm> where = new ArrayList<>(1);
    for (String location : first(person.locations(), 6)) {
      PlaceForm place = places.get(location);
      if (place != null && !where.contains(place)) {
        where.add(place);
      }
    }
    return new PreparedPerson(
        List.copyOf(names),
        List.copyOf(aliases),
        List.copyOf(emails),
        phones.toArray(),
        links.toArray(),
        hosts.stream().mapToInt(Integer::intValue).toArray(),
        handles.toArray(),
        employers,
        jobTitles,
        where,
        schools,
        skills.toArray(),
        attributes(person.attributes()),
        additions.of(person));
  }

  private List<Employer> employers(
      Person person, List<TitleForm> jobTitles, List<EmailForm> addresses) {
    List<Employer> employers = new ArrayList<>();
    for (Position position : first(person.positions(), MAX_VALUES)) {
      addPosition(employers, jobTitles, position);
    }
    if (person.positions().isEmpty()) {
      person
          .headline()
          .ifPresent(h -> Headline.positions(h).forEach(p -> addPosition(employers, jobTitles, p)));
    }
    for (EmailForm address : addresses) {
      String brand = address.employer();
      if (brand.length() >= 2 && employers.stream().noneMatch(e -> e.flat().equals(brand))) {
        employers.add(new Employer(List.of(brand), brand, null, -1, -1, false));
      }
    }
    return employers;
  }

  private void addPosition(List<Employer> employers, List<TitleForm> jobTitles, Position position) {
    TitleForm title = position.titleOrNull() == null ? null : titles.get(position.titleOrNull());
    if (position.companyOrNull() != null) {
      addEmployer(
          employers,
          position.companyOrNull(),
          title,
          position.start().map(PartialDate::earliestMonth).orElse(-1),
          position.end().map(PartialDate::latestMonth).orElse(-1),
          position.current());
    }
    if (title != null && !jobTitles.contains(title)) {
      jobTitles.add(title);
    }
  }

  private void addEmployer(
      List<Employer> employers,
      String name,
      @Nullable TitleForm title,
      int start,
      int end,
      boolean current) {
    CompanyForm form = companies.get(name);
    if (form != null) {
      employers.add(new Employer(form.words(), form.flat(), title, start, end, current));
    }
  }

  private static List<AttributeForm> attributes(Map<String, Attribute> attributes) {
    if (attributes.isEmpty()) {
      return List.of();
    }
    List<AttributeForm> out = new ArrayList<>(attributes.size());
    new TreeMap<>(attributes)
        .forEach(
            (name, attribute) -> {
              AttributeForm form = AttributeForm.of(name, attribute);
              if (!form.value().isEmpty()) {
                out.add(form);
              }
            });
    return out;
  }

  /**
   * A user name says who somebody is across sites only by what it holds beside the person's name:
   * namesakes make the same plain ones.
   */
  private static void addHandle(LongSet handles, String handle, Set<NameForm> names) {
    String flat = handle.replaceAll("[-_.]", "");
    String rest = flat;
    for (NameForm name : names) {
      String beside = NameRemainder.of(flat, name);
      rest = beside.length() < rest.length() ? beside : rest;
    }
    if (flat.length() >= 6 && rest.length() >= 2) {
      handles.add(Hash.of('u', flat));
    }
  }

  private static List<String> mailWords(String local) {
    List<String> out = new ArrayList<>(2);
    for (String part : local.split("[-_.]")) {
      String letters = part.replaceAll("[0-9]+$", "");
      if (letters.length() >= 3 && letters.chars().allMatch(Character::isLetter)) {
        out.add(letters);
      }
    }
    return out;
  }

  private static <T> List<T> first(List<T> list, int n) {
    return list.size() <= n ? list : list.subList(0, n);
  }

  /** Forms of values that many people share, by the value as written. */
  private static final class FormCache<T> {
    private static final int MAX_ENTRIES = 50_000;
    private static final Object NOTHING = new Object();
    private final Map<String, Object> forms = new ConcurrentHashMap<>();
    private final Function<String, @Nullable T> parser;

    FormCache(Function<String, @Nullable T> parser) {
      this.parser = parser;
    }

    @SuppressWarnings("unchecked") // only get() writes, and only T or NOTHING
    @Nullable T get(String text) {
      Object known = forms.get(text);
      if (known == null) {
        T form = parser.apply(text);
        known = form == null ? NOTHING : form;
        if (forms.size() < MAX_ENTRIES && text.length() < 120) {
          forms.put(text, known);
        }
      }
      return known == NOTHING ? null : (T) known;
    }
  }
}
