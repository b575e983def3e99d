/**
 * What Lever knows, as immutable records. What holds for all of them:
 *
 * <ul>
 *   <li>Lists and maps are never null and cannot be changed.
 *   <li>A component marked {@code Nullable} is null where Lever leaves the field out or writes
 *       null, and an id, word or address also where it writes an empty text. Even what Lever
 *       documents as always there may be missing, as in an old record or where a query includes
 *       only some fields.
 *   <li>A time is a point in time, to the millisecond.
 *   <li>{@code unknown} holds the fields that this version does not know, by name, also those of
 *       parts that have no record of their own.
 *   <li>What holds personal data prints without it.
 * </ul>
 */
@NullMarked
package io.github.atsconnect.lever.model;

import org.jspecify.annotations.NullMarked;
