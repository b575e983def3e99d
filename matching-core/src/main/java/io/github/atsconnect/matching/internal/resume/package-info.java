/** What reading a file of any kind has in common. */
@NullMarked
package io.github.atsconnect.matching.internal.resume;

import org.jspecify.annotations.NullMarked;
