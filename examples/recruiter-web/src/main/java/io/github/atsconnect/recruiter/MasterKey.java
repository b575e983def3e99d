package io.github.atsconnect.recruiter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * The key that seals the customers' API keys. For a demo it lies beside the store; a real host
 * takes it from a key service or the environment, so that who has the one has not the other.
 */
final class MasterKey {
  private static final int BYTES = 32;

  private MasterKey() {}

  static byte[] in(Path folder) {
    try {
      return read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the master key can be neither read nor made", e);
    }
  }

  private static byte[] read(Path folder) throws IOException {
    Path file = folder.resolve("master.key");
    if (Files.exists(file)) {
      return Files.readAllBytes(file);
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(file, key);
    return key;
  }
}
