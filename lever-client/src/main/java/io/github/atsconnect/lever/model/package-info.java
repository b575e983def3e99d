/**
 * What Lever knows, as immutable records. Lists and maps are never null and cannot be changed; a
 * component marked {@code Nullable} is null where Lever said null or nothing.
 */
@NullMarked
package io.github.atsconnect.lever.model;

import org.jspecify.annotations.NullMarked;
