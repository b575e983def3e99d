package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * The same comparison as {@link DecodeBench} in processor time, turn by turn: for machines that others
 * use at the same time, where time on the clock says little.
 */
public final class CpuTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CpuTime() {}

  /** Prints the least processor time of each. */
  public static void main(String[] args) throws Exception {
    byte[] page = BenchPage.of(100, null);
    ObjectMapper plain = new ObjectMapper();
    Json ours = new Json(false);
    Callable<Object> tree = () -> plain.readTree(page);
    Callable<Object> records = () -> ours.list(page, PeopleCodecs::opportunity);
    double leastTree = Double.MAX_VALUE;
    double leastRecords = Double.MAX_VALUE;
    for (int round = 0; round < 60; round++) {
      leastTree = Math.min(leastTree, micros(tree));
      leastRecords = Math.min(leastRecords, micros(records));
    }
    System.out.printf(
        Locale.ROOT,
        "page of 100, %d bytes: tree %.0f us, records %.0f us, %.2f times%n",
        page.length,
        leastTree,
        leastRecords,
        leastRecords / leastTree);
    walk();
  }

  /** Walks 10,000; the processor time is that of the whole process, the server in it included. */
  private static void walk() throws Exception {
    WalkBench bench = new WalkBench();
    bench.start();
    long[] least = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
    List<Callable<Integer>> walks = List.of(bench::jdkAndTree, bench::feignAndTree, bench::records);
    for (int round = 0; round < 40; round++) {
      for (int i = 0; i < least.length; i++) {
        long began = PROCESS.getProcessCpuTime();
        walks.get(i).call();
        least[i] = Math.min(least[i], PROCESS.getProcessCpuTime() - began);
      }
    }
    bench.stop();
    System.out.printf(
        Locale.ROOT,
        "walk of 10,000: JDK and tree %.0f ms, Feign and tree %.0f ms, records %.0f ms, %.2f times%n",
        least[0] / 1e6,
        least[1] / 1e6,
        least[2] / 1e6,
        (double) least[2] / Math.min(least[0], least[1]));
  }

  private static double micros(Callable<Object> work) throws Exception {
    int times = 100;
    int kept = 0;
    long began = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      kept += System.identityHashCode(work.call()) & 1;
    }
    long took = THREADS.getCurrentThreadCpuTime() - began;
    return kept > times ? 0 : took / 1e3 / times;
  }
}
