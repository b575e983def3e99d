/** Lines to evidence: sections, contacts, name, positions, schools, skills. */
@NullMarked
package io.github.atsconnect.matching.internal.resume.read;

import org.jspecify.annotations.NullMarked;
