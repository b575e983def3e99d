package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a document may come from, without and with a proxy that looks names up. */
class RedirectAddressTest {

  private final RedirectPolicy policy =
      new RedirectPolicy(URI.create("https://api.lever.example/v1"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/x",
        "https://10.1.2.3/x",
        "https://172.16.0.1/x",
        "https://192.168.1.1/x",
        "https://169.254.169.254/x",
        "https://100.64.0.1/x",
        "https://0.0.0.0/x",
        "https://[::1]/x",
        "https://[fd00::1]/x",
        "https://[fe80::1]/x",
        "https://[::ffff:10.0.0.1]/x",
        "https://localhost/x"
      })
  void anAddressOfThisMachineOrAPrivateNetworkIsRefusedAlsoBehindAProxy(String target) {
    assertThatThrownBy(() -> policy.requireNotPrivate(URI.create(target)))
        .isInstanceOf(RedirectRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://files.nowhere.invalid/x",
        "https://8.8.8.8/x",
        "https://7.files.example/x",
        "https://[2606:4700::1111]/x"
      })
  void aNameIsLeftToTheProxyAndNotLookedUp(String target) {
    assertThatCode(() -> policy.requireNotPrivate(URI.create(target))).doesNotThrowAnyException();
  }
}
