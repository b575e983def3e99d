package io.github.atsconnect.lever.internal;

import java.io.ByteArrayInputStream;

/** Bytes that are in memory already, so that they need not be copied once more to be read. */
final class HeldStream extends ByteArrayInputStream {

  HeldStream(byte[] bytes) {
    super(bytes);
  }

  byte[] bytes() {
    return buf;
  }
}
