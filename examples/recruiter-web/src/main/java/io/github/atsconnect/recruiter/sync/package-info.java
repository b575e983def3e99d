/** Runs syncs in the background and says how they get on. */
@NullMarked
package io.github.atsconnect.recruiter.sync;

import org.jspecify.annotations.NullMarked;
