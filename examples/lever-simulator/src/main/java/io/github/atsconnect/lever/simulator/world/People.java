package io.github.atsconnect.lever.simulator.world;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the people; each is a function of the seed and their number. */
final class People {

  /** The month in which everybody is seen "today". */
  static final YearMonth TODAY = YearMonth.of(2026, 11);

  private static final double NAMESAKE = 0.05;
  private static final double NAMESAKE_OF_A_STRANGER = 0.3;
  private static final double ABROAD = 0.12;

  private final long seed;
  private final int profiles;
  private final List<Culture> cultures = Culture.all();
  private final List<Culture> byWeight = new ArrayList<>();
  private final Trades trades = new Trades();

  /**
   * The people of a seed.
   *
   * @param profiles how many have a profile; those with higher numbers have none
   */
  People(long seed, int profiles) {
    this.seed = seed;
    this.profiles = profiles;
    for (Culture culture : cultures) {
      byWeight.addAll(Collections.nCopies(culture.weight(), culture));
    }
  }

  private record Name(Culture culture, boolean woman, Word given, Word family) {}

  Person person(int index) {
    Dice dice = new Dice(seed, "person", index);
    Name name = name(index);
    Culture culture = name.culture();
    List<Culture.City> homes = homes(culture, dice);
    Trades.Field field = trades.field(dice);
    int begun = dice.between(1988, 2022);
    List<Job> career = career(culture, field, begun, dice);
    String middle = dice.chance(0.3) ? String.valueOf((char) ('A' + dice.below(22))) : "";
    String slug = slug(name, index, dice);
    return new Person(
        index,
        culture,
        name.given(),
        middle,
        name.family(),
        culture.doubled() ? Optional.of(culture.family(dice)) : Optional.empty(),
        marriage(name, begun, dice),
        emails(name, index, begun, dice),
        dice.digits(dice.pick(culture.phones())),
        slug,
        dice.chance(0.12) ? Optional.of(slug.replace("-", "")) : Optional.empty(),
        homes,
        career,
        schools(culture, homes, begun, dice),
        skills(field, dice));
  }

  /** Some bear another's name on purpose, strangers often one of those with a profile. */
  private Name name(int index) {
    Dice dice = new Dice(seed, "namesake", index);
    boolean stranger = index >= profiles;
    boolean namesake = dice.chance(stranger ? NAMESAKE_OF_A_STRANGER : NAMESAKE);
    int pool = stranger ? profiles : index;
    return ownName(namesake && pool > 0 ? dice.below(pool) : index);
  }

  private Name ownName(int index) {
    Dice dice = new Dice(seed, "name", index);
    Culture culture = dice.pick(byWeight);
    boolean woman = dice.chance(0.5);
    Word given = dice.pickCommon(woman ? culture.women() : culture.men());
    Culture families = dice.chance(0.04) ? dice.pick(cultures) : culture;
    return new Name(culture, woman, given, families.family(dice));
  }

  private static Optional<Person.Marriage> marriage(Name name, int begun, Dice dice) {
    if (!dice.chance(name.woman() ? 0.12 : 0.015)) {
      return Optional.empty();
    }
    Word other = name.culture().family(dice);
    return Optional.of(
        new Person.Marriage(other, YearMonth.of(begun + dice.between(1, 30), dice.between(1, 12))));
  }

  private List<Culture.City> homes(Culture culture, Dice dice) {
    List<Culture.City> homes = new ArrayList<>();
    homes.add(
        dice.pickCommon(dice.chance(ABROAD) ? dice.pick(byWeight).cities() : culture.cities()));
    homes.add(dice.pickCommon(culture.cities()));
    return homes;
  }

  private List<Job> career(Culture culture, Trades.Field field, int begun, Dice dice) {
    List<Job> career = new ArrayList<>();
    YearMonth month = YearMonth.of(begun, dice.between(1, 12));
    int rung = -1;
    while (month.isBefore(TODAY)) {
      Word title = rung < 0 ? field.start() : field.ladder().get(rung);
      boolean stays = !career.isEmpty() && dice.chance(0.25);
      Trades.Company company =
          stays ? career.get(career.size() - 1).company() : trades.company(culture, dice);
      YearMonth next = month.plusMonths(dice.between(8, 76));
      boolean lasts = !next.isBefore(TODAY);
      career.add(new Job(company, title, month, lasts ? null : next.minusMonths(1)));
      if (!lasts && dice.chance(0.02)) {
        break;
      }
      rung = Math.min(field.ladder().size() - 1, rung + (dice.chance(0.7) ? 1 : 0));
      month = next.plusMonths(dice.chance(0.2) ? dice.between(1, 9) : 0);
    }
    return List.copyOf(career);
  }

  /** No two people share an address, however alike their names are. */
  private static List<String> emails(Name name, int index, int begun, Dice dice) {
    List<String> emails = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String given = Spelling.slug(name.given().text(), "");
      String family = Spelling.slug(name.family().text(), "");
      List<String> nicknames = name.given().nicknames();
      String nick = nicknames.isEmpty() ? given : Spelling.slug(nicknames.get(0), "");
      int year = (begun - dice.between(20, 26)) % 100;
      String own = Integer.toString(index * 2 + i, Character.MAX_RADIX);
      String provider = dice.pick(name.culture().mailDomains());
      emails.add(
          switch (dice.below(6)) {
            case 0 -> given + "@" + family + "-" + own + ".example";
            case 1 -> given.charAt(0) + family + year + own + "@" + provider;
            case 2 -> given + family + "." + own + "@" + provider;
            case 3 -> nick + "." + family + "_" + own + "@" + provider;
            case 4 -> family + "." + given + year + own + "@" + provider;
            default -> nick + "_" + own + "@" + provider;
          });
    }
    return List.copyOf(emails);
  }

  private static String slug(Name name, int index, Dice dice) {
    String base = Spelling.slug(name.given().text() + " " + name.family().text(), "-");
    String tail = Integer.toHexString(0x1000000 + index * 31 + dice.below(31));
    return dice.chance(0.15) ? base.replace("-", "") + tail.substring(2) : base + "-" + tail;
  }

  private static List<Person.School> schools(
      Culture culture, List<Culture.City> homes, int begun, Dice dice) {
    List<Person.School> schools = new ArrayList<>();
    Culture.City town = dice.chance(0.4) ? homes.get(1) : dice.pick(culture.cities());
    schools.add(
        new Person.School(
            dice.pick(culture.schools()).formatted(town.name().text()),
            dice.chance(0.6) ? "Bachelor of Science" : "Bachelor of Arts",
            begun - 4,
            begun));
    if (dice.chance(0.3)) {
      Culture.City other = dice.pick(culture.cities());
      schools.add(
          0,
          new Person.School(
              dice.pick(culture.schools()).formatted(other.name().text()),
              dice.chance(0.5) ? "Master of Science" : "MBA",
              begun,
              begun + 2));
    }
    return List.copyOf(schools);
  }

  private static List<String> skills(Trades.Field field, Dice dice) {
    Set<String> skills = new LinkedHashSet<>();
    int wanted = dice.between(3, Math.min(8, field.skills().size()));
    for (int i = 0; i < wanted; i++) {
      skills.add(dice.pick(field.skills()));
    }
    return List.copyOf(skills);
  }
}
