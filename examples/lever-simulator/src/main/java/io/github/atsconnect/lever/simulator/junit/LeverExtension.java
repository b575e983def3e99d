package io.github.atsconnect.lever.simulator.junit;

import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the simulators that {@link SimulatedLever} asks for. */
public final class LeverExtension implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(LeverExtension.class);

  /** For JUnit. */
  public LeverExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LeverSimulator.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(LeverSimulator.class, any -> start(context), LeverSimulator.class);
  }

  private static LeverSimulator start(ExtensionContext context) {
    SimulatedLever wanted =
        AnnotationSupport.findAnnotation(context.getElement(), SimulatedLever.class)
            .or(
                () ->
                    AnnotationSupport.findAnnotation(context.getTestClass(), SimulatedLever.class))
            .orElseThrow(() -> new IllegalStateException("no @SimulatedLever found"));
    Permissions permissions =
        wanted.permissions().length == 0 ? Permissions.all() : Permissions.of(wanted.permissions());
    LeverSimulator.Builder builder =
        LeverSimulator.builder()
            .seed(wanted.seed())
            .profiles(wanted.profiles())
            .candidates(wanted.candidates())
            .key(LeverSimulator.DEFAULT_KEY, permissions);
    return wanted.rateLimited() ? builder.start() : builder.noRateLimit().start();
  }
}
