package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.store.LiveStore;
import io.github.atsconnect.matching.internal.store.Store;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * A store of people in memory, in which candidates are looked up one at a time: who might it be,
 * how likely, and why. A pair has the score and probability that {@link Linker} gives it with the
 * same weights and people. Defaults: no plug-ins, as many threads as processors to build with.
 *
 * <p>People come and go while others are matched; whatever is asked sees all of a change or nothing
 * of it, and answers as an index built anew of the same people would. Changes are kept beside what
 * was built; where they have become many (an eighth of the people, ten thousand at least), the
 * index is built anew of itself by the thread that made the last change, while others go on
 * matching. {@link #merge} does it when it suits you.
 *
 * <p>Of each person it keeps what comparing needs, in some hundred bytes: folded names, hashes of
 * addresses, numbers and links, career, places, attributes as written. These are personal data.
 *
 * <p>Safe for use by many threads: any number match while one changes. A plug-in must not change
 * the index that is comparing by it.
 */
public final class CandidateIndex {

  /** From so many changes on, and from this share of the people on, the index is built anew. */
  private static final int LEAST_CHANGES = 10_000;

  private static final int SHARE = 8;

  private final Plugins plugins;
  private final int threads;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Held by who changes the index, also while it is built anew beside those who match. */
  private final ReentrantLock writing = new ReentrantLock();

  /** Changes with the write lock held. */
  private IndexNow now;

  private CandidateIndex(Builder b, LiveStore live) {
    this.plugins = b.plugins;
    this.threads = b.threads;
    this.now = IndexNow.of(live, plugins);
  }

  /**
   * Starts an index.
   *
   * @return a builder with all defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return an index of people, with all defaults}
   *
   * @param people the people, read once
   */
  public static CandidateIndex of(PeopleSource people) {
    return builder().build(people);
  }

  /** Reads, while nobody changes the index. */
  <T> T read(Function<IndexNow, T> reader) {
    lock.readLock().lock();
    try {
      return reader.apply(now);
    } finally {
      lock.readLock().unlock();
    }
  }

  Plugins plugins() {
    return plugins;
  }

  /** {@return a matcher with the shipped weights and {@link ThresholdPolicy#STANDARD}} */
  public IndexMatcher matcher() {
    return matcher(MatchModel.standard(), ThresholdPolicy.STANDARD);
  }

  /**
   * {@return a matcher of candidates with the people of this index, whoever they are at the time}
   *
   * @param model the weights
   * @param policy makes an outcome of the probabilities; shared by threads
   * @throws IllegalArgumentException when the model was learnt with features that the plug-ins do
   *     not have; the message names them
   */
  public IndexMatcher matcher(MatchModel model, DecisionPolicy policy) {
    return new IndexMatcher(this, model, policy);
  }

  /**
   * {@return the ids of the people who are worth a comparison with a candidate, in no particular
   * order: for a {@link Matcher} with a strategy of your own}
   *
   * @param candidate the person looked up
   */
  public List<String> propose(Person candidate) {
    PreparedPerson prepared = plugins.preparer().prepare(candidate);
    return read(
        at -> {
          List<String> out = new ArrayList<>();
          for (int number : at.search(prepared)) {
            out.add(at.live().id(number));
          }
          return out;
        });
  }

  /**
   * Adds a person; one of the same id is replaced.
   *
   * @param person anybody with an id, of this index or new
   */
  public void add(Person person) {
    PreparedPerson prepared = plugins.preparer().prepare(person);
    writing.lock();
    try {
      change(
          live -> {
            live.put(person.id(), prepared);
            return true;
          });
      mergeIfMany();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Removes a person.
   *
   * @param id the id; need not be there
   * @return true when there was somebody of that id
   */
  public boolean remove(String id) {
    writing.lock();
    try {
      boolean removed = change(live -> live.remove(id));
      mergeIfMany();
      return removed;
    } finally {
      writing.unlock();
    }
  }

  private boolean change(Function<LiveStore, Boolean> change) {
    lock.writeLock().lock();
    try {
      LiveStore live = now.live();
      var before = live.attributes();
      boolean changed = change.apply(live);
      now = now.afterChange(before == live.attributes(), plugins);
      return changed;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void mergeIfMany() {
    int changes = now.live().changes();
    if (changes >= LEAST_CHANGES && changes >= now.live().base().size() / SHARE) {
      merge();
    }
  }

  /**
   * Builds the index anew of the people it holds, so that no room is taken by those who are gone
   * and everybody is found as fast as before all changes. Others go on matching; who wants to
   * change the index waits. Does nothing where nothing has changed.
   */
  public void merge() {
    writing.lock();
    try {
      LiveStore live = now.live();
      if (live.changes() > 0) {
        Store merged;
        try (Parallel parallel = new Parallel(threads)) {
          merged = StoreBuilder.merged(live, parallel);
        }
        IndexNow then = IndexNow.of(new LiveStore(merged), plugins);
        lock.writeLock().lock();
        try {
          now = then;
        } finally {
          lock.writeLock().unlock();
        }
      }
    } finally {
      writing.unlock();
    }
  }

  /**
   * {@return whether there is a person of that id}
   *
   * @param id any id
   */
  public boolean contains(String id) {
    return read(at -> at.live().numberOf(id) >= 0);
  }

  /** {@return how many people there are} */
  public int size() {
    return read(at -> at.live().size());
  }

  /**
   * {@return bytes that the people take: themselves, their ids, match keys and counts, without the
   * companies, titles and places that many of them share}
   */
  public long bytes() {
    return read(at -> at.live().bytes());
  }

  /**
   * Writes the index into a file, for {@link #open(Path)}: first beside it, then in its place, so
   * that whoever opens it meanwhile has all of the one or all of the other. Others go on matching;
   * changes made before are {@link #merge merged} first.
   *
   * <p>The file holds personal data, readable to whoever may read it: only its owner, where the
   * file system knows owners. Keep it as you keep the people themselves, and delete it as soon as
   * somebody who has been removed must not be in it any more.
   *
   * @param file where to
   * @throws IllegalStateException when the plug-ins have features: what those read of people are
   *     objects that cannot be written down
   * @throws IOException when it cannot be written; what was there before is left as it was
   */
  public void save(Path file) throws IOException {
    IndexFile.requireNoFeatures(plugins);
    Store store;
    writing.lock();
    try {
      merge();
      store = now.live().base();
    } finally {
      writing.unlock();
    }
    IndexFile.write(store, file, plugins);
  }

  /**
   * Opens an index that was saved, with all defaults.
   *
   * @param file what {@link #save} wrote
   * @return the index; safe for threads
   * @throws IOException when it cannot be read, or is none of this version's; see {@link
   *     Builder#open}
   */
  public static CandidateIndex open(Path file) throws IOException {
    return builder().open(file);
  }

  /**
   * {@return how common names, companies, titles and places are among the people as they are now}
   */
  public Population population() {
    return new Population(read(at -> at.live().copyOfFrequencies()));
  }

  /** Collects an index's settings. Not thread-safe. */
  public static final class Builder {
    private Plugins plugins = Plugins.none();
    private int threads = Runtime.getRuntime().availableProcessors();
    private LongConsumer progress = people -> {};
    private boolean checked = true;

    private Builder() {}

    /**
     * Similarities, features and match keys of your own.
     *
     * @param plugins what the host plugs in; the same wherever the same people are concerned
     * @return this builder
     */
    public Builder plugins(Plugins plugins) {
      this.plugins = plugins;
      return this;
    }

    /**
     * Number of threads that build, at least 1; beside them the caller's reads the people.
     *
     * @param threads at least 1; as many as there are processors unless said
     * @return this builder
     */
    public Builder threads(int threads) {
      if (threads < 1) {
        throw new IllegalArgumentException("need at least one thread, got " + threads);
      }
      this.threads = threads;
      return this;
    }

    /**
     * Is told how many people were read, now and then and at the end, by the thread that reads
     * them.
     *
     * @param progress is given the number so far
     * @return this builder
     */
    public Builder progress(LongConsumer progress) {
      this.progress = progress;
      return this;
    }

    /**
     * Builds an index. The people are read once, by the caller's thread, and not kept. Where
     * several have one id, the last of them stays.
     *
     * @param people the people, each id once
     * @return the index, which can be searched and changed at once
     */
    public CandidateIndex build(PeopleSource people) {
      try (Parallel parallel = new Parallel(threads)) {
        LiveStore live =
            new LiveStore(StoreBuilder.of(new Told(people, progress), plugins, parallel));
        live.removeRepeated();
        return new CandidateIndex(this, live);
      }
    }

    /**
     * Whether {@link #open} reads the whole file to see that nothing of it is damaged, as it does
     * by default. Otherwise it reads only where everything is: that takes no longer for ten million
     * people than for ten, but who meets a damaged place later may get a wrong answer or an
     * exception.
     *
     * @param checked false to open without reading all of it
     * @return this builder
     */
    public Builder checked(boolean checked) {
      this.checked = checked;
      return this;
    }

    /**
     * Opens an index that was saved, with the same plug-ins. The file is mapped: it stays where it
     * is, and what is needed of it is read when it is needed, beside the heap. It must not be
     * written to as long as the index is in use; {@link CandidateIndex#save} may replace it.
     * Changes are kept in memory until the next save, and after a {@link CandidateIndex#merge
     * merge} the whole index is.
     *
     * @param file what {@link CandidateIndex#save} wrote
     * @return the index; safe for threads
     * @throws UnusableIndexException when the file is none of an index, damaged, or of another
     *     version of the library or of the match keys: build the index again
     * @throws IllegalStateException when the plug-ins have features
     * @throws IOException when the file cannot be read
     */
    public CandidateIndex open(Path file) throws IOException {
      return new CandidateIndex(
          this, new LiveStore(IndexFile.open(file, plugins, checked, threads)));
    }
  }

  /** Tells how many people were read. */
  private record Told(PeopleSource people, LongConsumer progress) implements PeopleSource {
    private static final int STEP = 10_000;

    @Override
    public void forEach(Consumer<? super Person> sink) {
      told(people::forEach, sink);
    }

    @Override
    public void forEachLater(Consumer<Supplier<Person>> sink) {
      told(people::forEachLater, sink);
    }

    private <T> void told(Consumer<Consumer<T>> source, Consumer<? super T> sink) {
      long[] read = {0};
      source.accept(
          one -> {
            sink.accept(one);
            if (++read[0] % STEP == 0) {
              progress.accept(read[0]);
            }
          });
      progress.accept(read[0]);
    }
  }
}
