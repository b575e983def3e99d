/**
 * Why a pair has its probability: the parts of the score, who else it might be, and what evidence
 * would settle it; as data, as text, and drawn.
 */
@NullMarked
package io.github.atsconnect.matching.explain;

import org.jspecify.annotations.NullMarked;
