/**
 * Bytes of a PDF file to glyphs with geometry, bounded in everything a hostile file can inflate.
 */
@NullMarked
package io.github.atsconnect.matching.internal.resume.pdf;

import org.jspecify.annotations.NullMarked;
