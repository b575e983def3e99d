package io.github.atsconnect.matching.internal.resume.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Finds a file's pages without recursion, without believing {@code /Count}, and without following a
 * node twice. Inherited entries are handed down, so that nobody has to climb {@code /Parent}.
 */
final class PageWalk {
  private static final int MAX_DEPTH = 200;
  private static final int MAX_STEPS = 20_000;
  private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");
  private static final COSName[] INHERITED = {
    COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE
  };

  private record Node(COSDictionary dictionary, COSDictionary inherited, int depth) {}

  private final Budget budget;
  private boolean more;

  PageWalk(Budget budget) {
    this.budget = budget;
  }

  /** Whether there were more pages than the limit allows. */
  boolean more() {
    return more;
  }

  /** Page dictionaries on their own, in order. */
  List<COSDictionary> pages(@Nullable COSDictionary root) {
    List<COSDictionary> pages = new ArrayList<>();
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>();
    if (root != null) {
      open.push(new Node(root, new COSDictionary(), 0));
    }
    for (int steps = 0; !open.isEmpty() && steps < MAX_STEPS; steps++) {
      budget.checkTime();
      Node node = open.pop();
      if (!seen.add(node.dictionary())) {
        continue;
      }
      COSBase kids = node.dictionary().getDictionaryObject(COSName.KIDS);
      if (kids instanceof COSArray array && node.depth() < MAX_DEPTH) {
        pushKids(open, array, inherit(node), node.depth() + 1);
      } else if (!(kids instanceof COSArray)) {
        if (pages.size() >= budget.limits().maxPages()) {
          more = true;
          break;
        }
        pages.add(standAlone(node));
      }
    }
    return pages;
  }

  private static void pushKids(
      Deque<Node> open, COSArray kids, COSDictionary inherited, int depth) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < Math.min(kids.size(), MAX_STEPS) && nodes.size() < MAX_STEPS; i++) {
      if (open.size() + nodes.size() > MAX_STEPS) {
        break;
      }
      if (kids.getObject(i) instanceof COSDictionary kid) {
        nodes.add(new Node(kid, inherited, depth));
      }
    }
    Collections.reverse(nodes);
    nodes.forEach(open::push);
  }

  private static COSDictionary inherit(Node node) {
    COSDictionary own = new COSDictionary();
    for (COSName key : INHERITED) {
      COSBase value = node.dictionary().getDictionaryObject(key);
      COSBase handed = value != null ? value : node.inherited().getDictionaryObject(key);
      if (handed != null) {
        own.setItem(key, handed);
      }
    }
    return own;
  }

  private static COSDictionary standAlone(Node node) {
    COSDictionary page = inherit(node);
    page.setItem(COSName.TYPE, COSName.PAGE);
    for (COSName key : new COSName[] {COSName.CONTENTS, COSName.ANNOTS, USER_UNIT}) {
      COSBase value = node.dictionary().getDictionaryObject(key);
      if (value != null) {
        page.setItem(key, value);
      }
    }
    return page;
  }
}
