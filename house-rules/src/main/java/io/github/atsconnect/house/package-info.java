/** The rules of the house, checked in every build. Nothing here is published. */
@NullMarked
package io.github.atsconnect.house;

import org.jspecify.annotations.NullMarked;
