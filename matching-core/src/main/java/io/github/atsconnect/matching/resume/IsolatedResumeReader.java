package io.github.atsconnect.matching.resume;

import io.github.atsconnect.matching.internal.resume.worker.WorkerProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a process of its own, with a heap of its own: whatever a file does there, this process
 * goes on. A worker that does not answer in time is killed, one that ends is started anew by the
 * next call; the file that did it has the status {@code limit:time} or {@code crashed}. The worker
 * is started by the first call, stays warm, and ends with {@link #close()} or with this process.
 *
 * <p>Files and answers go through pipes: no file is made of them, and nothing personal stands in
 * the worker's command line. Safe for use by many threads, which wait for each other; make several
 * readers to read at the same time.
 */
public final class IsolatedResumeReader implements ResumeReader, AutoCloseable {

  private final ResumeLimits limits;
  private final Duration grace;
  private final int heapMegabytes;
  private final @Nullable String classPath;
  private final Lock lock = new ReentrantLock();
  private @Nullable WorkerProcess worker;
  private boolean closed;

  private IsolatedResumeReader(Builder b) {
    this.limits = b.limits;
    this.grace = b.grace;
    this.heapMegabytes = b.heapMegabytes;
    this.classPath = b.classPath;
  }

  /** {@return options, with the defaults} */
  public static Builder builder() {
    return new Builder();
  }

  /** How to read apart. Not thread-safe. */
  public static final class Builder {
    private ResumeLimits limits = ResumeLimits.defaults();
    private Duration grace = Duration.ofSeconds(1);
    private int heapMegabytes = 192;
    private @Nullable String classPath;

    private Builder() {}

    /**
     * What a file may cost; by default {@link ResumeLimits#defaults()}.
     *
     * @param value bounds of bytes, pages and time
     * @return this builder
     */
    public Builder limits(ResumeLimits value) {
      limits = Objects.requireNonNull(value, "limits");
      return this;
    }

    /**
     * How long after {@link ResumeLimits#deadline()} the worker is killed: until then it may answer
     * with what it has read. By default a second.
     *
     * @param value 0 or more
     * @return this builder
     */
    public Builder grace(Duration value) {
      if (value.isNegative()) {
        throw new IllegalArgumentException("grace must not be negative, was " + value);
      }
      grace = value;
      return this;
    }

    /**
     * The worker's heap, at least 32 MB; by default 192 MB.
     *
     * @param value megabytes
     * @return this builder
     */
    public Builder heapMegabytes(int value) {
      if (value < 32) {
        throw new IllegalArgumentException("heapMegabytes must be 32 at least, was " + value);
      }
      heapMegabytes = value;
      return this;
    }

    /**
     * Where the worker finds this library and PDFBox, as {@code java -cp} takes it; by default
     * where this process loaded them from, which fails for jars inside a jar.
     *
     * @param value a class path
     * @return this builder
     */
    public Builder classPath(String value) {
      classPath = Objects.requireNonNull(value, "classPath");
      return this;
    }

    /** {@return the reader; its worker starts with the first call} */
    public IsolatedResumeReader build() {
      return new IsolatedResumeReader(this);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when the worker cannot be started (the message says why) or this
   *     reader is closed
   */
  @Override
  public Resume read(byte[] file) {
    if (file.length > limits.maxBytes()) {
      return Resume.unreadable(ResumeStatus.limit("bytes"));
    }
    return ask(WorkerProcess.Kind.FILE, file);
  }

  /** {@inheritDoc} As {@link #read}. */
  @Override
  public Resume readText(String text) {
    return ask(WorkerProcess.Kind.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private Resume ask(WorkerProcess.Kind kind, byte[] body) {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("this reader is closed");
      }
      WorkerProcess current = worker;
      if (current == null || !current.isAlive()) {
        current = WorkerProcess.start(limits, grace, heapMegabytes, classPath);
        worker = current;
      }
      return current.ask(kind, body);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the worker; waits for a call that is under way. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (worker != null) {
        worker.close();
      }
    } finally {
      lock.unlock();
    }
  }
}
