package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * The comparisons of {@link DecodeBench} and {@link WalkBench} in processor time, turn by turn: for
 * machines that others use at the same time, where time on the clock says little.
 */
public final class CpuTime {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CpuTime() {}

  /** Prints both. */
  public static void main(String[] args) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("org.slf4j.simpleLogger.log.io.github.atsconnect", "off");
    decoding();
    walking();
  }

  private static void decoding() throws Exception {
    byte[] page = BenchPage.of(100, null);
    ObjectMapper plain = new ObjectMapper();
    Json ours = new Json(false);
    Map<String, Callable<?>> work = new LinkedHashMap<>();
    work.put("tree", () -> plain.readTree(page));
    work.put("records", () -> ours.list(page, PeopleCodecs::opportunity));
    System.out.printf("%nA page of 100 opportunities, %d bytes%n", page.length);
    compare(work, 60, 100, 100, THREADS::getCurrentThreadCpuTime);
  }

  /** The processor time is that of the whole process, the server in it included. */
  private static void walking() throws Exception {
    WalkBench bench = new WalkBench();
    bench.start();
    Map<String, Callable<?>> work = new LinkedHashMap<>();
    work.put("JDK and tree", bench::jdkAndTree);
    work.put("Feign and tree", bench::feignAndTree);
    work.put("records", bench::records);
    System.out.printf("%nA walk of 10,000 opportunities over loopback%n");
    compare(work, 40, 5, 10_000, PROCESS::getProcessCpuTime);
    bench.stop();
  }

  /** Does each work some times a round, and prints the least and the middle one of the rounds. */
  private static void compare(
      Map<String, Callable<?>> work, int rounds, int times, int records, LongSupplier processor)
      throws Exception {
    Map<String, long[][]> measured = new LinkedHashMap<>();
    work.keySet().forEach(each -> measured.put(each, new long[3][rounds]));
    for (int round = -rounds / 4; round < rounds; round++) {
      for (Map.Entry<String, Callable<?>> each : work.entrySet()) {
        long bytes = allocated();
        long cpu = processor.getAsLong();
        long wall = System.nanoTime();
        for (int i = 0; i < times; i++) {
          each.getValue().call();
        }
        if (round >= 0) {
          long[][] into = measured.get(each.getKey());
          into[0][round] = (processor.getAsLong() - cpu) / times;
          into[1][round] = (System.nanoTime() - wall) / times;
          into[2][round] = (allocated() - bytes) / times / records;
        }
      }
    }
    System.out.println("                 processor, least/middle   clock, least/middle   bytes a record");
    measured.forEach(
        (name, figures) -> {
          for (long[] each : figures) {
            Arrays.sort(each);
          }
          System.out.printf(
              Locale.ROOT,
              "%-15s %10.2f %10.2f ms %8.2f %8.2f ms %12d%n",
              name,
              figures[0][0] / 1e6,
              figures[0][rounds / 2] / 1e6,
              figures[1][0] / 1e6,
              figures[1][rounds / 2] / 1e6,
              figures[2][rounds / 2]);
        });
  }

  private static long allocated() {
    return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())).sum();
  }
}
