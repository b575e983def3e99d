module host {
  requires io.github.atsconnect.enrichment;
  requires io.github.atsconnect.lever.simulator;
}
