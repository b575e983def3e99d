package io.github.atsconnect.connect.cli.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.model.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFileTest {
  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();

  @Test
  void readsEveryFieldOfAJsonLine() throws IOException {
    Person p =
        read(
                "people.jsonl",
                """
                {"id":"p1","name":"Ada Quill","emails":["ada@example.org"],\
                "phones":["+44 20 7946 0000"],"links":["example.org/ada"],\
                "location":"York, UK","headline":"Engineer","positions":[\
                {"company":"Acme","title":"Engineer","start":"2021-04","end":null},\
                {"company":"Globex","title":"Intern","start":2019,"end":"2020"}],\
                "schools":["York"],"skills":["Java"],"somethingNew":{"a":[1]},\
                "attributes":{"badge":{"type":"id","value":"77"},"team":"blue","age":41}}
                """)
            .get(0);

    assertThat(p.id()).isEqualTo("p1");
    assertThat(p.names()).containsExactly(PersonName.of("Ada Quill"));
    assertThat(p.emails()).containsExactly("ada@example.org");
    assertThat(p.phones()).containsExactly("+44 20 7946 0000");
    assertThat(p.links()).containsExactly("example.org/ada");
    assertThat(p.locations()).containsExactly("York, UK");
    assertThat(p.headline()).contains("Engineer");
    assertThat(p.positions())
        .containsExactly(
            new Position("Engineer", "Acme", PartialDate.of(2021, 4), null, true),
            new Position("Intern", "Globex", PartialDate.of(2019), PartialDate.of(2020), false));
    assertThat(p.schools()).containsExactly("York");
    assertThat(p.skills()).containsExactly("Java");
    assertThat(p.attributes())
        .containsEntry("badge", new Attribute(Attribute.Type.ID, "77"))
        .containsEntry("team", new Attribute(Attribute.Type.TEXT, "blue"))
        .containsEntry("age", new Attribute(Attribute.Type.NUMBER, "41"));
    assertThat(problems).isEmpty();
  }

  @Test
  void recordsOfCsvAreMadeIntoPeopleLater() throws IOException {
    Path file = folder.resolve("later.csv");
    Files.writeString(
        file,
        """
        id,name,company
        p1,Ada Quill,Acme
        p2,Bo,Acme,more
        p3,"Quill, Cy","Obsidian
        Works"
        ,Nobody,Acme
        p4,Di Tarn,
        """);
    List<Supplier<Person>> later = new ArrayList<>();
    PeopleFile.of(file, ColumnMap.byName(), (line, reason) -> problems.add(line + ": " + reason))
        .forEachLater(later::add);
    assertThat(problems).containsExactly("3: 4 fields, the header has 3", "6: no id");
    assertThat(later).extracting(p -> p.get().id()).containsExactly("p1", "p3", "p4");
    assertThat(later.get(1).get().positions())
        .containsExactly(Position.of(null, "Obsidian\nWorks"));
  }

  @Test
  void keepsGivenAndFamilyNameApart() throws IOException {
    assertThat(read("p.jsonl", "{\"given\":\"Ada\",\"family\":\"Quill\",\"id\":7}\n"))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo("7");
              assertThat(p.names()).containsExactly(PersonName.of("Ada", "Quill"));
            });
  }

  @Test
  void aJobWithoutDatesIsNotTakenForACurrentOne() throws IOException {
    Person p =
        read(
                "p.jsonl",
                "{\"id\":\"1\",\"positions\":[{\"company\":\"Acme\",\"start\":null,\"end\":null}]}")
            .get(0);

    assertThat(p.positions()).containsExactly(Position.of(null, "Acme"));
  }

  @Test
  void reportsAMalformedJsonLineWithItsNumberAndGoesOn() throws IOException {
    List<Person> people =
        read(
            "p.jsonl",
            """
            {"id":"1"}
            {"id":"2","name":Zebediah}
            {"name":"nobody"}
            {"id":"4","emails":[{"x":1}]}
            []
            {"id":"6"}
            """);

    assertThat(people).extracting(Person::id).containsExactly("1", "6");
    assertThat(problems)
        .containsExactly(
            "2: not valid JSON at column 18",
            "3: no id",
            "4: emails holds something that is no text",
            "5: not a JSON object");
  }

  @Test
  void readsCsvByTheMapAndTellsTheFormatFromTheContent() throws IOException {
    List<Person> people =
        read(
            "people",
            "\uFEFFrec_id,Vorname,Nachname,Mail,Firma,Rolle,Pers-Nr\r\n"
                + "7,Ada,\"Quill, PhD\",ada@example.org;a@example.net,\"Acme \"\"Labs\"\"\",Engineer,0099\r\n",
            "id=rec_id",
            "given=Vorname",
            "family=Nachname",
            "email=Mail",
            "company=Firma",
            "title=Rolle",
            "attr.badge=Pers-Nr:id");

    assertThat(people)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo("7");
              assertThat(p.names()).containsExactly(PersonName.of("Ada", "Quill, PhD"));
              assertThat(p.emails()).containsExactly("ada@example.org", "a@example.net");
              assertThat(p.positions()).containsExactly(Position.of("Engineer", "Acme \"Labs\""));
              assertThat(p.attributes())
                  .containsEntry("badge", new Attribute(Attribute.Type.ID, "0099"));
            });
  }

  @Test
  void withoutAMapColumnsNamedLikeAFieldAreThatField() throws IOException {
    assertThat(read("p.csv", "id;name;shoe size\n1;Ada Quill;38\n"))
        .singleElement()
        .satisfies(p -> assertThat(p.names()).containsExactly(PersonName.of("Ada Quill")));
  }

  @Test
  void aQuotedFieldMayHoldLineEnds() throws IOException {
    List<Person> people = read("p.csv", "id,name\n1,\"Ada\nQuill\"\n2,Bo Reed\n");

    assertThat(people).extracting(Person::id).containsExactly("1", "2");
    assertThat(people.get(0).names().get(0).full()).isEqualTo("Ada Quill");
  }

  @Test
  void aStrayQuoteCostsItsOwnLineOnly() throws IOException {
    List<Person> people =
        read("p.csv", "id,name\n1,\"Ada\n2,Bo Reed\n3,\"Cy, Jr\"\n4,Di\n5,Ed,more\n6\n7,Flo\n");

    assertThat(people).extracting(Person::id).containsExactly("2", "3", "4", "7");
    assertThat(problems)
        .containsExactly(
            "2: text after the closing quote of a field",
            "6: 3 fields, the header has 2",
            "7: 1 fields, the header has 2");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
    assertThat(read("p.csv", "id,name\n1,\"Ada\n2,Bo Reed\n3,Cy\n"))
        .extracting(Person::id)
        .containsExactly("2", "3");
    assertThat(problems).containsExactly("2: a quoted field is not closed");
  }

  @Test
  void gzippedFilesAreReadWhateverTheirName() throws IOException {
    Path file = folder.resolve("people.bin");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("id,name\n1,Ada\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(PeopleFile.of(file, ColumnMap.byName(), this::problem).readAll()).hasSize(1);
  }

  @Test
  void anEmptyFileHoldsNobody() throws IOException {
    assertThat(read("p.csv", "")).isEmpty();
  }

  @Test
  void aMissingColumnNamesTheColumnsThereAre() {
    assertThatThrownBy(() -> read("p.csv", "nr,who\n1,Ada\n", "id=nr", "name=full name"))
        .isInstanceOf(PeopleUsageException.class)
        .hasMessage("there is no column 'full name'; the columns are: nr, who");
  }

  @Test
  void aFileWithoutAnIdColumnAsksForOne() {
    assertThatThrownBy(() -> read("p.csv", "nr,name\n1,Ada\n"))
        .isInstanceOf(PeopleUsageException.class)
        .hasMessage("say which column holds the id: --map id=COLUMN; the columns are: nr, name");
  }

  @Test
  void aMapEntryOfAnotherFormIsRefusedWithTheFormsThereAre() {
    assertThatThrownBy(() -> ColumnMap.parse(List.of("shoe=size")))
        .isInstanceOf(PeopleUsageException.class)
        .hasMessageContaining("the fields are company, email, family");
    assertThatThrownBy(() -> ColumnMap.parse(List.of("attr.badge=nr:number plate")))
        .hasMessageContaining("TYPE one of [id, code, date, text, category, number]");
    assertThatThrownBy(() -> ColumnMap.parse(List.of("id=a", "id=b")))
        .hasMessageContaining("mapped already");
    assertThatThrownBy(() -> ColumnMap.parse(List.of("id")))
        .hasMessageContaining("write field=column");
  }

  private List<Person> read(String name, String content, String... map) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    ColumnMap columns = map.length == 0 ? ColumnMap.byName() : ColumnMap.parse(List.of(map));
    return PeopleFile.of(file, columns, this::problem).readAll();
  }

  private void problem(long line, String reason) {
    problems.add(line + ": " + reason);
  }
}
