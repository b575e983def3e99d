/** A host in miniature: its customers, its profiles in PostgreSQL, its JSON API. */
@NullMarked
package io.github.atsconnect.examples.boot;

import org.jspecify.annotations.NullMarked;
