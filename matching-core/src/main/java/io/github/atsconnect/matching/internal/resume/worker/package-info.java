/**
 * A process of its own that reads résumés, and what is said between it and the process that asks.
 */
@NullMarked
package io.github.atsconnect.matching.internal.resume.worker;

import org.jspecify.annotations.NullMarked;
