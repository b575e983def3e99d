package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.recruiter.search.Query;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses of pages, with everything in them encoded. */
public final class Addresses {
  private Addresses() {}

  /** A text as a part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A person. */
  public static String person(String id) {
    return "/people/" + encoded(id);
  }

  /** A search. */
  public static String search(Query q) {
    StringBuilder all = new StringBuilder("/people?ats=" + q.ats().name().toLowerCase(Locale.ROOT));
    add(all, "q", q.text());
    add(all, "stage", q.stage());
    add(all, "recruiter", q.recruiter());
    add(all, "within", q.withinDays() == 0 ? "" : String.valueOf(q.withinDays()));
    add(all, "from", q.from() == 0 ? "" : String.valueOf(q.from()));
    return all.toString();
  }

  private static void add(StringBuilder all, String name, String value) {
    if (!value.isEmpty()) {
      all.append('&').append(name).append('=').append(encoded(value));
    }
  }

  /** An item of the review queue. */
  public static String review(String profile, String contact) {
    return "/review?profile=" + encoded(profile) + "&contact=" + encoded(contact);
  }

  /** Something of a connection. */
  public static String connection(String id, String what) {
    return "/integrations/" + encoded(id) + (what.isEmpty() ? "" : "/" + what);
  }

  /** Whether an address from elsewhere may stand in a link: http and https only. */
  public static boolean isWeb(String address) {
    try {
      String scheme = URI.create(address).getScheme();
      return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** An address of a profile elsewhere, which often comes without its scheme. */
  public static String web(String address) {
    return isWeb(address) ? address : "https://" + address;
  }
}
