package io.github.atsconnect.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a wrong set-up as a problem and its remedy in place of a stack trace. */
final class AtsConnectFailureAnalyzer extends AbstractFailureAnalyzer<AtsConnectSetupException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, AtsConnectSetupException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
