/** Search over the host's people and what the ATS knows of them. */
@NullMarked
package io.github.atsconnect.recruiter.search;

import org.jspecify.annotations.NullMarked;
