/** A profile store on a search engine, for a host whose profiles are in one already. */
@NullMarked
package io.github.atsconnect.examples.search;

import org.jspecify.annotations.NullMarked;
