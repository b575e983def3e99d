/** The matching engine for callers: keys, matcher, decision, bulk linking. */
@NullMarked
package io.github.atsconnect.matching;

import org.jspecify.annotations.NullMarked;
