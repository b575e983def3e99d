package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The document of a résumé.
 *
 * @param name the file's name, often without extension; not to be trusted as a path
 * @param ext the extension in lower case without the dot; null where there is none
 * @param downloadUrl where Lever says it is; {@code resumes().download(…)} does not need it
 * @param uploadedAt when it was uploaded
 * @param status how far Lever is with it; null where Lever does not say
 * @param size its length in bytes
 * @param unknown the fields that this version does not know, by name
 */
public record ResumeFile(
    String name,
    @Nullable String ext,
    @Nullable String downloadUrl,
    @Nullable Instant uploadedAt,
    @Nullable Coded<FileStatus> status,
    @Nullable Long size,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public ResumeFile {
    Objects.requireNonNull(name, "name");
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "ResumeFile[ext=" + ext + ", status=" + status + ", size=" + size + "]";
  }
}
