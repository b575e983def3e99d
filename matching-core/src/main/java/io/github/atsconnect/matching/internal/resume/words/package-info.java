/** What words mean on a résumé, in many languages: headings, job titles, organisations, dates. */
@NullMarked
package io.github.atsconnect.matching.internal.resume.words;

import org.jspecify.annotations.NullMarked;
