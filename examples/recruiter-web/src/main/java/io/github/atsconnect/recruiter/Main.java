package io.github.atsconnect.recruiter;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the product with a Lever simulator and made-up people. */
public final class Main {
  private static final String USAGE =
      """
      usage: java -jar recruiter-web.jar [--port 7070] [--profiles 20000] [--candidates 2000]
                                         [--rate 60] [--data DIR]
      """;

  private Main() {}

  /** Runs until it is stopped. */
  public static void main(String[] args) throws InterruptedException {
    PrintStream out = System.out;
    Settings settings;
    try {
      settings = Settings.parse(List.of(args));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(USAGE);
      System.exit(2);
      return;
    }
    RecruiterWeb web = RecruiterWeb.start(settings, out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(web::close, "close"));
    out.println("Open " + web.url() + "  (stop with Ctrl-C)");
    new CountDownLatch(1).await();
  }
}
