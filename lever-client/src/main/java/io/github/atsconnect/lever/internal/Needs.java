package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which permission an endpoint needs, so that a refusal can name it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {
  /** The permission. */
  Permission value();
}
