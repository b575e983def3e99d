package io.github.atsconnect.lever.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the bytes of a list that is no valid JSON for its shape alone: brackets and quotes,
 * the ids of the first item, and what stands beside the items. It keeps nothing of the records
 * themselves, and does not mind what is wrong inside of a value. For one body.
 */
final class Skimmer {

  private static final int TAIL = 64 * 1024;
  private static final int MAX_WORD = 8 * 1024;
  private static final int MAX_TRIES = 64;

  private final byte[] tail = new byte[TAIL];
  private long length;

  private final byte[] word = new byte[MAX_WORD];
  private int wordLength;
  private boolean inText;
  private boolean escaped;
  private boolean damaged;
  private int depth;
  private boolean afterColon;
  private String name = "";
  private String envelopeName = "";
  private boolean list;
  private boolean inData;
  private boolean itemsEnded;
  private int items;
  private @Nullable String firstId;
  private @Nullable String hasNext;
  private @Nullable String next;

  static Salvage of(byte[] body) {
    Skimmer skimmer = new Skimmer();
    skimmer.feed(body, body.length);
    return skimmer.salvage();
  }

  void feed(byte[] bytes, int size) {
    for (int i = 0; i < size; i++) {
      byte each = bytes[i];
      tail[(int) (length++ % TAIL)] = each;
      if (inText) {
        text(each);
      } else {
        structure(each);
      }
    }
  }

  private void text(byte each) {
    if (escaped || each == '\\') {
      escaped = !escaped;
      keep(each);
    } else if (each == '"') {
      inText = false;
      ended(true);
    } else {
      keep(each);
    }
  }

  private void keep(byte each) {
    if (wordLength < MAX_WORD) {
      word[wordLength] = each;
    }
    wordLength++;
  }

  private void structure(byte each) {
    switch (each) {
      case '"' -> {
        inText = true;
        wordLength = 0;
      }
      case '{', '[' -> open(each == '[');
      case '}', ']' -> close();
      case ':' -> {
        afterColon = true;
        wordLength = 0;
      }
      case ',' -> {
        ended(false);
        afterColon = false;
      }
      case ' ', '\t', '\r', '\n' -> ended(false);
      default -> keep(each);
    }
  }

  private void open(boolean bracket) {
    if (depth == 1 && bracket && afterColon && envelopeName.equals("data")) {
      list = true;
      inData = true;
    } else if (depth == 2 && inData && !bracket) {
      items++;
    }
    depth++;
    afterColon = false;
    wordLength = 0;
  }

  private void close() {
    ended(false);
    depth--;
    afterColon = false;
    if (depth == 1 && inData) {
      inData = false;
      itemsEnded = true;
    }
    damaged |= depth < 0;
  }

  /** A text or a bare word has ended: a name before its colon, else a value. */
  private void ended(boolean text) {
    if (wordLength == 0 && !text) {
      return;
    }
    if (depth == 1 || (depth == 3 && inData && items == 1)) {
      String whole = wordLength > MAX_WORD ? null : read(text);
      if (!afterColon) {
        name = whole == null || !text ? "" : whole;
        if (depth == 1) {
          envelopeName = name;
        }
      } else {
        value(whole);
      }
    }
    wordLength = 0;
    if (afterColon) {
      afterColon = false;
    }
  }

  private void value(@Nullable String whole) {
    if (depth == 3 && name.equals("id")) {
      firstId = whole == null || whole.isBlank() || whole.length() > 100 ? null : whole;
    } else if (depth == 1 && name.equals("hasNext")) {
      hasNext = whole;
    } else if (depth == 1 && name.equals("next")) {
      next = whole;
    }
  }

  /** Reads what is in hand as JSON; null where that is damaged. */
  private @Nullable String read(boolean text) {
    String raw = new String(word, 0, wordLength, StandardCharsets.UTF_8);
    String json = "{\"x\":" + (text ? "\"" + raw + "\"" : raw) + "}";
    try {
      Fields fields = Json.object(json.getBytes(StandardCharsets.UTF_8));
      String value = fields.peek("x");
      return value.indexOf('\uFFFD') >= 0 ? null : value;
    } catch (IOException e) {
      return null;
    }
  }

  Salvage salvage() {
    boolean whole = !damaged && !inText && depth == 0 && itemsEnded;
    String more = hasNext;
    String where = next;
    if (!whole && list) {
      Fields end = end();
      if (end != null) {
        more = end.has("hasNext") ? end.peek("hasNext") : null;
        where = end.has("next") ? end.peek("next") : null;
      }
    }
    boolean named = where != null && !where.isBlank() && !where.equals("null");
    boolean last = "false".equals(more) || (whole && more == null);
    return new Salvage(list, whole, items, firstId, named || last, named ? where : null);
  }

  /**
   * What stands behind the items: the shortest end of the body that begins with the end of a list
   * and goes on as an object does.
   */
  private @Nullable Fields end() {
    int size = (int) Math.min(TAIL, length);
    byte[] last = new byte[size];
    for (int i = 0; i < size; i++) {
      last[i] = tail[(int) ((length - size + i) % TAIL)];
    }
    int tries = 0;
    for (int at = size - 1; at >= 0 && tries < MAX_TRIES; at--) {
      if (last[at] != ']') {
        continue;
      }
      tries++;
      byte[] rest = Arrays.copyOfRange(last, at, size);
      rest[0] = '{';
      int comma = 1;
      while (comma < rest.length && rest[comma] <= ' ') {
        comma++;
      }
      if (comma < rest.length && rest[comma] == ',') {
        rest[comma] = ' ';
        try {
          Fields end = Json.object(rest);
          if (end.has("hasNext") || end.has("next")) {
            return end;
          }
        } catch (IOException e) {
          // not there: an end that is further away
        }
      }
    }
    return null;
  }
}
