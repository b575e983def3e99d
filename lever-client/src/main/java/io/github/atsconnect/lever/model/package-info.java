/**
 * What Lever knows, as records. Most begin with an {@link
 * io.github.atsconnect.lever.model.Opportunity}, one candidacy of one person, and follow its ids:
 *
 * <pre>{@code
 * Opportunity first = lever.opportunities().list(q -> q.archived(false)).iterator().next();
 * String stage = lever.stages().get(first.stage().id()).text();
 * for (Resume resume : lever.resumes().list(first.id())) {
 *   System.out.println(stage + ": " + resume.createdAt());
 * }
 * }</pre>
 *
 * <p>What holds for all of them:
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
 *   <li>All are immutable, so threads may share them.
 * </ul>
 */
@NullMarked
package io.github.atsconnect.lever.model;

import org.jspecify.annotations.NullMarked;
