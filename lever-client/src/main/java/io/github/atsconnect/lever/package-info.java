/**
 * A typed client for Lever's Data API: {@link io.github.atsconnect.lever.LeverClient} and what its
 * calls take, give and throw.
 */
@NullMarked
package io.github.atsconnect.lever;

import org.jspecify.annotations.NullMarked;
