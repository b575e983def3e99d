package io.github.atsconnect.lever.simulator.junit;

import io.github.atsconnect.lever.simulator.LeverSimulator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hands a {@link LeverSimulator} to every parameter of that type, by default empty and without a
 * rate limit. Each test has its own, and its constructor and {@code @BeforeEach} methods get the
 * same; where a {@code @BeforeAll} method takes one, the class and those nested in it share that. A
 * method or a nested class that is annotated itself has its own again. Each listens on a free port
 * of its own, so tests may run side by side; it is closed with the test or the class.
 *
 * <pre>{@code
 * @SimulatedLever(candidates = 100)
 * class MySyncTest {
 *   @Test
 *   void readsAll(LeverSimulator lever) { … }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LeverExtension.class)
public @interface SimulatedLever {

  /** How many made-up contacts the account has. */
  int candidates() default 0;

  /** How many made-up people have a public profile. */
  int profiles() default 20_000;

  /** What the made-up people are drawn from. */
  long seed() default 7;

  /** What the key may, in the words of Lever's set-up page; none named means all. */
  String[] permissions() default {};

  /** Whether Lever's 10 requests a second with bursts of 20 hold. */
  boolean rateLimited() default false;
}
