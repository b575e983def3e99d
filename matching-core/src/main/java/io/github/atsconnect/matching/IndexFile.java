package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.store.RefusedFileException;
import io.github.atsconnect.matching.internal.store.Store;
import io.github.atsconnect.matching.internal.store.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The file of a candidate index. */
final class IndexFile {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private IndexFile() {}

  /** Refuses plug-ins with features. */
  static void requireNoFeatures(Plugins plugins) {
    if (!plugins.levelCodes().isEmpty()) {
      throw new IllegalStateException(
          "an index with features of a host's own cannot be kept in a file, since what they read of"
              + " people are objects: build it anew with CandidateIndex.builder()");
    }
  }

  static void write(Store store, Path file, Plugins plugins) throws IOException {
    Path target = file.toAbsolutePath();
    Path beside = besides(target);
    try {
      StoreFile.write(store, beside, plugins.preparer());
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Path besides(Path target) throws IOException {
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("no file: " + target);
    }
    String name = target.getFileName() + ".";
    boolean owners = target.getFileSystem().supportedFileAttributeViews().contains("posix");
    return owners
        ? Files.createTempFile(folder, name, ".part", OWNER_ONLY)
        : Files.createTempFile(folder, name, ".part");
  }

  static Store open(Path file, Plugins plugins, boolean checked, int threads) throws IOException {
    requireNoFeatures(plugins);
    try (Parallel parallel = new Parallel(threads)) {
      return StoreFile.map(file, plugins.preparer(), checked ? parallel::run : null);
    } catch (RefusedFileException e) {
      throw new UnusableIndexException(
          file + " " + e.getMessage() + ": build the index again with CandidateIndex.of(..)");
    }
  }
}
