/** Word lists written for this project: nicknames, legal forms, abbreviations. */
@NullMarked
package io.github.atsconnect.matching.internal.lexicon;

import org.jspecify.annotations.NullMarked;
