package io.github.atsconnect.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import io.github.atsconnect.house.Effort.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Every regular expression in main code, taken from the sources. */
final class Expressions {
  private static final Set<String> OF_STRINGS =
      Set.of("matches", "split", "replaceAll", "replaceFirst");
  private static final Map<String, Integer> FLAGS =
      Map.of(
          "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
          "UNICODE_CASE", Pattern.UNICODE_CASE,
          "DOTALL", Pattern.DOTALL,
          "MULTILINE", Pattern.MULTILINE,
          "UNICODE_CHARACTER_CLASS", Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * An expression where it stands.
   *
   * @param pattern null when it is put together while the program runs
   */
  record Found(String place, @Nullable Pattern pattern, Use use) {
    @Override
    public String toString() {
      return place;
    }
  }

  private final Map<String, ExpressionTree> constants = new HashMap<>();
  private final List<Found> found = new ArrayList<>();

  private Expressions() {}

  /** All of them; {@code files} are relative to the root. */
  static List<Found> in(List<String> files) {
    Expressions expressions = new Expressions();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(
                      files.stream().map(Documents.ROOT::resolve).toList()));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      units.forEach(expressions::remember);
      units.forEach(expressions::collect);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return expressions.found;
  }

  private void remember(CompilationUnitTree unit) {
    String file = simpleName(unit);
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void v) {
        if (variable.getInitializer() != null && isConstantName(variable.getName().toString())) {
          constants.put(file + "." + variable.getName(), variable.getInitializer());
        }
        return super.visitVariable(variable, v);
      }
    }.scan(unit, null);
  }

  private static boolean isConstantName(String name) {
    return name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  private static String simpleName(CompilationUnitTree unit) {
    String path = unit.getSourceFile().getName().replace('\\', '/');
    return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
  }

  private void collect(CompilationUnitTree unit) {
    String file = simpleName(unit);
    String source = unit.toString();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void v) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
            && !call.getArguments().isEmpty()) {
          String method = select.getIdentifier().toString();
          String on = select.getExpression().toString();
          int arity = call.getArguments().size();
          ExpressionTree first = call.getArguments().get(0);
          if (on.equals("Pattern") && Set.of("compile", "matches").contains(method)) {
            int flags = arity > 1 ? flags(call.getArguments().get(1).toString()) : 0;
            Use use = method.equals("matches") ? Use.WHOLE : use(source, nameOf(getCurrentPath()));
            add(file, fold(file, first), flags, use, call);
          } else if (OF_STRINGS.contains(method) && (arity == 2 || !method.startsWith("replace"))) {
            String text = fold(file, first);
            if (text != null) {
              add(file, text, 0, method.equals("matches") ? Use.WHOLE : Use.ANYWHERE, call);
            } else if (method.startsWith("replace")) {
              add(file, null, 0, Use.ANYWHERE, call);
            }
          }
        }
        return super.visitMethodInvocation(call, v);
      }
    }.scan(unit, null);
  }

  private void add(
      String file, @Nullable String text, int flags, Use use, MethodInvocationTree call) {
    String shown = call.toString().replaceAll("\\s+", " ");
    String place = file + ": " + shown.substring(0, Math.min(100, shown.length()));
    found.add(new Found(place, text == null ? null : Pattern.compile(text, flags), use));
  }

  private static int flags(String written) {
    int out = 0;
    for (Map.Entry<String, Integer> flag : FLAGS.entrySet()) {
      out |= written.contains(flag.getKey()) ? flag.getValue() : 0;
    }
    return out;
  }

  /** The field or variable that a pattern is kept in, or nothing. */
  private static @Nullable String nameOf(TreePath path) {
    TreePath parent = path.getParentPath();
    return parent != null && parent.getLeaf() instanceof VariableTree variable
        ? variable.getName().toString()
        : null;
  }

  /** A pattern that is asked for whole texts only, wherever it is used, need not start anywhere. */
  private static Use use(String source, @Nullable String name) {
    if (name == null) {
      return Use.ANYWHERE;
    }
    Matcher uses =
        Pattern.compile("\\b" + Pattern.quote(name) + "\\b(?! =)(\\.matcher\\()?").matcher(source);
    boolean any = false;
    while (uses.find()) {
      any = true;
      if (uses.group(1) == null || !isWhole(source, uses.start(), uses.end())) {
        return Use.ANYWHERE;
      }
    }
    return any ? Use.WHOLE : Use.ANYWHERE;
  }

  private static boolean isWhole(String source, int start, int afterBracket) {
    int depth = 1;
    int at = afterBracket;
    for (; depth > 0; at++) {
      depth += source.charAt(at) == '(' ? 1 : source.charAt(at) == ')' ? -1 : 0;
    }
    if (source.startsWith(".matches()", at)) {
      return true;
    }
    Matcher variable =
        Pattern.compile("Matcher (\\w+) = $")
            .matcher(source.substring(Math.max(0, start - 60), start));
    if (!variable.find() || !source.startsWith(";", at)) {
      return false;
    }
    // Up to the end of the method, roughly: a line that closes it.
    int end = source.indexOf("\n    }\n", at);
    String rest = source.substring(at, end < 0 ? source.length() : end);
    return rest.contains(variable.group(1) + ".matches()")
        && !rest.contains(variable.group(1) + ".find")
        && !rest.contains(variable.group(1) + ".lookingAt")
        && !rest.contains(variable.group(1) + ".re");
  }

  private @Nullable String fold(String file, ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? text : null;
    } else if (tree instanceof ParenthesizedTree inner) {
      return fold(file, inner.getExpression());
    } else if (tree instanceof BinaryTree both && both.getKind() == Tree.Kind.PLUS) {
      String left = fold(file, both.getLeftOperand());
      String right = fold(file, both.getRightOperand());
      return left == null || right == null ? null : left + right;
    } else if (tree instanceof IdentifierTree name) {
      ExpressionTree value = constants.get(file + "." + name.getName());
      return value == null ? null : fold(file, value);
    } else if (tree instanceof MemberSelectTree member) {
      String owner = member.getExpression().toString();
      String type = owner.substring(owner.lastIndexOf('.') + 1);
      ExpressionTree value = constants.get(type + "." + member.getIdentifier());
      return value == null ? null : fold(type, value);
    }
    return null;
  }
}
