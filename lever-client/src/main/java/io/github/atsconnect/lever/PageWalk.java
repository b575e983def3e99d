package io.github.atsconnect.lever;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks from page to page. With look-ahead, the next page is under way while this one is used:
 * never more than one, and not before this one is there, since it names the next.
 */
final class PageWalk<T> implements Iterator<Page<T>> {

  private final Supplier<Page<T>> first;
  private final @Nullable ExecutorService threads;
  private @Nullable Page<T> last;
  private @Nullable Future<Page<T>> ahead;

  /**
   * Fetches nothing yet.
   *
   * @param first fetches the first page
   * @param threads fetch ahead; null to fetch a page when it is asked for
   */
  PageWalk(Supplier<Page<T>> first, @Nullable ExecutorService threads) {
    this.first = first;
    this.threads = threads;
  }

  @Override
  public boolean hasNext() {
    return last == null || last.hasNext();
  }

  @Override
  public Page<T> next() {
    Page<T> page = last == null ? first.get() : after(last);
    last = page;
    if (threads != null && page.hasNext()) {
      try {
        ahead = threads.submit(page::next);
      } catch (RejectedExecutionException e) {
        // the client is closed: whoever asks for the page is told
      }
    }
    return page;
  }

  /** What was fetched ahead; where that was cut off, the page is fetched as if it had not been. */
  private Page<T> after(Page<T> page) {
    Future<Page<T>> fetched = ahead;
    ahead = null;
    if (fetched == null) {
      return page.next();
    }
    try {
      return fetched.get();
    } catch (InterruptedException e) {
      fetched.cancel(true);
      Thread.currentThread().interrupt();
      throw new LeverInterruptedException("Waiting for the next page was interrupted", null, e);
    } catch (CancellationException e) {
      return page.next();
    } catch (ExecutionException e) {
      return failed(page, e.getCause());
    }
  }

  private Page<T> failed(Page<T> page, @Nullable Throwable cause) {
    if (cause instanceof LeverInterruptedException) {
      return page.next();
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) cause;
  }

  /** Gives up what is under way. */
  void stop() {
    Future<Page<T>> fetched = ahead;
    ahead = null;
    if (fetched != null) {
      fetched.cancel(true);
    }
  }

  /** Walks on item by item. */
  Iterator<T> items() {
    return new Iterator<>() {

      private Iterator<T> items = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!items.hasNext() && PageWalk.this.hasNext()) {
          items = PageWalk.this.next().items().iterator();
        }
        return items.hasNext();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException("No more items");
        }
        return items.next();
      }
    };
  }
}
