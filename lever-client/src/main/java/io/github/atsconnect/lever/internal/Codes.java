package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.Coded;
import io.github.atsconnect.lever.model.LeverCode;
import java.util.HashMap;
import java.util.Map;

/** Finds the constant for a word, many times a page. */
final class Codes {

  private static final ClassValue<Map<String, Coded<?>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, Coded<?>> computeValue(Class<?> type) {
          Map<String, Coded<?>> words = new HashMap<>();
          for (Object each : type.getEnumConstants()) {
            String code = ((LeverCode) each).code();
            if (!code.isEmpty()) {
              words.put(code, known(each, code));
            }
          }
          return Map.copyOf(words);
        }
      };

  private Codes() {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Coded<?> known(Object constant, String code) {
    return new Coded((Enum) constant, code);
  }

  @SuppressWarnings("unchecked")
  static <E extends Enum<E> & LeverCode> Coded<E> read(String word, Class<E> type) {
    Coded<?> known = KNOWN.get(type).get(word);
    return known != null ? (Coded<E>) known : Coded.read(word, type);
  }
}
