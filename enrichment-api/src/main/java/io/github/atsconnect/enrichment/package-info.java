/** Placeholder. */
@NullMarked
package io.github.atsconnect.enrichment;

import org.jspecify.annotations.NullMarked;
