package io.github.atsconnect.lever.simulator;

import io.github.atsconnect.lever.simulator.internal.Engine;
import io.github.atsconnect.lever.simulator.internal.HttpCall;
import io.github.atsconnect.lever.simulator.internal.HttpReply;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Every call comes through here: gets its fault, its answer, and its line in the journal. */
final class FrontDoor implements Function<HttpCall, HttpReply> {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final Engine engine;
  private final Journal journal;
  private final Clock clock;
  private final AtomicLong ordinals = new AtomicLong();
  private volatile FaultPlan.Running faults = FaultPlan.none().start();

  FrontDoor(Engine engine, Journal journal, Clock clock) {
    this.engine = engine;
    this.journal = journal;
    this.clock = clock;
  }

  void faults(FaultPlan plan) {
    faults = plan.start();
  }

  @Override
  public HttpReply apply(HttpCall call) {
    Optional<Fault> fault = faults.decide(Engine.below(call.path()));
    HttpReply reply =
        fault
            .map(planned -> planned.breakage().apply(call, () -> engine.handle(call)))
            .orElseGet(() -> engine.handle(call));
    Instant now = clock.instant();
    journal.add(
        new RecordedRequest(
            ordinals.incrementAndGet(),
            now,
            call.method(),
            call.headers().getOrDefault("host", ""),
            call.path(),
            call.query(),
            call.headers().containsKey("authorization"),
            Engine.permissionOf(call),
            reply.status(),
            fault.map(Fault::name).orElse("")));
    String date = HTTP_DATE.format(now.atOffset(ZoneOffset.UTC));
    return reply.header("date", date);
  }
}
