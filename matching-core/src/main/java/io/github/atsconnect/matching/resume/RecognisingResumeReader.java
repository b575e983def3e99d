package io.github.atsconnect.matching.resume;

import java.util.Optional;

/** Asks a host's character recognition where a file has no text. */
final class RecognisingResumeReader implements ResumeReader {

  private final ResumeReader reader;
  private final TextRecognition recognition;

  RecognisingResumeReader(ResumeReader reader, TextRecognition recognition) {
    this.reader = reader;
    this.recognition = recognition;
  }

  @Override
  public Resume read(byte[] file) {
    Resume read = reader.read(file);
    return read.status().equals(ResumeStatus.NO_TEXT)
        ? recognise(file).map(reader::readText).orElse(read)
        : read;
  }

  private Optional<String> recognise(byte[] file) {
    try {
      return recognition.recognise(file).filter(text -> !text.isBlank());
    } catch (Throwable e) {
      // Native code among it, which fails with errors of all kinds. The file stays one without
      // text; what the host's code says of it may hold personal data.
      return Optional.empty();
    }
  }

  @Override
  public Resume readText(String text) {
    return reader.readText(text);
  }
}
