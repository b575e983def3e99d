package io.github.atsconnect.house;

import java.util.ArrayList;
import java.util.List;

/**
 * What a regular expression is made of: what stands one after the other, what is a choice, what is
 * repeated. Reads what Java knows, but for comments and back references by name.
 */
final class PatternShape {
  /** A piece of a regular expression. */
  sealed interface Node {}

  /** One after the other. */
  record Seq(List<Node> parts) implements Node {}

  /** One of several. */
  record Choice(List<Node> branches) implements Node {}

  /** A single character: a literal, a class, an escape, as it is written. */
  record One(String written) implements Node {}

  /** Several times; {@code most} is -1 for any number. */
  record Repeat(Node what, int least, int most) implements Node {}

  /** Looks around, and takes nothing. */
  record Look(Node what) implements Node {}

  /** Takes nothing: an anchor, a flag. */
  record Nothing() implements Node {}

  private final String text;
  private int at;

  private PatternShape(String text) {
    this.text = text;
  }

  /** Takes a regular expression apart. */
  static Node of(String expression) {
    PatternShape reading = new PatternShape(expression);
    Node whole = reading.choice();
    if (reading.at < expression.length()) {
      throw new IllegalArgumentException("at " + reading.at + " of " + expression);
    }
    return whole;
  }

  private Node choice() {
    List<Node> branches = new ArrayList<>();
    branches.add(sequence());
    while (peek('|')) {
      at++;
      branches.add(sequence());
    }
    return branches.size() == 1 ? branches.get(0) : new Choice(branches);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (at < text.length() && !peek('|') && !peek(')')) {
      if (text.startsWith("\\Q", at)) {
        int end = text.indexOf("\\E", at);
        String quoted = text.substring(at + 2, end < 0 ? text.length() : end);
        quoted.chars().forEach(c -> parts.add(new One("\\Q" + (char) c + "\\E")));
        at = end < 0 ? text.length() : end + 2;
      } else {
        parts.add(repeated(single()));
      }
    }
    return new Seq(parts);
  }

  private Node repeated(Node what) {
    if (at >= text.length()) {
      return what;
    }
    int least;
    int most;
    switch (text.charAt(at)) {
      case '*' -> {
        least = 0;
        most = -1;
        at++;
      }
      case '+' -> {
        least = 1;
        most = -1;
        at++;
      }
      case '?' -> {
        least = 0;
        most = 1;
        at++;
      }
      case '{' -> {
        int end = text.indexOf('}', at);
        String[] bounds = text.substring(at + 1, end).split(",", -1);
        least = Integer.parseInt(bounds[0]);
        most = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1]);
        at = end + 1;
      }
      default -> {
        return what;
      }
    }
    if (peek('?') || peek('+')) {
      at++;
    }
    return new Repeat(what, least, most);
  }

  private Node single() {
    int start = at;
    char c = text.charAt(at++);
    if (c == '(') {
      return group();
    } else if (c == '[') {
      skipClass();
      return new One(text.substring(start, at));
    } else if (c == '^' || c == '$') {
      return new Nothing();
    } else if (c == '\\') {
      return escape(start);
    }
    if (Character.isHighSurrogate(c)) {
      at++;
    }
    return new One(text.substring(start, at));
  }

  private Node escape(int start) {
    char c = text.charAt(at++);
    if ("bBAGzZ".indexOf(c) >= 0 || (c >= '1' && c <= '9')) {
      return new Nothing();
    }
    if (c == 'p' || c == 'P' || c == 'x' && peek('{')) {
      at = peek('{') ? text.indexOf('}', at) + 1 : at + 1;
    } else if (c == 'u') {
      at += 4;
    } else if (c == 'x') {
      at += 2;
    } else if (c == '0') {
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
    }
    return new One(text.substring(start, at));
  }

  private Node group() {
    boolean look = false;
    if (peek('?')) {
      at++;
      if (peek('<') && text.charAt(at + 1) != '=' && text.charAt(at + 1) != '!') {
        at = text.indexOf('>', at) + 1;
      } else {
        while (":=!>)".indexOf(text.charAt(at)) < 0) {
          at++;
        }
        char kind = text.charAt(at);
        if (kind == ')') {
          at++;
          return new Nothing();
        }
        look = kind == '=' || kind == '!';
        at++;
      }
    }
    Node inner = choice();
    if (!peek(')')) {
      throw new IllegalArgumentException("a group stays open: " + text);
    }
    at++;
    return look ? new Look(inner) : inner;
  }

  private void skipClass() {
    if (peek('^')) {
      at++;
    }
    boolean first = true;
    while (first || !peek(']')) {
      char c = text.charAt(at++);
      if (c == '\\' && peek('Q')) {
        at = text.indexOf("\\E", at) + 2;
      } else if (c == '\\') {
        at++;
      } else if (c == '[') {
        skipClass();
      }
      first = false;
    }
    at++;
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
