package io.github.atsconnect.lever.internal;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body in memory and gives up as soon as it is longer than allowed. Its parts are put
 * together by whoever wants them, since those who bring them have other bodies to bring.
 */
final class BoundedBody implements BodySubscriber<BoundedBody> {

  private final int maxBytes;
  private final CompletableFuture<BoundedBody> result = new CompletableFuture<>();
  private final List<ByteBuffer> parts = new ArrayList<>();
  private @Nullable Subscription subscription;
  private int length;

  BoundedBody(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public CompletionStage<BoundedBody> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Subscription theirs) {
    this.subscription = theirs;
    theirs.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer each : buffers) {
      if (each.remaining() > maxBytes - length) {
        if (subscription != null) {
          subscription.cancel();
        }
        parts.clear();
        result.completeExceptionally(new BodyTooLongException(maxBytes));
        return;
      }
      length += each.remaining();
      parts.add(each);
    }
  }

  @Override
  public void onError(Throwable failure) {
    parts.clear();
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    result.complete(this);
  }

  /** All of it, once it is complete. */
  byte[] bytes() {
    byte[] all = new byte[length];
    int at = 0;
    for (ByteBuffer each : parts) {
      int size = each.remaining();
      each.duplicate().get(all, at, size);
      at += size;
    }
    return all;
  }
}
