package io.github.atsconnect.lever.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A body as a stream that ends by a deadline and at a length. The JDK's own stream waits for ever
 * for the next byte, so a peer that drips would hold a thread for as long as it likes.
 */
final class DeadlineStream extends InputStream implements BodySubscriber<InputStream> {

  private static final ByteBuffer END = ByteBuffer.allocate(0);

  private final long maxBytes;
  private final long endsAt;
  private final BlockingQueue<ByteBuffer> ready = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private ByteBuffer current = END;
  private boolean ended;
  private long count;

  DeadlineStream(long maxBytes, long nanos) {
    this.maxBytes = maxBytes;
    this.endsAt = System.nanoTime() + nanos;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription theirs) {
    if (closed.get() || !subscription.compareAndSet(null, theirs)) {
      theirs.cancel();
      return;
    }
    theirs.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    boolean any = false;
    for (ByteBuffer each : buffers) {
      if (each.hasRemaining()) {
        ready.add(each);
        any = true;
      }
    }
    if (!any) {
      more();
    }
  }

  @Override
  public void onError(Throwable thrown) {
    failure.compareAndSet(null, thrown);
    ready.add(END);
  }

  @Override
  public void onComplete() {
    ready.add(END);
  }

  private void more() {
    Subscription theirs = subscription.get();
    if (theirs != null) {
      theirs.request(1);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int size = Math.min(length, current.remaining());
    current.get(target, offset, size);
    return size;
  }

  /** Makes sure that there is something in hand; false at the end, which is one very buffer. */
  @SuppressWarnings("ReferenceEquality")
  private boolean fill() throws IOException {
    while (!current.hasRemaining()) {
      if (closed.get()) {
        throw new IOException("The download is closed");
      }
      if (ended) {
        return false;
      }
      current = take();
      if (current == END) {
        ended = true;
        Throwable thrown = failure.get();
        if (thrown != null) {
          throw new IOException("The download broke off after " + count + " bytes", thrown);
        }
        return false;
      }
      if (ready.isEmpty()) {
        more();
      }
      count += current.remaining();
      if (count > maxBytes) {
        close();
        throw new BodyTooLongException(maxBytes);
      }
    }
    return true;
  }

  private ByteBuffer take() throws IOException {
    long left = endsAt - System.nanoTime();
    ByteBuffer next;
    try {
      next = left > 0 ? ready.poll(left, TimeUnit.NANOSECONDS) : null;
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      InterruptedIOException wrapped = new InterruptedIOException("Interrupted while downloading");
      wrapped.initCause(e);
      throw wrapped;
    }
    if (next == null) {
      close();
      throw new HttpTimeoutException("The download did not end in time, " + count + " bytes came");
    }
    return next;
  }

  @Override
  public int available() {
    return current.remaining();
  }

  /** Lets go of the connection, unless everything was read: then it can serve another request. */
  @Override
  public void close() {
    if (!closed.getAndSet(true) && !ended) {
      Subscription theirs = subscription.get();
      if (theirs != null) {
        theirs.cancel();
      }
      ready.clear();
    }
  }
}
