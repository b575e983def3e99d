/** Not for callers. */
@NullMarked
package io.github.atsconnect.enrichment.internal;

import org.jspecify.annotations.NullMarked;
