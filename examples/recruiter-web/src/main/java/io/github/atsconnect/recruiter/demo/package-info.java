/** What only the demo has: a Lever to speak to, made-up people, and switches for trouble. */
@NullMarked
package io.github.atsconnect.recruiter.demo;

import org.jspecify.annotations.NullMarked;
