/** A people-search product in miniature that shows what its customer's ATS knows. */
@NullMarked
package io.github.atsconnect.recruiter;

import org.jspecify.annotations.NullMarked;
