package io.github.atsconnect.lever.simulator.junit;

import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import java.lang.reflect.AnnotatedElement;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the simulators that {@link SimulatedLever} asks for. Works with JUnit 5 and 6. */
public final class LeverExtension implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(LeverExtension.class);

  /** For JUnit. */
  public LeverExtension() {}

  /** A simulator that JUnit closes; by the second name until 5.12. */
  @SuppressWarnings("deprecation")
  private record Running(LeverSimulator lever)
      implements AutoCloseable, ExtensionContext.Store.CloseableResource {
    @Override
    public void close() {
      lever.close();
    }
  }

  /** What a test says, and the method or class on which it says so. */
  private record Wanted(SimulatedLever how, AnnotatedElement where) {}

  /** A constructor gets the simulator of its test. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LeverSimulator.class;
  }

  /**
   * The simulator of the nearest annotation: the class's, if one was started for the class,
   * otherwise the test's own.
   */
  @Override
  @SuppressWarnings("deprecation") // the method that replaces it is not in JUnit 5
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Wanted wanted = wanted(context);
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    Running running =
        store.getOrComputeIfAbsent(wanted.where(), any -> start(wanted.how()), Running.class);
    return Objects.requireNonNull(running).lever();
  }

  private static Wanted wanted(ExtensionContext context) {
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent()) {
      AnnotatedElement where = at.get().getElement().orElse(null);
      Optional<SimulatedLever> how = AnnotationSupport.findAnnotation(where, SimulatedLever.class);
      if (how.isPresent() && where != null) {
        return new Wanted(how.get(), where);
      }
      at = at.get().getParent();
    }
    throw new ParameterResolutionException(
        "no @SimulatedLever on " + context.getDisplayName() + ": put it on the class or method");
  }

  private static Running start(SimulatedLever wanted) {
    Permissions permissions =
        wanted.permissions().length == 0 ? Permissions.all() : Permissions.of(wanted.permissions());
    LeverSimulator.Builder builder =
        LeverSimulator.builder()
            .seed(wanted.seed())
            .profiles(wanted.profiles())
            .candidates(wanted.candidates())
            .key(LeverSimulator.DEFAULT_KEY, permissions);
    return new Running(wanted.rateLimited() ? builder.start() : builder.noRateLimit().start());
  }
}
