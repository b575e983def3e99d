/** People files: JSON lines and CSV, plain or gzipped, read as a stream of evidence. */
@NullMarked
package io.github.atsconnect.connect.cli.people;

import org.jspecify.annotations.NullMarked;
