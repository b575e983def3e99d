/** Text in one canonical form: folding, hashing, edit distances. */
@NullMarked
package io.github.atsconnect.matching.internal.text;

import org.jspecify.annotations.NullMarked;
