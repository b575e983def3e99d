/** Data: the evidence about a person on either side of a match, and what a match answers. */
@NullMarked
package io.github.atsconnect.matching.model;

import org.jspecify.annotations.NullMarked;
