package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs test classes that stand in documents. */
public final class Exams {
  private Exams() {}

  /** Runs a test class; fails when one of its tests does, or when it has none. */
  public static void pass(Class<?> tests) {
    SummaryGeneratingListener heard = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(), heard);
    StringWriter why = new StringWriter();
    heard.getSummary().printFailuresTo(new PrintWriter(why));
    assertThat(heard.getSummary().getTotalFailureCount()).as(why.toString()).isZero();
    assertThat(heard.getSummary().getTestsSucceededCount()).as(tests.getName()).isPositive();
  }
}
