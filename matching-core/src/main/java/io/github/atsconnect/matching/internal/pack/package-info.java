/** People in few bytes, ready to be compared: how a store of millions is kept. */
@NullMarked
package io.github.atsconnect.matching.internal.pack;

import org.jspecify.annotations.NullMarked;
