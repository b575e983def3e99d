/** The command line: one class a command, on the same public API that a host uses. */
@NullMarked
package io.github.atsconnect.connect.cli;

import org.jspecify.annotations.NullMarked;
