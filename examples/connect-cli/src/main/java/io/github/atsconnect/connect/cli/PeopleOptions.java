package io.github.atsconnect.connect.cli;

import io.github.atsconnect.connect.cli.people.ColumnMap;
import io.github.atsconnect.connect.cli.people.PeopleFile;
import io.github.atsconnect.connect.cli.people.PeopleUsageException;
import io.github.atsconnect.matching.PeopleSource;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that reads files of people, and the reading. A picocli mixin. */
final class PeopleOptions {
  private final Console console;
  private final Set<String> told = new HashSet<>();

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description = {
        "For CSV: which column holds which field, once a field: id, name, given, family, email, "
            + "phone, link, location, company, title, school, and attr.NAME=column:TYPE for fields "
            + "of your own, TYPE one of id, code, date, text, category, number.",
        "Without it, columns that are named like a field are that field."
      })
  private List<String> map = new ArrayList<>();

  PeopleOptions(Console console) {
    this.console = console;
  }

  /** A file may be read twice; its problems are told once. */
  private void sayOnce(String problem) {
    if (told.add(problem)) {
      console.say(problem);
    }
  }

  /** All people of a file; lines that cannot be read are told on standard error. */
  List<Person> readAll(Path file) {
    List<Person> people = new ArrayList<>();
    forEach(file, people::add);
    return people;
  }

  /** Hands over the people of a file one by one. */
  void forEach(Path file, Consumer<? super Person> sink) {
    read(file, people -> people.forEach(sink::accept));
  }

  /** The people of a file, read whenever they are asked for. */
  PeopleSource source(Path file) {
    return new PeopleSource() {
      @Override
      public void forEach(Consumer<? super Person> sink) {
        PeopleOptions.this.forEach(file, sink);
      }

      @Override
      public void forEachLater(Consumer<Supplier<Person>> sink) {
        read(file, people -> people.forEachLater(sink));
      }
    };
  }

  private interface Reading {
    void of(PeopleFile people) throws IOException;
  }

  private void read(Path file, Reading reading) {
    try {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new CommandFailure("cannot read " + file + ": there is no such file");
      }
      QuickCode.expect(file);
      reading.of(
          PeopleFile.of(
              file,
              map.isEmpty() ? ColumnMap.byName() : ColumnMap.parse(map),
              (line, reason) ->
                  sayOnce(file.getFileName() + ": line " + line + " left out: " + reason)));
    } catch (PeopleUsageException e) {
      throw new ParameterException(
          spec.commandLine(), file.getFileName() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
