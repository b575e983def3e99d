package io.github.atsconnect.lever.internal;

import feign.Request;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what the annotations of a method say. */
final class Endpoints {

  private static final Map<Method, Endpoint> KNOWN = new ConcurrentHashMap<>();

  private Endpoints() {}

  static Endpoint of(Method method) {
    return KNOWN.computeIfAbsent(method, Endpoint::of);
  }

  static Endpoint of(Request request) {
    return of(request.requestTemplate().methodMetadata().method());
  }
}
