/** Pages: from a request to a template. */
@NullMarked
package io.github.atsconnect.recruiter.web;

import org.jspecify.annotations.NullMarked;
