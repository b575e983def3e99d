package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedLever
class OAuthTest {

  private static final String BACK = "https://host.example/back";
  private static final String APP = "client_id=app&client_secret=hush";

  private LeverHttp http;

  @BeforeEach
  void registerTheApplication(LeverSimulator lever) {
    lever.oauth().app("app", "hush", BACK);
    http = new LeverHttp(lever);
  }

  private String authorize(LeverSimulator lever, String scope)
      throws IOException, InterruptedException {
    String query =
        "?client_id=app&response_type=code&state=s%201&redirect_uri="
            + URLEncoder.encode(BACK, StandardCharsets.UTF_8)
            + "&scope="
            + URLEncoder.encode(scope, StandardCharsets.UTF_8);
    var reply = http.send(lever.oauth().authorizeUri() + query, request -> request);
    assertThat(reply.statusCode()).isEqualTo(302);
    return reply.headers().firstValue("location").orElseThrow();
  }

  private JsonNode token(LeverSimulator lever, int status, String form)
      throws IOException, InterruptedException {
    var reply =
        http.send(
            lever.oauth().tokenUri().toString(),
            request ->
                request
                    .POST(BodyPublishers.ofString(APP + form))
                    .header("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(reply.statusCode()).isEqualTo(status);
    return LeverHttp.MAPPER.readTree(reply.body());
  }

  private JsonNode firstTokens(LeverSimulator lever) throws IOException, InterruptedException {
    String location = authorize(lever, "stages:read:admin offline_access");
    assertThat(location).startsWith(BACK + "?code=").endsWith("&state=s+1");
    String code = location.substring(location.indexOf("code=") + 5, location.indexOf('&'));
    String form = "&grant_type=authorization_code&redirect_uri=" + BACK + "&code=" + code;
    JsonNode tokens = token(lever, 200, form);
    token(lever, 403, form);
    return tokens;
  }

  private int stages(String token) throws IOException, InterruptedException {
    return http.send("/stages", r -> r.header("Authorization", "Bearer " + token)).statusCode();
  }

  @Test
  void aCodeGivesTokensOnceAndScopesArePermissions(LeverSimulator lever)
      throws IOException, InterruptedException {
    JsonNode tokens = firstTokens(lever);
    assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
    assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
    String access = tokens.path("access_token").asText();
    assertThat(stages(access)).isEqualTo(200);
    var users = http.send("/users", r -> r.header("Authorization", "Bearer " + access));
    assertThat(users.statusCode()).isEqualTo(403);
  }

  @Test
  void anAccessTokenLastsAnHour(LeverSimulator lever) throws IOException, InterruptedException {
    String access = firstTokens(lever).path("access_token").asText();
    lever.clock().advance(Duration.ofMinutes(59));
    assertThat(stages(access)).isEqualTo(200);
    lever.clock().advance(Duration.ofMinutes(2));
    assertThat(stages(access)).isEqualTo(401);
  }

  @Test
  void aRefreshTokenIsGoodOnceAndGivesTheNext(LeverSimulator lever)
      throws IOException, InterruptedException {
    String first = firstTokens(lever).path("refresh_token").asText();
    String form = "&grant_type=refresh_token&refresh_token=";
    JsonNode second = token(lever, 200, form + first);
    assertThat(second.path("refresh_token").asText()).isNotEqualTo(first);
    assertThat(stages(second.path("access_token").asText())).isEqualTo(200);
    assertThat(token(lever, 403, form + first).path("error").asText()).isEqualTo("invalid_grant");
    lever.clock().advance(Duration.ofDays(91));
    token(lever, 403, form + second.path("refresh_token").asText());
  }

  @Test
  void theCustomerMaySayNo(LeverSimulator lever) throws IOException, InterruptedException {
    lever.oauth().deny(true);
    assertThat(authorize(lever, "stages:read:admin")).startsWith(BACK + "?error=access_denied");
  }

  @Test
  void tokensCanBeMadeInvalid(LeverSimulator lever) throws IOException, InterruptedException {
    JsonNode tokens = firstTokens(lever);
    lever.oauth().expireAccessTokens();
    assertThat(stages(tokens.path("access_token").asText())).isEqualTo(401);
    lever.oauth().revokeRefreshTokens();
    String refresh = tokens.path("refresh_token").asText();
    token(lever, 403, "&grant_type=refresh_token&refresh_token=" + refresh);
  }

  @Test
  void otherGrantsAndWrongSecretsAreRefused(LeverSimulator lever)
      throws IOException, InterruptedException {
    token(lever, 400, "&grant_type=password");
    lever.oauth().app("app", "another secret", BACK);
    token(lever, 401, "&grant_type=refresh_token&refresh_token=x");
  }
}
