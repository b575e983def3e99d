package io.github.atsconnect.matching.internal.resume.worker;

import io.github.atsconnect.matching.resume.Resume;
import io.github.atsconnect.matching.resume.ResumeLimits;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A running worker, seen from the process that asks. To be used by one thread at a time. */
public final class WorkerProcess implements AutoCloseable {

  /** What a request holds. */
  public enum Kind {
    /** The bytes of a file. */
    FILE(Worker.FILE),
    /** A text in UTF-8. */
    TEXT(Worker.TEXT);

    private final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  /** How long a worker may take until it can be asked. */
  private static final Duration START = Duration.ofSeconds(10);

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream replies;
  private final Duration deadline;
  private boolean spent;

  private WorkerProcess(Process process, Duration deadline) {
    this.process = process;
    this.deadline = deadline;
    this.requests =
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /**
   * Starts a worker.
   *
   * @param grace how long after the limits' deadline it is killed
   * @param classPath where its classes are, or null to look where ours are
   * @throws IllegalStateException when it cannot be started
   */
  public static WorkerProcess start(
      ResumeLimits limits, Duration grace, int heapMegabytes, @Nullable String classPath) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-cp",
            classPath == null ? ClassPath.find() : classPath,
            Worker.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    // Options meant for the host, a debugger's port among them, are not for its worker.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    try {
      WorkerProcess worker = new WorkerProcess(builder.start(), limits.deadline().plus(grace));
      worker.greet(limits);
      return worker;
    } catch (IOException e) {
      throw new IllegalStateException(
          "cannot start the process that reads résumés ("
              + command.get(0)
              + "): it ended at once; is the class path whole, and the heap small enough?",
          e);
    }
  }

  private void greet(ResumeLimits limits) throws IOException {
    Alarm alarm = new Alarm(START);
    try {
      ResumeCodec.write(requests, limits);
      requests.flush();
      if (replies.readInt() != Worker.READY) {
        throw new IOException("what answers is no worker");
      }
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    } finally {
      alarm.off();
    }
  }

  /** Whether it can be asked. */
  public boolean isAlive() {
    return !spent && process.isAlive();
  }

  /** Asks, and waits for the answer, the end of the worker or the deadline. */
  public Resume ask(Kind kind, byte[] body) {
    Alarm alarm = new Alarm(deadline);
    try {
      requests.writeInt(kind.code);
      requests.writeInt(body.length);
      requests.write(body);
      requests.flush();
      return ResumeCodec.readResume(replies);
    } catch (IOException | RuntimeException | Error e) {
      // What is left of a request or an answer is of no use to the next. An answer that makes no
      // sense comes from a worker that went wrong.
      spent = true;
      process.destroyForcibly();
      return Resume.unreadable(alarm.rang() ? ResumeStatus.limit("time") : ResumeStatus.CRASHED);
    } finally {
      alarm.off();
    }
  }

  /** Kills the worker when time is up. */
  private final class Alarm {
    private static final int SET = 0;
    private static final int OFF = 1;
    private static final int RANG = 2;

    private final AtomicInteger state = new AtomicInteger(SET);
    private final CompletableFuture<Void> ringing;

    Alarm(Duration patience) {
      ringing =
          CompletableFuture.runAsync(
              () -> {
                if (state.compareAndSet(SET, RANG)) {
                  process.destroyForcibly();
                }
              },
              CompletableFuture.delayedExecutor(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    boolean rang() {
      return state.get() == RANG;
    }

    void off() {
      state.compareAndSet(SET, OFF);
      ringing.cancel(false);
    }
  }

  /** Lets it end, or ends it. */
  @Override
  public void close() {
    process.destroy();
  }
}
