package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * Many listeners as one, also for what later versions tell. They are looked up when the first event
 * comes, so that a listener may itself use the service.
 */
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final Supplier<List<EnrichmentListener>> all;

  private Listeners(Supplier<List<EnrichmentListener>> all) {
    this.all = SingletonSupplier.of(all);
  }

  static EnrichmentListener all(Supplier<List<EnrichmentListener>> all) {
    Listeners listeners = new Listeners(all);
    return (EnrichmentListener)
        Proxy.newProxyInstance(
            EnrichmentListener.class.getClassLoader(),
            new Class<?>[] {EnrichmentListener.class},
            (proxy, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? ofObject(proxy, method, arguments)
                    : listeners.tell(method, arguments));
  }

  /** What one throws keeps nothing from the others. */
  private @Nullable Object tell(Method method, Object[] arguments) throws IllegalAccessException {
    for (EnrichmentListener each : all.get()) {
      try {
        method.invoke(each, arguments);
      } catch (InvocationTargetException e) {
        Throwable thrown = e.getCause();
        if (thrown instanceof Error error) {
          throw error;
        }
        // Only its kind: a host's message may hold anything.
        LOG.warn("a listener failed: {}", thrown == null ? "?" : thrown.getClass().getName());
      }
    }
    return null;
  }

  private static Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "EnrichmentListener[all of the application's]";
    };
  }
}
