package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An email address in canonical form.
 *
 * @param local user name: lower case, without "+tag", and without dots where the provider ignores
 *     them
 * @param domain lower case, with the provider's main name
 * @param role whether many people read it: {@code jobs@}
 * @param employer the domain's brand where it may be an employer ({@code globex} of {@code
 *     mail.globex.co.uk}), {@code ""} for private mail
 */
record EmailForm(String local, String domain, boolean role, String employer) {

  /** Reads an address; null when it is none. */
  static @Nullable EmailForm parse(String text) {
    String s = text.strip().toLowerCase(Locale.ROOT);
    if (s.startsWith("mailto:")) {
      s = s.substring(7);
    }
    int at = s.lastIndexOf('@');
    if (at <= 0 || at == s.length() - 1 || s.length() > 254 || s.indexOf(' ') >= 0) {
      return null;
    }
    String local = s.substring(0, at);
    String domain = s.substring(at + 1);
    int plus = local.indexOf('+');
    if (plus > 0) {
      local = local.substring(0, plus);
    }
    if (domain.equals("googlemail.com")) {
      domain = "gmail.com";
    }
    String brand = brand(domain);
    boolean free = Lexicon.FREE_MAIL.contains(brand);
    if (domain.equals("gmail.com")) {
      local = local.replace(".", "");
    }
    boolean role = Lexicon.ROLE_MAILBOXES.contains(local);
    return new EmailForm(local, domain, role, free ? "" : Fold.flat(brand));
  }

  String canonical() {
    return local + "@" + domain;
  }

  /** The label before the public suffix: "globex" of "mail.globex.co.uk". */
  static String brand(String domain) {
    String[] labels = domain.split("\\.");
    int last = labels.length - 1;
    if (last <= 0) {
      return domain;
    }
    boolean twoPartSuffix =
        last >= 2 && labels[last].length() == 2 && (labels[last - 1].length() <= 3);
    return labels[twoPartSuffix ? last - 2 : last - 1];
  }

  @Override
  public String toString() {
    return "EmailForm[****]";
  }
}
