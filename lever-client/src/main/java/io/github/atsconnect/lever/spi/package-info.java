/** What a host may plug into the client: waiting, tokens, replay protection, observation. */
@NullMarked
package io.github.atsconnect.lever.spi;

import org.jspecify.annotations.NullMarked;
