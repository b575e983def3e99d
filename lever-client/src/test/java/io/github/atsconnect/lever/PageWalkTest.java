package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A walk whose next page is fetched at once, so that each way in which it can end is in reach. */
class PageWalkTest {
  private final ExecutorService atOnce = new AtOnce();

  @Test
  void aPageThatWasCutOffAheadIsFetchedWhenTheWalkGetsToIt() {
    Page<String> second = new Given(List.of("b"));
    Page<String> first =
        new Given(
            List.of("a"),
            () -> {
              throw new LeverInterruptedException("cut off", null, new InterruptedException());
            },
            () -> second);
    PageWalk<String> walk = new PageWalk<>(() -> first, atOnce);

    assertThat(walk.next()).isSameAs(first);
    assertThat(walk.next()).isSameAs(second);
    assertThat(walk.hasNext()).isFalse();
  }

  @Test
  void anErrorOfTheMachineIsThrownAsItIs() {
    Page<String> first =
        new Given(
            List.of("a"),
            () -> {
              throw new StackOverflowError("too deep");
            });
    PageWalk<String> walk = new PageWalk<>(() -> first, atOnce);
    walk.next();

    assertThatThrownBy(walk::next).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void aClientThatTakesNoMoreWorkLeavesThePageToWhoeverAsksForIt() {
    atOnce.shutdown();
    Page<String> second = new Given(List.of("b"));
    PageWalk<String> walk = new PageWalk<>(() -> new Given(List.of("a"), () -> second), atOnce);
    walk.next();

    assertThat(walk.next()).isSameAs(second);
  }

  @Test
  void emptyPagesAreWalkedOverAndTheEndIsTheEnd() {
    Page<String> last = new Given(List.of());
    Page<String> third = new Given(List.of("b"), () -> last);
    Page<String> second = new Given(List.of(), () -> third);
    Iterator<String> items =
        new PageWalk<String>(() -> new Given(List.of("a"), () -> second), null).items();

    assertThat(items).toIterable().containsExactly("a", "b");
    assertThat(items.hasNext()).isFalse();
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
  }

  /** A page whose next one comes as it is told, each time it is asked for. */
  private static final class Given implements Page<String> {
    private final List<String> items;
    private final Queue<Supplier<Page<String>>> next;

    @SafeVarargs
    Given(List<String> items, Supplier<Page<String>>... next) {
      this.items = items;
      this.next = new ArrayDeque<>(List.of(next));
    }

    @Override
    public List<String> items() {
      return items;
    }

    @Override
    public List<RejectedItem> rejected() {
      return List.of();
    }

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public Optional<Cursor> nextCursor() {
      return Optional.empty();
    }

    @Override
    public Page<String> next() {
      Supplier<Page<String>> answer = next.size() > 1 ? next.remove() : next.element();
      return answer.get();
    }
  }

  /** Does what it is given before it returns. */
  private static final class AtOnce extends AbstractExecutorService {
    private boolean closed;

    @Override
    public void execute(Runnable command) {
      if (closed) {
        throw new RejectedExecutionException();
      }
      command.run();
    }

    @Override
    public void shutdown() {
      closed = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      closed = true;
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return closed;
    }

    @Override
    public boolean isTerminated() {
      return closed;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
