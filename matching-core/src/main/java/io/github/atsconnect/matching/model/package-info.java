/**
 * What goes in and what comes out: a {@link io.github.atsconnect.matching.model.Person} is the
 * evidence about somebody on either side, a {@link io.github.atsconnect.matching.model.Decision} is
 * what was made of it, with an {@link io.github.atsconnect.matching.model.Explanation} for each
 * alternative. All immutable; what holds personal data prints redacted.
 */
@NullMarked
package io.github.atsconnect.matching.model;

import org.jspecify.annotations.NullMarked;
