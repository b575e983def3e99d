package io.github.atsconnect.lever.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name and the other shapes in which it occurs, read from {@code
 * Latin~variant/nickname=native-script}.
 *
 * @param text the usual Latin spelling
 * @param variants other Latin spellings
 * @param nicknames short forms
 * @param inNativeScript the name in the script of its language, if that is not Latin
 */
record Word(
    String text, List<String> variants, List<String> nicknames, Optional<String> inNativeScript) {

  static Word parse(String line) {
    String rest = line.strip();
    Optional<String> own = Optional.empty();
    int equals = rest.indexOf('=');
    if (equals >= 0) {
      own = Optional.of(rest.substring(equals + 1));
      rest = rest.substring(0, equals);
    }
    List<String> nicknames = new ArrayList<>();
    List<String> variants = new ArrayList<>();
    String[] bySlash = rest.split("/");
    for (int i = 1; i < bySlash.length; i++) {
      nicknames.add(bySlash[i]);
    }
    String[] byTilde = bySlash[0].split("~");
    for (int i = 1; i < byTilde.length; i++) {
      variants.add(byTilde[i]);
    }
    return new Word(byTilde[0], List.copyOf(variants), List.copyOf(nicknames), own);
  }

  static Word of(String text) {
    return new Word(text, List.of(), List.of(), Optional.empty());
  }
}
