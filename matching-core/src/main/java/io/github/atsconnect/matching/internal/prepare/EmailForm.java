package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An email address in canonical form.
 *
 * @param local user name: lower case, without "+tag", and without dots where the provider ignores
 *     them
 * @param domain where the mailbox is
 * @param role whether many people read it: {@code jobs@}
 */
record EmailForm(String local, MailDomain domain, boolean role) {

  /** Reads an address; null when it is none. */
  static @Nullable EmailForm parse(String text) {
    return parse(text, MailDomain::of);
  }

  /**
   * Reads an address; null when it is none.
   *
   * @param domains reads the part after the at sign
   */
  static @Nullable EmailForm parse(String text, Function<String, MailDomain> domains) {
    String s = Fold.lower(text.strip());
    if (s.startsWith("mailto:")) {
      s = s.substring(7);
    }
    int at = s.lastIndexOf('@');
    if (at <= 0 || at == s.length() - 1 || s.length() > 254 || s.indexOf(' ') >= 0) {
      return null;
    }
    String local = s.substring(0, at);
    int plus = local.indexOf('+');
    if (plus > 0) {
      local = local.substring(0, plus);
    }
    MailDomain domain = domains.apply(s.substring(at + 1));
    if (domain.ignoresDots()) {
      local = local.replace(".", "");
    }
    return new EmailForm(local, domain, Lexicon.ROLE_MAILBOXES.contains(local));
  }

  String canonical() {
    return local + "@" + domain.name();
  }

  @Override
  public String toString() {
    return "EmailForm[****]";
  }
}
