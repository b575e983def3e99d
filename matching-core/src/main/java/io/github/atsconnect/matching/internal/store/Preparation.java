package io.github.atsconnect.matching.internal.store;

import io.github.atsconnect.matching.internal.index.KeyList;
import io.github.atsconnect.matching.internal.index.Keys;
import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.pack.Forms;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.CountedValues;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.TextList;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Names the way in which people are prepared: two versions of the library, or two sets of a host's
 * own keys, that prepare people alike have the same name. Sees what becomes of a few made-up people
 * who have a little of everything, and the word lists.
 */
final class Preparation {

  /** The word lists on which it depends how people are prepared. */
  static final List<String> LEXICON =
      List.of(
          "common-names.txt",
          "east-asian-names.txt",
          "email-words.txt",
          "japanese-given-names.txt",
          "legal-forms.txt",
          "name-variants.txt",
          "name-words.txt",
          "nicknames.txt",
          "organization-words.txt",
          "place-words.txt",
          "title-words.txt");

  static final List<String> TEXT =
      List.of("kanji.txt", "native-names.txt", "romanization.txt", "spelling.txt");

  private Preparation() {}

  /** The name of the way in which a preparer prepares people. */
  static long of(Preparer preparer) {
    CRC32C crc = new CRC32C();
    files(Lexicon.class, LEXICON, crc);
    files(Fold.class, TEXT, crc);
    long words = crc.getValue();
    crc.reset();
    people(preparer, crc);
    return words << 32 | crc.getValue();
  }

  private static void files(Class<?> beside, List<String> names, CRC32C crc) {
    for (String name : names) {
      try (InputStream in = beside.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("the library's own file " + name + " is missing");
        }
        crc.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("the library's own file " + name + " is unreadable", e);
      }
    }
  }

  private static void people(Preparer preparer, CRC32C crc) {
    Forms forms = new Forms();
    List<PreparedPerson> prepared = new ArrayList<>();
    people().forEach(person -> prepared.add(preparer.prepare(person)));
    crc.update(PackedPeople.pack(prepared.toArray(PreparedPerson[]::new), forms).bytes());
    for (TextList texts : forms.texts()) {
      crc.update(texts.bytesOfTexts());
    }
    KeyList keys = new KeyList();
    for (PreparedPerson person : prepared) {
      keys.clear();
      Keys.of(person, keys);
      for (int i = 0; i < keys.size(); i++) {
        number(keys.hash(i) ^ keys.kind(i), crc);
      }
      for (long value : CountedValues.of(person)) {
        number(value, crc);
      }
    }
  }

  private static void number(long number, CRC32C crc) {
    crc.update(ByteBuffer.allocate(8).putLong(0, number));
  }

  private static List<Person> people() {
    return List.of(
        Person.builder("1")
            .name("Dr. Katherine \"Kate\" Anne de la Fenwright-O'Tarn, PhD")
            .name("Kate", "Quillington III")
            .email("Kate.Fenwright+jobs@googlemail.com")
            .email("k.fenwright77@mail.quillworks.co.uk")
            .email("jobs@quillworks.example")
            .phone("+44 (0)20 7946 0018 ext. 12")
            .link("https://uk.linkedin.com/in/kate-fenwright-4b1a77/?trk=x")
            .link("http://www.fenwright.example/~kate")
            .location("Greater London Area, UK")
            .location("New York City; NY / USA")
            .position(
                new Position(
                    "Sr. Software Engineering Mgr",
                    "The Quillworks Trading Co., Ltd.",
                    PartialDate.of(2019, 3),
                    PartialDate.of(2023),
                    false))
            .position(new Position("VP Sales", "OOO Obsidian", PartialDate.of(2023), null, true))
            .school("University of Tarn at Leeds")
            .skill("Machine Learning")
            .attribute("born", Attribute.Type.DATE, "3/2/1980")
            .attribute("badge", Attribute.Type.ID, "A-17")
            .attribute("street", Attribute.Type.TEXT, "12 Plinth Lane")
            .attribute("grade", Attribute.Type.NUMBER, "1e3")
            .build(),
        Person.builder("2")
            .name("Мария Щукина")
            .name("محمد بن عبد الله الخطيب")
            .headline("Head of Accounting at Gable Foods GmbH | Ferrow")
            .link("github.com/marija_sch99")
            .location("Gdańsk, Польша")
            .build(),
        Person.builder("3")
            .name("佐藤 健一")
            .name("김민수")
            .name("Nguyễn Thị Åsa")
            .name("மாறன்")
            .email("佐藤@straße.example")
            .position(Position.of("看護師", "トヨタ病院"))
            .build());
  }
}
