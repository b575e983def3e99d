package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Distinct;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.List;

/** What the user names of one person's addresses and profiles tell, as they are read. */
final class OnlineNames {

  private static final String[] NO_WORDS = {};

  private final NameForm[] names;
  private final Distinct<String> words = new Distinct<>();
  private final LongSet handles = new LongSet();

  /**
   * Starts with nothing.
   *
   * @param names the person's own names
   */
  OnlineNames(NameForm[] names) {
    this.names = names;
  }

  /** Reads the user name of an address that one person has. */
  EmailKey mail(EmailForm address) {
    String flat = Handle.flat(address.local());
    int beside = beside(flat);
    addHandle(flat, beside);
    Handle.words(address.local(), 3, true, words);
    return new EmailKey(address, flat.length(), beside);
  }

  /** Reads the slug of a profile. */
  void profile(LinkForm link) {
    String flat = Handle.flat(link.slug());
    addHandle(flat, beside(flat));
    Handle.words(link.slug(), 2, false, words);
  }

  /** Words that may be names of the person. */
  String[] words() {
    List<String> all = words.values();
    return all.isEmpty() ? NO_WORDS : all.toArray(new String[all.size()]);
  }

  /** Hashes of the user names that are distinctive enough to compare across sites. */
  long[] handles() {
    return handles.toArray();
  }

  /**
   * A user name says who somebody is across sites only by what it holds beside the person's name:
   * namesakes make the same plain ones.
   */
  private void addHandle(String flat, int beside) {
    if (flat.length() >= 6 && beside >= 2) {
      handles.add(Hash.of('u', flat));
    }
  }

  /** How many characters a user name holds beside the likeliest of the person's names. */
  private int beside(String flat) {
    int least = flat.length();
    for (NameForm name : names) {
      least = Math.min(least, NameRemainder.length(flat, name));
    }
    return least;
  }
}
