package io.github.atsconnect.house;

import io.github.atsconnect.house.PatternShape.Choice;
import io.github.atsconnect.house.PatternShape.Look;
import io.github.atsconnect.house.PatternShape.Node;
import io.github.atsconnect.house.PatternShape.One;
import io.github.atsconnect.house.PatternShape.Repeat;
import io.github.atsconnect.house.PatternShape.Seq;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Texts made to keep a regular expression busy: what comes before a repetition, then what is
 * repeated, again and again, then something that does not fit.
 */
final class Attacks {
  private static final String ALPHABET =
      " aA1-.,@/:;x0_+'\"()<>[]{}=&?#%|\\\t\nés中ا\u2013\u2022\u00a0!*~";
  private static final int MOST_BRANCHES = 4;
  private static final String MISFIT = "\u0007";

  /** What is repeated, between what comes once. */
  record Attack(String before, String unit, String after) {
    String ofLength(int length) {
      int times = Math.max(1, (length - before.length() - after.length()) / unit.length());
      return before + unit.repeat(times) + after;
    }
  }

  private final List<String> letters = new ArrayList<>();
  private final Map<String, List<String>> fitting = new HashMap<>();
  private final Set<Attack> found = new LinkedHashSet<>();
  private final int flags;
  private int taste;

  private Attacks(String expression, int flags) {
    this.flags = flags & ~Pattern.LITERAL;
    Set<String> all = new LinkedHashSet<>();
    (ALPHABET + expression).codePoints().forEach(c -> all.add(Character.toString(c)));
    letters.addAll(all);
  }

  /** All that we can think of for an expression. */
  static Set<Attack> on(String expression, int flags) {
    Attacks attacks = new Attacks(expression, flags);
    Node shape = PatternShape.of(expression);
    attacks.learn(shape);
    for (attacks.taste = 0; attacks.taste < 4; attacks.taste++) {
      attacks.walk(shape, "", "");
    }
    for (String c : attacks.letters.subList(0, Math.min(attacks.letters.size(), 70))) {
      attacks.add("", c, "");
      attacks.add("", c + "a", "");
      attacks.add("", c + " ", "");
    }
    return attacks.found;
  }

  /** Which letters fit each single character of the expression; those that fit most come first. */
  private void learn(Node node) {
    Set<String> ones = new TreeSet<>();
    collect(node, ones);
    Map<String, Integer> popularity = new HashMap<>();
    for (String one : ones) {
      Pattern pattern = Pattern.compile(one, flags | Pattern.DOTALL);
      List<String> fit = letters.stream().filter(l -> pattern.matcher(l).matches()).toList();
      fit.forEach(l -> popularity.merge(l, 1, Integer::sum));
      fitting.put(one, fit);
    }
    fitting.replaceAll(
        (one, fit) ->
            fit.stream()
                .sorted((a, b) -> popularity.getOrDefault(b, 0) - popularity.getOrDefault(a, 0))
                .toList());
  }

  private static void collect(Node node, Set<String> into) {
    if (node instanceof One one) {
      into.add(one.written());
    } else if (node instanceof Seq seq) {
      seq.parts().forEach(p -> collect(p, into));
    } else if (node instanceof Choice choice) {
      choice.branches().forEach(b -> collect(b, into));
    } else if (node instanceof Repeat repeat) {
      collect(repeat.what(), into);
    } else if (node instanceof Look look) {
      collect(look.what(), into);
    }
  }

  private String letter(String one) {
    List<String> fit = fitting.getOrDefault(one, List.of());
    if (fit.isEmpty()) {
      return "a";
    }
    return switch (taste) {
      case 0 -> fit.get(0);
      case 1 -> fit.get(fit.size() - 1);
      case 2 -> fit.contains(" ") ? " " : fit.get(0);
      default -> fit.contains("a") ? "a" : fit.contains("1") ? "1" : fit.get(fit.size() / 2);
    };
  }

  /** A short text that fits; what may be left out is left out. */
  private String fits(Node node) {
    if (node instanceof One one) {
      return letter(one.written());
    } else if (node instanceof Seq seq) {
      StringBuilder out = new StringBuilder();
      seq.parts().forEach(p -> out.append(fits(p)));
      return out.toString();
    } else if (node instanceof Choice choice) {
      return fits(choice.branches().get(0));
    } else if (node instanceof Repeat repeat) {
      return fits(repeat.what()).repeat(Math.min(repeat.least(), 80));
    }
    return "";
  }

  private List<String> units(Node node) {
    List<String> out = new ArrayList<>();
    if (node instanceof Choice choice) {
      choice.branches().stream().limit(MOST_BRANCHES).forEach(b -> out.addAll(units(b)));
    } else if (node instanceof Repeat repeat) {
      out.addAll(units(repeat.what()));
    } else if (node instanceof Seq seq && seq.parts().size() == 1) {
      out.addAll(units(seq.parts().get(0)));
    } else {
      out.add(fits(node));
      if (node instanceof Seq seq) {
        for (Node part : seq.parts()) {
          if (part instanceof Repeat || part instanceof Choice) {
            out.addAll(units(part));
          }
        }
      }
    }
    return out;
  }

  private void walk(Node node, String before, String after) {
    if (node instanceof Seq seq) {
      StringBuilder sofar = new StringBuilder(before);
      for (int i = 0; i < seq.parts().size(); i++) {
        Node rest = new Seq(seq.parts().subList(i + 1, seq.parts().size()));
        walk(seq.parts().get(i), sofar.toString(), fits(rest) + after);
        sofar.append(fits(seq.parts().get(i)));
      }
    } else if (node instanceof Choice choice) {
      choice.branches().forEach(b -> walk(b, before, after));
    } else if (node instanceof Look look) {
      walk(look.what(), before, after);
    } else if (node instanceof Repeat repeat) {
      if (repeat.most() < 0 || repeat.most() > 9) {
        for (String unit : units(repeat.what())) {
          add(before, unit, "");
          add(before, unit, MISFIT);
          add(before, unit, after + MISFIT);
          add("", before + unit, "\n" + MISFIT);
          add("", before + unit, MISFIT);
          add("", before + unit + unit, "");
          add("", unit + before, MISFIT);
        }
      }
      walk(repeat.what(), before, after);
    }
  }

  private void add(String before, String unit, String after) {
    if (!unit.isEmpty()) {
      found.add(new Attack(before, unit, after));
    }
  }
}
