package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Teller;
import io.github.atsconnect.enrichment.internal.Verdicts;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkId;
import io.github.atsconnect.enrichment.model.Viewer;
import java.util.Optional;

/** Verdicts on links, told to the listener. */
abstract class DefaultLinkVerdicts implements LinkVerdicts {

  abstract Verdicts verdicts();

  abstract Teller teller();

  @Override
  public Link confirm(LinkId link) {
    return said(verdicts().record(link, true, null));
  }

  @Override
  public Link confirm(LinkId link, Viewer viewer) {
    return said(verdicts().record(link, true, viewer));
  }

  @Override
  public Link reject(LinkId link) {
    return said(verdicts().record(link, false, null));
  }

  @Override
  public Link reject(LinkId link, Viewer viewer) {
    return said(verdicts().record(link, false, viewer));
  }

  @Override
  public Optional<Link> withdraw(LinkId link) {
    return verdicts().withdraw(link, null);
  }

  @Override
  public Optional<Link> withdraw(LinkId link, Viewer viewer) {
    return verdicts().withdraw(link, viewer);
  }

  @Override
  public LinkId linkOf(String profileId, String contactId) {
    return verdicts().named(profileId, contactId);
  }

  private Link said(Link link) {
    teller().tell((l, t) -> l.onVerdict(t, link.state()));
    return link;
  }
}
