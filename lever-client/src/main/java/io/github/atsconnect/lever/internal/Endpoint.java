package io.github.atsconnect.lever.internal;

import feign.RequestLine;
import io.github.atsconnect.lever.Permission;
import java.lang.reflect.Method;

/** What is asked, without saying about whom: fit for messages, logs and metrics. */
record Endpoint(String method, String path, Permission permission) {

  static Endpoint of(Method declared) {
    RequestLine line = declared.getAnnotation(RequestLine.class);
    Needs needs = declared.getAnnotation(Needs.class);
    if (line == null || needs == null) {
      throw new IllegalStateException(declared.getName() + " lacks its annotations");
    }
    String[] parts = line.value().split(" ", 2);
    return new Endpoint(parts[0], parts[1], needs.value());
  }

  /** Whether asking twice has the same effect as asking once. */
  boolean idempotent() {
    return !method.equals("POST");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
