package io.github.atsconnect.matching.internal.resume.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which fragment of each entry is the title and which the employer. What stands in the same
 * place of every entry plays the same part, so the entries of a section vote together.
 */
final class Roles {
  private static final float VOTE = 0.6f;
  private static final float DOUBT = -1.9f;
  private static final float COMMA = 0.3f;
  private static final float EARLIER = 0.12f;

  /** A decision for one entry. */
  record Pair(@Nullable Fragment title, @Nullable Fragment company) {}

  private static final class Votes {
    private float title;
    private float company;
    private int count;
    private int places;
  }

  private final List<List<Fragment>> entries = new ArrayList<>();
  private final Map<String, Votes> slots = new HashMap<>();

  Roles(List<Entry> found) {
    for (int i = 0; i < found.size(); i++) {
      entries.add(candidates(found, i));
    }
    for (List<Fragment> fragments : entries) {
      for (Fragment f : fragments) {
        Votes v = slots.computeIfAbsent(f.slot, k -> new Votes());
        v.title += f.title;
        v.company += f.company;
        v.count++;
        v.places += f.place ? 1 : 0;
      }
    }
  }

  Pair pair(int entry) {
    List<Fragment> fragments = entries.get(entry);
    Pair best = new Pair(null, null);
    float most = Float.NEGATIVE_INFINITY;
    for (int t = 0; t < fragments.size(); t++) {
      for (int c = 0; c < fragments.size(); c++) {
        if (t == c) {
          continue;
        }
        float score =
            title(fragments.get(t))
                + company(fragments.get(c))
                - EARLIER * (t + c)
                - (t > c ? 0.05f : 0);
        if (score > most) {
          most = score;
          best = new Pair(fragments.get(t), fragments.get(c));
        }
      }
    }
    best = withoutDoubt(best);
    if (fragments.size() == 1) {
      Fragment only = fragments.get(0);
      if (only.place) {
        return new Pair(null, null);
      }
      best = company(only) > title(only) ? new Pair(null, only) : new Pair(only, null);
    }
    return best;
  }

  /** A place or a sentence is nobody's employer, even where nothing better is left. */
  private Pair withoutDoubt(Pair pair) {
    Fragment title = pair.title();
    Fragment company = pair.company();
    if (title != null && company != null) {
      if (company(company) < DOUBT && title(title) >= DOUBT) {
        return new Pair(title, null);
      }
      if (title(title) < DOUBT && company(company) >= DOUBT) {
        return new Pair(null, company);
      }
    }
    return pair;
  }

  private float title(Fragment f) {
    Votes v = slots.get(f.slot);
    float vote = v == null ? 0 : VOTE * Math.min(v.count, 4) * v.title / v.count;
    return f.title + vote - placePenalty(f, v);
  }

  private float company(Fragment f) {
    Votes v = slots.get(f.slot);
    float vote = v == null ? 0 : VOTE * Math.min(v.count, 4) * v.company / v.count;
    return f.company + vote - placePenalty(f, v) - (f.slot.indexOf(',') > 0 ? COMMA : 0);
  }

  private static float placePenalty(Fragment f, @Nullable Votes v) {
    float here = f.place ? 2.2f : 0;
    return v == null || v.count < 2 ? here : here + 2f * v.places / v.count;
  }

  /** The fragments worth looking at; a lone one is cut at its commas. */
  private static List<Fragment> candidates(List<Entry> all, int at) {
    Entry entry = all.get(at);
    List<Fragment> kept = new ArrayList<>();
    int named = 0;
    for (Fragment f : entry.fragments()) {
      if (!f.other) {
        kept.add(f);
        named += f.place ? 0 : 1;
      }
    }
    if (isFurtherRole(all, at)) {
      return kept;
    }
    List<Fragment> cut = new ArrayList<>();
    for (Fragment f : kept) {
      boolean only = named == 1 && !f.place;
      if (only || (!f.place && f.text.length() > 8 && holdsBoth(f, kept))) {
        cut.addAll(FragmentCutter.cutAtCommas(f));
      } else {
        cut.add(f);
      }
    }
    return cut;
  }

  /** "Engineer, Acme Ltd.": title and employer between commas, and nothing better beside them. */
  private static boolean holdsBoth(Fragment whole, List<Fragment> all) {
    List<Fragment> parts = FragmentCutter.cutAtCommas(whole);
    if (parts.size() < 2) {
      return false;
    }
    float title = 0;
    float company = 0;
    for (Fragment part : parts) {
      title = Math.max(title, part.title);
      company = Math.max(company, part.company);
    }
    boolean alone = true;
    for (Fragment other : all) {
      boolean weak = other.place || (other.title <= 0 && other.company <= 0);
      alone &= other == whole || weak;
    }
    return title > 1.3f && (company >= 2.5f || alone);
  }

  /** One more role at the employer above: it looks like that entry's line of the same place. */
  private static boolean isFurtherRole(List<Entry> all, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
      List<Fragment> above =
          all.get(i).fragments().stream().filter(f -> !f.other && !f.place).toList();
      if (above.size() < 2 || !hasLineOfItsOwn(above, all.get(at).fragments())) {
        continue;
      }
      for (Fragment f : all.get(at).fragments()) {
        for (Fragment other : above) {
          if (f.style.size() > 0 && f.slot.equals(other.slot) && f.style.looksLike(other.style)) {
            return true;
          }
        }
      }
      return false;
    }
    return false;
  }

  /** Whether an entry has a line, the employer's, that the other has not. */
  private static boolean hasLineOfItsOwn(List<Fragment> entry, List<Fragment> other) {
    for (Fragment f : entry) {
      String line = f.slot.substring(0, f.slot.indexOf('.') + 1);
      if (other.stream().noneMatch(o -> o.slot.startsWith(line))) {
        return true;
      }
    }
    return false;
  }

  /** The fragment with what a dash joins to it, unless that is the other half of the pair. */
  String whole(int entry, Fragment part, @Nullable Fragment other) {
    List<Fragment> fragments = entries.get(entry);
    StringBuilder text = new StringBuilder(part.text);
    int at = fragments.indexOf(part);
    for (int i = at; i > 0 && fragments.get(i).afterDash; i--) {
      Fragment before = fragments.get(i - 1);
      if (before == other || before.place) {
        break;
      }
      text.insert(0, before.text + " – ");
    }
    for (int i = at + 1; i > 0 && i < fragments.size(); i++) {
      Fragment next = fragments.get(i);
      if (!next.afterDash || next == other || next.place) {
        break;
      }
      text.append(" – ").append(next.text);
    }
    return text.toString();
  }
}
