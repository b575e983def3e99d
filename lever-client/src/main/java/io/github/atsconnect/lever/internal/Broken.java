package io.github.atsconnect.lever.internal;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Why there is no answer, as far as the JDK's exceptions tell. */
enum Broken {
  PROXY,
  CERTIFICATE,
  UNAUTHORIZED,
  UNKNOWN_HOST,
  OTHERWISE;

  private static final int DEEPEST = 10;

  /** The JDK has no types for these. */
  private static final Set<String> REFUSED_BY_PROXY =
      Set.of(
          "Tunnel failed, got: 403",
          "Tunnel failed, got: 407",
          "too many authentication attempts. Limit: 3",
          "Proxy-Authenticate header missing for response code 407");

  static Broken of(IOException failure) {
    Throwable each = failure;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      Broken broken = one(each, each.getMessage());
      if (broken != OTHERWISE) {
        return broken;
      }
      each = each.getCause();
    }
    return OTHERWISE;
  }

  private static Broken one(Throwable failure, @Nullable String message) {
    if (failure instanceof UnresolvedAddressException || failure instanceof UnknownHostException) {
      return UNKNOWN_HOST;
    }
    if (failure instanceof CertificateException
        || failure instanceof CertPathValidatorException
        || (failure instanceof SSLHandshakeException
            && message != null
            && message.startsWith("PKIX"))) {
      return CERTIFICATE;
    }
    if (message == null) {
      return OTHERWISE;
    }
    if (REFUSED_BY_PROXY.contains(message)) {
      return PROXY;
    }
    return message.equals("WWW-Authenticate header missing for response code 401")
        ? UNAUTHORIZED
        : OTHERWISE;
  }
}
