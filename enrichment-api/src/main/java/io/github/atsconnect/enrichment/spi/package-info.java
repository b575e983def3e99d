/** What a host plugs in: its profiles and its listener. */
@NullMarked
package io.github.atsconnect.enrichment.spi;

import org.jspecify.annotations.NullMarked;
