/** What templates are given, and the words they use. */
@NullMarked
package io.github.atsconnect.recruiter.view;

import org.jspecify.annotations.NullMarked;
