package io.github.atsconnect.spark;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;

/**
 * What a run took: bytes that were moved between tasks, and time of the cores. Complete once the
 * session has stopped.
 */
public final class Effort extends SparkListener {

  private final List<Move> moves = new CopyOnWriteArrayList<>();
  private final LongAdder milliseconds = new LongAdder();

  /**
   * What a stage wrote for the next one.
   *
   * @param bytes compressed and, by default, encrypted
   */
  public record Move(long rows, long bytes) {}

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (task.taskMetrics() != null) {
      milliseconds.add(task.taskMetrics().executorRunTime());
    }
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted completed) {
    StageInfo stage = completed.stageInfo();
    if (stage.taskMetrics() != null && stage.taskMetrics().shuffleWriteMetrics() != null) {
      var written = stage.taskMetrics().shuffleWriteMetrics();
      if (written.bytesWritten() > 0) {
        moves.add(new Move(written.recordsWritten(), written.bytesWritten()));
      }
    }
  }

  /** What each stage wrote, in the order in which they ended. */
  public List<Move> moves() {
    return List.copyOf(moves);
  }

  /** Bytes that all stages wrote to be moved. */
  public long shuffledBytes() {
    return moves.stream().mapToLong(Move::bytes).sum();
  }

  /** Time that tasks ran, in seconds, all cores together. */
  public double coreSeconds() {
    return milliseconds.sum() / 1_000.0;
  }
}
