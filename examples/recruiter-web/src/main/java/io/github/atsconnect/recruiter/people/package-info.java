/** The host's own people. */
@NullMarked
package io.github.atsconnect.recruiter.people;

import org.jspecify.annotations.NullMarked;
