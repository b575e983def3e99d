/** A store of prepared people that is searched, changed and kept in a file. */
@NullMarked
package io.github.atsconnect.matching.internal.store;

import org.jspecify.annotations.NullMarked;
