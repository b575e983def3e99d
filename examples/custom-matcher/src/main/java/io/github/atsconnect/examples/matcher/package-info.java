/** How a host makes the matcher its own: an attribute, keys, rules, and a classifier. */
@NullMarked
package io.github.atsconnect.examples.matcher;

import org.jspecify.annotations.NullMarked;
