/** What all pages of HTML that we write have in common. */
@NullMarked
package io.github.atsconnect.matching.internal.html;

import org.jspecify.annotations.NullMarked;
