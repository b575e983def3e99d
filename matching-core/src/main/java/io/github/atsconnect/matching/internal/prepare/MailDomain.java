package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The domain of mail addresses. Immutable; one object serves all addresses there.
 *
 * @param name lower case, with the provider's main name
 * @param hash hash of the name
 * @param brand the label that may name an employer ({@code globex} of {@code mail.globex.co.uk}),
 *     {@code ""} for private mail
 * @param employer the brand as an employer, or null
 */
public record MailDomain(String name, long hash, String brand, @Nullable Employer employer) {

  /** Reads a domain in lower case. */
  public static MailDomain of(String written) {
    String name = written.equals("googlemail.com") ? "gmail.com" : written;
    String label = label(name);
    String brand = Lexicon.FREE_MAIL.contains(label) ? "" : Fold.flat(label);
    Employer employer = brand.length() < 2 ? null : Employer.named(new CompanyForm(List.of(brand)));
    return new MailDomain(name, Hash.of('d', name), brand, employer);
  }

  /** The label before the public suffix: "globex" of "mail.globex.co.uk". */
  private static String label(String domain) {
    String[] labels = domain.split("\\.");
    int last = labels.length - 1;
    if (last <= 0) {
      return domain;
    }
    boolean twoPartSuffix =
        last >= 2 && labels[last].length() == 2 && (labels[last - 1].length() <= 3);
    return labels[twoPartSuffix ? last - 2 : last - 1];
  }

  boolean ignoresDots() {
    return name.equals("gmail.com");
  }

  @Override
  public String toString() {
    return "MailDomain[****]";
  }
}
