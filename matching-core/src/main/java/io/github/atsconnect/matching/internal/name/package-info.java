/** Names of people and organisations as words that can be compared. */
@NullMarked
package io.github.atsconnect.matching.internal.name;

import org.jspecify.annotations.NullMarked;
