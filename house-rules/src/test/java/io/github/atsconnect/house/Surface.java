package io.github.atsconnect.house;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public surface of a module as text: what a caller can name, in a stable order. */
final class Surface {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private Surface() {}

  /** The listing of all exported packages. */
  static List<String> of(Library library) {
    List<String> lines = new ArrayList<>();
    lines.add("module " + library.module);
    for (String name : library.exportedPackages()) {
      lines.add("");
      lines.add("package " + name);
      library.classesOf(name).stream()
          .filter(Surface::isReachable)
          .forEach(c -> lines.addAll(lines(c)));
    }
    return lines;
  }

  private static List<String> lines(Class<?> c) {
    Set<String> members = new TreeSet<>();
    List<String> components = new ArrayList<>();
    if (c.isRecord()) {
      for (RecordComponent r : c.getRecordComponents()) {
        components.add(r.getName());
      }
    }
    for (Field f : c.getDeclaredFields()) {
      if (isVisible(f)) {
        String type = f.isEnumConstant() ? "" : " " + name(f.getAnnotatedType());
        members.add("    " + modifiers(f.getModifiers()) + type + " " + f.getName());
      }
    }
    for (Constructor<?> k : c.getDeclaredConstructors()) {
      if (isVisible(k) && !c.isRecord() && !c.isEnum()) {
        members.add("    " + modifiers(k.getModifiers()) + " new" + parameters(k));
      }
    }
    for (Method m : c.getDeclaredMethods()) {
      boolean implied =
          OF_EVERY_OBJECT.contains(m.getName())
              || (c.isEnum() && Set.of("values", "valueOf").contains(m.getName()))
              || (components.contains(m.getName()) && m.getParameterCount() == 0);
      if (isVisible(m) && !m.isBridge() && !implied) {
        members.add(
            "    "
                + modifiers(m.getModifiers() & Modifier.methodModifiers())
                + (m.isDefault() ? " default" : "")
                + typeParameters(m.getTypeParameters())
                + " "
                + name(m.getAnnotatedReturnType())
                + " "
                + m.getName()
                + parameters(m));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("  " + header(c));
    lines.addAll(members);
    return lines;
  }

  private static String header(Class<?> c) {
    String kind =
        c.isAnnotation()
            ? "annotation"
            : c.isInterface()
                ? "interface"
                : c.isEnum() ? "enum" : c.isRecord() ? "record" : "class";
    int implied = Modifier.INTERFACE | (c.isInterface() ? Modifier.ABSTRACT : 0);
    StringBuilder text = new StringBuilder(modifiers(c.getModifiers() & ~implied));
    text.append(c.isSealed() ? " sealed " : " ").append(kind).append(' ');
    text.append(c.getName().substring(c.getPackageName().length() + 1).replace('$', '.'));
    text.append(typeParameters(c.getTypeParameters()).strip());
    if (c.isRecord()) {
      text.append(
          Arrays.stream(c.getRecordComponents())
              .map(r -> name(r.getAnnotatedType()) + " " + r.getName())
              .collect(Collectors.joining(", ", "(", ")")));
    }
    Type parent = c.getGenericSuperclass();
    if (parent != null && !Set.of(Object.class, Record.class).contains(parent) && !c.isEnum()) {
      text.append(" extends ").append(name(parent));
    }
    if (c.getGenericInterfaces().length > 0) {
      text.append(
          Arrays.stream(c.getGenericInterfaces())
              .map(Surface::name)
              .sorted()
              .collect(Collectors.joining(", ", " implements ", "")));
    }
    return text.toString();
  }

  private static boolean isReachable(Class<?> c) {
    for (Class<?> k = c; k != null; k = k.getEnclosingClass()) {
      if ((k.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0
          || k.isAnonymousClass()
          || k.isLocalClass()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(Member m) {
    return !m.isSynthetic() && (m.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
  }

  private static String modifiers(int modifiers) {
    return Modifier.toString(modifiers & ~Modifier.SYNCHRONIZED & ~Modifier.NATIVE);
  }

  private static String parameters(Executable e) {
    String list =
        Arrays.stream(e.getAnnotatedParameterTypes())
            .map(Surface::name)
            .collect(Collectors.joining(", ", "(", ")"));
    return e.getExceptionTypes().length == 0
        ? list
        : list
            + Arrays.stream(e.getExceptionTypes())
                .map(Surface::name)
                .sorted()
                .collect(Collectors.joining(", ", " throws ", ""));
  }

  private static String typeParameters(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Stream.of(variables)
            .map(
                v ->
                    v.getName()
                        + (v.getBounds()[0] == Object.class
                            ? ""
                            : Stream.of(v.getBounds())
                                .map(Surface::name)
                                .collect(Collectors.joining(" & ", " extends ", ""))))
            .collect(Collectors.joining(", ", " <", ">"));
  }

  private static String name(AnnotatedType type) {
    String mark = type.isAnnotationPresent(Nullable.class) ? "?" : "";
    if (type instanceof AnnotatedParameterizedType p) {
      return name(((ParameterizedType) p.getType()).getRawType())
          + Stream.of(p.getAnnotatedActualTypeArguments())
              .map(Surface::name)
              .collect(Collectors.joining(", ", "<", ">"))
          + mark;
    }
    if (type instanceof AnnotatedArrayType a) {
      return name(a.getAnnotatedGenericComponentType()) + "[]" + mark;
    }
    if (type instanceof AnnotatedWildcardType w) {
      return w.getAnnotatedLowerBounds().length > 0
          ? "? super " + name(w.getAnnotatedLowerBounds()[0])
          : w.getAnnotatedUpperBounds().length == 0
                  || w.getAnnotatedUpperBounds()[0].getType() == Object.class
              ? "?"
              : "? extends " + name(w.getAnnotatedUpperBounds()[0]);
    }
    return name(type.getType()) + mark;
  }

  private static String name(Type type) {
    if (type instanceof Class<?> c) {
      if (c.isArray()) {
        return name(c.getComponentType()) + "[]";
      }
      boolean known =
          c.getName().startsWith("java.") || c.getName().startsWith("io.github.atsconnect.");
      boolean brief = known && !c.getPackageName().endsWith(".internal");
      int from = brief ? c.getPackageName().length() + 1 : 0;
      return c.getName().substring(from).replace('$', '.');
    }
    if (type instanceof ParameterizedType p) {
      return name(p.getRawType())
          + Stream.of(p.getActualTypeArguments())
              .map(Surface::name)
              .collect(Collectors.joining(", ", "<", ">"));
    }
    if (type instanceof WildcardType w) {
      return w.getLowerBounds().length > 0
          ? "? super " + name(w.getLowerBounds()[0])
          : w.getUpperBounds()[0] == Object.class
              ? "?"
              : "? extends " + name(w.getUpperBounds()[0]);
    }
    return type.getTypeName();
  }
}
