package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Digests;
import io.github.atsconnect.lever.internal.WebhookBody;
import io.github.atsconnect.lever.model.SigningToken;
import io.github.atsconnect.lever.model.WebhookDelivery;
import io.github.atsconnect.lever.spi.ReplayStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Checks deliveries of Lever's webhooks; made with {@link #standard()} or {@link #with}. Safe for
 * many threads.
 *
 * <p>The signature covers when something happened and a token, not what happened: so read what a
 * delivery is about from the API, and believe nothing else in it.
 */
public final class Webhooks {

  /** No delivery can be older, and times near the end of time cannot be added to. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private static final Duration STANDARD_AGE = Duration.ofHours(6);

  /** Clocks differ. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final int MAX_BYTES = 1024 * 1024;

  private final Clock clock;
  private final Duration maxAge;
  private final ReplayStore replays;

  private Webhooks(Clock clock, Duration maxAge, ReplayStore replays) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.maxAge = Objects.requireNonNull(maxAge, "maxAge");
    this.replays = Objects.requireNonNull(replays, "replays");
  }

  /**
   * Accepts deliveries up to six hours old, each once in this process.
   *
   * @return a new one, with a memory of its own
   */
  public static Webhooks standard() {
    return with(Clock.systemUTC(), STANDARD_AGE, ReplayStore.inMemory(100_000));
  }

  /**
   * Accepts deliveries as told.
   *
   * @param clock tells how old a delivery is
   * @param maxAge how old it may be, more than zero; Lever's repetitions carry the first time, and
   *     Lever lets its customers have deliveries of the last two weeks repeated
   * @param replays remembers what came; shared by all processes that take deliveries
   * @return a new one
   */
  public static Webhooks with(Clock clock, Duration maxAge, ReplayStore replays) {
    LeverClientBuilder.requirePositive(maxAge);
    return new Webhooks(clock, maxAge.compareTo(LONGEST) > 0 ? LONGEST : maxAge, replays);
  }

  /**
   * Checks a delivery and remembers it. The signature is checked before anything else, in constant
   * time.
   *
   * @param body the request's body as it came
   * @param token the secret that signs the deliveries of this webhook
   * @return what it tells
   * @throws WebhookRejectedException when it is not genuine, too old, or was there before
   */
  public WebhookDelivery verify(byte[] body, SigningToken token) {
    return verify(body, List.of(token));
  }

  /**
   * Checks a delivery whose webhook is not known: Lever signs those of each webhook, and of each
   * event, with a secret of its own.
   *
   * @param body the request's body as it came
   * @param tokens the secrets that may have signed it
   * @return what it tells
   * @throws WebhookRejectedException when it is not genuine, too old, or was there before
   */
  public WebhookDelivery verify(byte[] body, Collection<SigningToken> tokens) {
    WebhookBody read = WebhookBody.parse(body, MAX_BYTES);
    if (tokens.isEmpty()) {
      throw new WebhookRejectedException(WebhookRejectedException.Reason.NO_SIGNING_TOKEN);
    }
    boolean genuine = false;
    for (SigningToken each : tokens) {
      genuine |= isSigned(read, each);
    }
    if (!genuine) {
      throw new WebhookRejectedException(WebhookRejectedException.Reason.BAD_SIGNATURE);
    }
    Instant triggered = read.triggeredAt();
    Duration age = Duration.between(triggered, clock.instant());
    if (age.compareTo(maxAge) > 0) {
      throw new WebhookRejectedException(WebhookRejectedException.Reason.TOO_OLD, age);
    }
    if (age.negated().compareTo(AHEAD) > 0) {
      throw new WebhookRejectedException(WebhookRejectedException.Reason.FROM_THE_FUTURE, age);
    }
    WebhookDelivery delivery = read.delivery();
    if (!replays.remember(read.token(), triggered.plus(maxAge))) {
      throw new WebhookRejectedException(WebhookRejectedException.Reason.SEEN_BEFORE);
    }
    return delivery;
  }

  private static boolean isSigned(WebhookBody read, SigningToken token) {
    byte[] expected = Digests.hmac(token.value(), read.signed());
    return MessageDigest.isEqual(
        HexFormat.of().formatHex(expected).getBytes(StandardCharsets.US_ASCII), read.signature());
  }

  /**
   * Checks a delivery and has it handled. When that fails, the delivery is forgotten again, so that
   * Lever's repetition of it is accepted.
   *
   * @param body the request's body as it came
   * @param token the secret that signs the deliveries of this webhook
   * @param handler what to do; its exception passes through
   * @throws WebhookRejectedException when it is not genuine, too old, or was there before
   */
  public void handle(byte[] body, SigningToken token, Consumer<WebhookDelivery> handler) {
    WebhookDelivery delivery = verify(body, token);
    boolean done = false;
    try {
      handler.accept(delivery);
      done = true;
    } finally {
      if (!done) {
        replays.forget(delivery.token());
      }
    }
  }
}
