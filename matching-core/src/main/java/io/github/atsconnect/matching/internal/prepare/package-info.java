/** Turns a person into the compact form that is compared many times. */
@NullMarked
package io.github.atsconnect.matching.internal.prepare;

import org.jspecify.annotations.NullMarked;
