/** How the client works inside. Nothing here is for callers. */
@NullMarked
package io.github.atsconnect.lever.internal;

import org.jspecify.annotations.NullMarked;
