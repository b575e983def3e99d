package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Distinct;
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
    Handle handle = new Handle(address.local());
    int beside = read(handle);
    handle.words(3, true, words);
    return new EmailKey(address, handle.length(), beside);
  }

  /** Reads the slug of a profile. */
  void profile(LinkForm link) {
    Handle handle = new Handle(link.slug());
    read(handle);
    handle.words(2, false, words);
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
   * namesakes make the same plain ones. Returns how many characters it holds beside the likeliest
   * of the person's names.
   */
  private int read(Handle handle) {
    int least = handle.length();
    for (NameForm name : names) {
      least = Math.min(least, handle.beside(name));
    }
    if (handle.length() >= 6 && least >= 2) {
      handles.add(handle.hash());
    }
    return least;
  }
}
