package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.atsconnect.lever.spi.Sleeper;
import io.github.atsconnect.lever.spi.TokenStore;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OAuthTest {

  @RegisterExtension final LeverServer api = new LeverServer();
  @RegisterExtension final LeverServer auth = new LeverServer();

  private final List<OAuthTokens> saved = Collections.synchronizedList(new ArrayList<>());

  private LeverOAuth app() {
    URI authorize = URI.create(auth.baseUrl() + "/authorize");
    URI token = URI.create(auth.baseUrl() + "/oauth/token");
    return LeverOAuth.at("client-1", "canary-secret", authorize, token, "https://a.example/v1/");
  }

  private OAuthTokens tokens(Duration left) {
    return new OAuthTokens("access-0", "refresh-0", api.time().instant().plus(left));
  }

  private LeverClient client(Duration left) {
    return api.builder()
        .credentials(
            LeverCredentials.oauth(app(), TokenStore.ofOneProcess(tokens(left), saved::add)))
        .build();
  }

  private void issueTokens() {
    AtomicInteger count = new AtomicInteger();
    auth.otherwise(
        request -> {
          int n = count.incrementAndGet();
          return json(
              "{\"access_token\":\"access-%d\",\"refresh_token\":\"refresh-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                  .formatted(n, n));
        });
  }

  @Test
  void aTokenThatStillLivesIsUsedAsItIs() {
    api.otherwise(request -> json("{\"data\":[]}"));

    client(Duration.ofHours(1)).stages().list().firstPage();

    assertThat(api.lastRequest().getHeaders().get("Authorization")).isEqualTo("Bearer access-0");
    assertThat(auth.requests()).isEmpty();
  }

  @Test
  void aTokenThatRunsOutIsRenewedAndSavedBeforeItIsUsed() {
    issueTokens();
    List<Integer> savedAtRequest = new ArrayList<>();
    api.otherwise(
        request -> {
          savedAtRequest.add(saved.size());
          return json("{\"data\":[]}");
        });

    client(Duration.ofSeconds(30)).stages().list().firstPage();

    assertThat(api.lastRequest().getHeaders().get("Authorization")).isEqualTo("Bearer access-1");
    assertThat(savedAtRequest).containsExactly(1);
    assertThat(saved.get(0).refreshToken()).isEqualTo("refresh-1");
    assertThat(auth.lastRequest().getBody().utf8())
        .isEqualTo(
            "grant_type=refresh_token&client_id=client-1&client_secret=canary-secret&refresh_token=refresh-0");
  }

  @Test
  void aTokenThatIsRefusedInTheMiddleIsRenewedOnce() {
    issueTokens();
    api.otherwise(
        request ->
            "Bearer access-0".equals(request.getHeaders().get("Authorization"))
                ? status(401)
                : json("{\"data\":[]}"));

    client(Duration.ofHours(1)).stages().list().firstPage();

    assertThat(auth.requests()).hasSize(1);
    assertThat(api.requests()).hasSize(2);
  }

  @Test
  void aTokenThatIsRefusedForGoodIsAnAuthenticationError() {
    issueTokens();
    api.otherwise(request -> status(401));

    assertThatThrownBy(() -> client(Duration.ofHours(1)).stages().list().firstPage())
        .isInstanceOf(LeverAuthenticationException.class);
    assertThat(api.requests()).hasSize(2);
  }

  @Test
  void aGrantThatWasWithdrawnIsAnAuthenticationErrorWithoutSecrets() {
    auth.otherwise(
        request ->
            status(400, "{\"error\":\"invalid_grant\",\"error_description\":\"refresh-0\"}"));

    assertThatThrownBy(() -> client(Duration.ZERO).stages().list().firstPage())
        .isInstanceOf(LeverAuthenticationException.class)
        .hasMessageContaining("connect the account again")
        .hasMessageNotContaining("refresh-0")
        .hasMessageNotContaining("canary");
  }

  @Test
  void manyThreadsRenewOnce() throws Exception {
    issueTokens();
    api.otherwise(request -> json("{\"data\":[]}"));
    LeverClient client = client(Duration.ZERO);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(threads.submit(() -> client.stages().list().firstPage()));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(auth.requests()).hasSize(1);
    assertThat(saved).hasSize(1);
  }

  @Test
  void tokensThatCouldNotBeSavedAreKeptAndSavedTheNextTime() {
    issueTokens();
    api.otherwise(request -> json("{\"data\":[]}"));
    AtomicInteger tries = new AtomicInteger();
    LeverClient client =
        api.builder()
            .credentials(
                LeverCredentials.oauth(
                    app(),
                    TokenStore.ofOneProcess(
                        tokens(Duration.ZERO),
                        fresh -> {
                          if (tries.incrementAndGet() == 1) {
                            throw new IllegalStateException("disk full");
                          }
                          saved.add(fresh);
                        })))
            .build();

    assertThatThrownBy(() -> client.stages().list().firstPage())
        .isInstanceOf(LeverTokenStoreException.class)
        .hasRootCauseMessage("disk full");
    assertThat(api.requests()).isEmpty();
    client.stages().list().firstPage();

    assertThat(auth.requests()).as("the refresh token was used once").hasSize(1);
    assertThat(saved).hasSize(1);
  }

  @Test
  void theAddressWhereTheOwnerAgreesHasEverythingInIt() {
    URI url =
        LeverOAuth.production("id", "secret")
            .authorizeUrl(
                URI.create("https://host.example/back"), "s 1", Set.of("stages:read:admin"));

    assertThat(url)
        .hasToString(
            "https://auth.lever.co/authorize?client_id=id&redirect_uri=https%3A%2F%2Fhost.example%2Fback"
                + "&response_type=code&state=s%201&audience=https%3A%2F%2Fapi.lever.co%2Fv1%2F"
                + "&scope=stages%3Aread%3Aadmin%20offline_access");
  }

  @Test
  void aCodeIsExchangedForTokens() {
    issueTokens();

    OAuthTokens tokens = app().exchange("code-1", URI.create("https://host.example/back"));

    assertThat(tokens.accessToken()).isEqualTo("access-1");
    assertThat(tokens.toString()).doesNotContain("access-1").doesNotContain("refresh-1");
    assertThat(app().toString()).doesNotContain("canary");
    assertThat(auth.lastRequest().getBody().utf8())
        .contains("grant_type=authorization_code")
        .contains("code=code-1")
        .contains("redirect_uri=https%3A%2F%2Fhost.example%2Fback");
  }

  @Test
  void theSecretDoesNotTravelInTheClear() {
    URI plain = URI.create("http://auth.example/token");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeverOAuth.at("id", "secret", plain, plain, "aud"));
  }

  private LeverClient client(TokenStore store) {
    return api.builder().credentials(LeverCredentials.oauth(app(), store)).build();
  }

  @Test
  void aCallerWhoIsInterruptedDoesNotLoseTheTokensThatAreOnTheirWay() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    CountDownLatch kept = new CountDownLatch(1);
    auth.otherwise(
        request -> {
          asked.countDown();
          await(answer);
          return json("{\"access_token\":\"access-1\",\"refresh_token\":\"refresh-1\"}");
        });
    api.otherwise(request -> json("{\"data\":[]}"));
    LeverClient client =
        client(
            TokenStore.ofOneProcess(
                tokens(Duration.ZERO),
                fresh -> {
                  saved.add(fresh);
                  kept.countDown();
                }));
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    Thread caller =
        new Thread(() -> thrown.add(catchThrowable(() -> client.stages().list().firstPage())));
    caller.start();
    await(asked);
    caller.interrupt();
    caller.join(10_000);

    assertThat(thrown).hasSize(1).first().isInstanceOf(LeverInterruptedException.class);
    answer.countDown();
    await(kept);
    client.stages().list().firstPage();
    assertThat(auth.requests()).hasSize(1);
    assertThat(saved).extracting(OAuthTokens::refreshToken).containsExactly("refresh-1");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aTokenServerThatHangsHoldsACallNoLongerThanItMayTake() {
    CountDownLatch over = new CountDownLatch(1);
    auth.otherwise(
        request -> {
          await(over);
          return status(503);
        });
    LeverClient client =
        api.builder()
            .sleeper(Sleeper.system())
            .credentials(
                LeverCredentials.oauth(
                    app(), TokenStore.ofOneProcess(tokens(Duration.ZERO), saved::add)))
            .build()
            .withDeadline(Duration.ofMillis(300));

    assertThatThrownBy(() -> client.stages().list().firstPage())
        .isInstanceOf(LeverDeadlineException.class);
    over.countDown();
  }

  @Test
  void anErrorInTheStoreIsToldAndHangsNobody() {
    issueTokens();
    api.otherwise(request -> json("{\"data\":[]}"));
    AtomicInteger tries = new AtomicInteger();
    LeverClient client =
        client(
            TokenStore.ofOneProcess(
                tokens(Duration.ZERO),
                fresh -> {
                  if (tries.incrementAndGet() < 3) {
                    throw new NoClassDefFoundError("host/Vault");
                  }
                  saved.add(fresh);
                }));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> client.stages().list().firstPage())
          .isInstanceOf(LeverTokenStoreException.class)
          .hasCauseInstanceOf(NoClassDefFoundError.class);
    }
    client.stages().list().firstPage();
    assertThat(auth.requests()).hasSize(1);
  }

  @Test
  void twoNodesDoNotSpendEachOthersRefreshToken() {
    issueTokens();
    api.otherwise(request -> json("{\"data\":[]}"));
    TokenStore shared = TokenStore.ofOneProcess(tokens(Duration.ZERO), saved::add);
    LeverClient one = client(shared);
    LeverClient two = client(shared);

    one.stages().list().firstPage();
    two.stages().list().firstPage();

    assertThat(auth.requests()).hasSize(1);
    assertThat(api.requests())
        .extracting(each -> each.getHeaders().get("Authorization"))
        .containsExactly("Bearer access-1", "Bearer access-1");
  }

  @Test
  void aTokenThatIsRefusedIsReplacedByTheOneThatAnotherNodeKeeps() {
    issueTokens();
    OAuthTokens other =
        new OAuthTokens("access-9", "refresh-9", api.time().instant().plusSeconds(3000));
    AtomicReference<OAuthTokens> stored = new AtomicReference<>(tokens(Duration.ofHours(1)));
    TokenStore store =
        new TokenStore() {
          @Override
          public OAuthTokens read() {
            return stored.get();
          }

          @Override
          public OAuthTokens update(UnaryOperator<OAuthTokens> renewal) {
            return stored.updateAndGet(renewal);
          }
        };
    LeverClient client = client(store);
    stored.set(other);
    api.otherwise(
        request ->
            "Bearer access-9".equals(request.getHeaders().get("Authorization"))
                ? json("{\"data\":[]}")
                : status(401));

    client.stages().list().firstPage();

    assertThat(auth.requests()).isEmpty();
  }

  @Test
  void tokensComeOverTheHostsOwnHttpClient() {
    issueTokens();
    api.otherwise(request -> json("{\"data\":[]}"));
    List<String> paths = new CopyOnWriteArrayList<>();
    HttpClient own =
        HttpClient.newBuilder()
            .proxy(
                new ProxySelector() {
                  @Override
                  public List<Proxy> select(URI uri) {
                    paths.add(uri.getPath());
                    return List.of(Proxy.NO_PROXY);
                  }

                  @Override
                  public void connectFailed(URI uri, SocketAddress address, IOException e) {}
                })
            .build();

    api.builder()
        .credentials(
            LeverCredentials.oauth(
                app(), TokenStore.ofOneProcess(tokens(Duration.ZERO), saved::add)))
        .httpClient(own)
        .build()
        .stages()
        .list()
        .firstPage();

    assertThat(paths).contains("/v1/oauth/token", "/v1/stages");
  }
}
