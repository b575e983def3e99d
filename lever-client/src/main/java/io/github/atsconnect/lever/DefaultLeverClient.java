package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.LeverApi;
import io.github.atsconnect.lever.internal.Priority;
import io.github.atsconnect.lever.internal.Settings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A client, or a view of one. */
final class DefaultLeverClient implements LeverClient {

  private final LeverApi api;
  private final double requestsPerSecond;
  private final Calls calls;

  DefaultLeverClient(Settings settings) {
    this(
        LeverApi.of(settings),
        settings.requestsPerSecond(),
        new Calls(Priority.BULK, settings.deadline(), settings.sleeper(), new AtomicBoolean()));
  }

  private DefaultLeverClient(LeverApi api, double requestsPerSecond, Calls calls) {
    this.api = api;
    this.requestsPerSecond = requestsPerSecond;
    this.calls = calls;
  }

  @Override
  public Opportunities opportunities() {
    return new OpportunityResource(api.opportunities(), calls);
  }

  @Override
  public Stages stages() {
    return new StageResource(api.account(), calls);
  }

  @Override
  public Users users() {
    return new UserResource(api.account(), calls);
  }

  @Override
  public Postings postings() {
    return new PostingResource(api.account(), calls);
  }

  @Override
  public ArchiveReasons archiveReasons() {
    return new ArchiveReasonResource(api.account(), calls);
  }

  @Override
  public Resumes resumes() {
    return new ResumeResource(api.opportunities(), calls);
  }

  @Override
  public Files files() {
    return new FileResource(api.opportunities(), calls);
  }

  @Override
  public Permissions permissions() {
    return new PermissionProbe(api, calls);
  }

  @Override
  public LeverClient interactive() {
    return view(Priority.INTERACTIVE, calls.deadline());
  }

  @Override
  public LeverClient withDeadline(Duration total) {
    LeverClientBuilder.requirePositive(total);
    return view(calls.priority(), total);
  }

  private LeverClient view(Priority priority, Duration deadline) {
    return new DefaultLeverClient(
        api, requestsPerSecond, new Calls(priority, deadline, calls.sleeper(), calls.closed()));
  }

  @Override
  public LeverUsage usage() {
    return api.meter().snapshot(requestsPerSecond);
  }

  @Override
  public void close() {
    calls.closed().set(true);
  }
}
