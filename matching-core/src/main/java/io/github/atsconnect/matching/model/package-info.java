/**
 * What goes in and what comes out. A {@link io.github.atsconnect.matching.model.Person} is the
 * evidence about somebody on either side, as it is written where it comes from: nothing has to be
 * cleaned, and what is not known is left out.
 *
 * <pre>{@code
 * Person ada =
 *     Person.builder("42")
 *         .name("Ada Quill")
 *         .email("ada.quill@mail.example")
 *         .link("linkedin.com/in/ada-quill")
 *         .position(Position.of("Bridge engineer", "Northwind Works"))
 *         .build();
 * }</pre>
 *
 * <p>A {@link io.github.atsconnect.matching.model.Decision} is what was made of it: match, review
 * or no match, with an {@link io.github.atsconnect.matching.model.Alternative} for each person that
 * it may be, the likeliest first, and an {@link io.github.atsconnect.matching.model.Explanation}
 * whose parts add up to the score. A {@link io.github.atsconnect.matching.model.Verdict} is what a
 * reviewer said of it.
 *
 * <p>All immutable, so threads may share them; what holds personal data prints redacted.
 */
@NullMarked
package io.github.atsconnect.matching.model;

import org.jspecify.annotations.NullMarked;
