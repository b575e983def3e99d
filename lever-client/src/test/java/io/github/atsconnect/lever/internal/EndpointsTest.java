package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.Permission;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EndpointsTest {

  @Test
  void eachEndpointNamesAPermissionOfItsOwnAndEachPermissionHasAnEndpoint() {
    Stream<Permission> named =
        Stream.of(AccountApi.class, OpportunityApi.class, WebhookApi.class)
            .flatMap(api -> Arrays.stream(api.getMethods()))
            .map(method -> Endpoint.of(method).permission());

    assertThat(named).containsExactlyInAnyOrder(Permission.values());
  }
}
