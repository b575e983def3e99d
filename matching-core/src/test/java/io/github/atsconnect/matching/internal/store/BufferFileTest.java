package io.github.atsconnect.matching.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BufferFileTest {

  private static final long PREPARATION = 77;

  @TempDir Path folder;

  private List<ByteBuffer> buffers(int n) {
    SplittableRandom random = new SplittableRandom(n);
    List<ByteBuffer> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      byte[] bytes = new byte[i % 5 == 0 ? 0 : random.nextInt(300)];
      random.nextBytes(bytes);
      out.add(ByteBuffer.wrap(bytes));
    }
    return out;
  }

  private Path write(List<ByteBuffer> buffers) throws IOException {
    Path file = Files.createTempFile(folder, "buffers", "");
    try (BufferFile.Writer out = new BufferFile.Writer(file, PREPARATION)) {
      for (ByteBuffer buffer : buffers) {
        out.add(buffer);
      }
      out.finish();
    }
    return file;
  }

  @Test
  void buffers_come_back_whether_they_are_mapped_together_or_apart() throws IOException {
    List<ByteBuffer> written = buffers(60);
    Path file = write(written);
    for (long region : new long[] {1, 64, 1_000, 1L << 30}) {
      BufferFile.Mapped mapped = BufferFile.map(file, PREPARATION, region);
      assertThat(mapped.buffers()).isEqualTo(written);
      assertThat(IntStream.range(0, 60)).allMatch(mapped::isWhole);
    }
    assertThat(BufferFile.map(write(List.of()), PREPARATION).buffers()).isEmpty();
  }

  @Test
  void numbers_begin_where_they_are_read_fastest() throws IOException {
    BufferFile.Mapped mapped = BufferFile.map(write(buffers(40)), PREPARATION);
    for (int i = 0; i < 40; i++) {
      assertThat(mapped.list().getLong(16 * i) % 8).isZero();
    }
  }

  @Test
  void a_file_of_which_any_byte_changed_is_not_whole() throws IOException {
    byte[] good = Files.readAllBytes(write(buffers(12)));
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 0x10;
      assertThat(isRefused(bad) || isPadding(good, i)).as("byte " + i).isTrue();
    }
  }

  /** Up to seven bytes between two buffers hold nothing. */
  private boolean isPadding(byte[] file, int at) throws IOException {
    BufferFile.Mapped mapped = BufferFile.map(file(file), PREPARATION);
    if (at < 48 || at >= file.length - mapped.list().limit()) {
      return false;
    }
    for (int i = 0; i < mapped.buffers().size(); i++) {
      long start = mapped.list().getLong(16 * i);
      if (at >= start && at < start + mapped.buffers().get(i).limit()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void a_file_of_which_the_end_is_missing_or_that_goes_on_is_refused() throws IOException {
    byte[] good = Files.readAllBytes(write(buffers(12)));
    for (int length = 0; length < good.length; length++) {
      assertThat(isRefused(java.util.Arrays.copyOf(good, length))).as("length " + length).isTrue();
    }
    assertThat(isRefused(java.util.Arrays.copyOf(good, good.length + 1))).isTrue();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("changed"), bytes);
  }

  private boolean isRefused(byte[] bytes) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "bad", ""), bytes);
    try {
      BufferFile.Mapped mapped = BufferFile.map(file, PREPARATION);
      return !IntStream.range(0, mapped.buffers().size()).allMatch(mapped::isWhole);
    } catch (RefusedFileException e) {
      return true;
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void what_another_version_wrote_is_refused_with_the_reason() throws IOException {
    byte[] good = Files.readAllBytes(write(buffers(3)));
    byte[] newer = good.clone();
    newer[8]++;
    assertThatThrownBy(() -> BufferFile.map(file(newer), PREPARATION))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("newer");
    byte[] older = good.clone();
    older[8]--;
    assertThatThrownBy(() -> BufferFile.map(file(older), PREPARATION)).hasMessageContaining("old");
    assertThatThrownBy(() -> BufferFile.map(file(good), PREPARATION + 1))
        .hasMessageContaining("prepare people");
    assertThatThrownBy(() -> BufferFile.map(file("id,name\n1,Ada Quill\n".getBytes()), PREPARATION))
        .hasMessageContaining("no file of a candidate index");
  }
}
