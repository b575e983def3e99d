/** What a résumé says: PDF to evidence, bounded in bytes, pages, objects, time and memory. */
@NullMarked
package io.github.atsconnect.matching.resume;

import org.jspecify.annotations.NullMarked;
