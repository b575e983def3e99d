package io.github.atsconnect.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A repository, as far as git and a history are at hand: a source archive has neither. */
final class Git {
  private final Path root;

  Git(Path root) {
    this.root = root;
  }

  /** The latest tag before or at the commit that is checked out. */
  Optional<String> lastTag() throws IOException, InterruptedException {
    Optional<String> top = said("rev-parse", "--show-toplevel");
    // Who unpacked an archive inside a repository of their own has other tags than ours.
    return top.isPresent() && Files.isSameFile(Path.of(top.get()), root)
        ? said("describe", "--tags", "--abbrev=0")
        : Optional.empty();
  }

  /** Writes the files of a commit into a folder. */
  void export(String ref, Path into) throws IOException, InterruptedException {
    Path archive = Files.createDirectories(into).resolve("archive.zip");
    if (said("archive", "--format=zip", "--output=" + archive, ref).isEmpty()) {
      throw new IllegalArgumentException("git knows no commit " + ref);
    }
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        Path file = into.resolve(e.getName()).normalize();
        if (!file.startsWith(into)) {
          throw new IOException(e.getName() + " leads out of the folder");
        }
        if (e.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }

  /** What a command of git prints; empty when there is no git, or when it fails. */
  Optional<String> said(String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("git", "-C", root.toString()));
    all.addAll(List.of(command));
    Process process;
    try {
      process = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      return Optional.empty();
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? Optional.of(out.strip()) : Optional.empty();
  }
}
