/** Placeholder. */
@NullMarked
package io.github.atsconnect.connect.cli;

import org.jspecify.annotations.NullMarked;
