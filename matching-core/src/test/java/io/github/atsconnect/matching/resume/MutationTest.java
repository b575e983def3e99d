package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Healthy files, damaged at random: nothing is thrown and nothing hangs. A few hundred mutants as a
 * rule; 20,000, also of the files in the shared folder, with {@code -Dcampaign=full}.
 */
class MutationTest {
  private static final long SEED = 20_261_123;
  private static final Duration ENOUGH = Duration.ofSeconds(5);
  private static final boolean FULL = "full".equals(System.getProperty("campaign"));

  private final ResumeReader reader = ResumeReader.standard();

  @Test
  void noMutantThrowsOrHangs() throws IOException {
    List<byte[]> healthy = healthy();
    Random random = new Random(SEED);
    int mutants = FULL ? 20_000 : 300;
    for (int i = 0; i < mutants; i++) {
      byte[] file = healthy.get(random.nextInt(healthy.size()));
      byte[] mutant = mutate(file, healthy.get(random.nextInt(healthy.size())), random);
      long start = System.nanoTime();

      Resume r = reader.read(mutant);

      assertThat(r.status().code()).as("mutant %d", i).isNotBlank();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as("mutant %d", i).isLessThan(ENOUGH);
    }
  }

  @Test
  void noRandomTextThrows() {
    Random random = new Random(SEED);
    String[] pieces = {
      "2019",
      " - ",
      "–",
      "\n",
      "\t",
      "  ",
      "Present",
      "•",
      "Experience",
      "@",
      ".com",
      "/",
      "|",
      ",",
      "Engineer",
      "Inc.",
      "年",
      "月",
      "至今",
      "היום",
      "جامعة",
      "(",
      ")",
      "'",
      "\u0000",
      "https://",
      "1",
      "bis",
      "Education",
      "at",
      ":",
      "\uD83D\uDE00",
      "ﬁ",
      "e\u0301",
      "*",
      "[",
      "]"
    };
    for (int i = 0; i < (FULL ? 20_000 : 2_000); i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(80); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(reader.readText(text.toString())).isNotNull();
    }
  }

  private static List<byte[]> healthy() throws IOException {
    List<byte[]> files = new ArrayList<>();
    files.add(Pdfs.oneColumn());
    files.add(Pdfs.sideBar());
    files.add(Pdfs.labelRail());
    Path shared = Path.of(System.getProperty("ats.shared.dir", "missing"), "resumes", "pdf");
    if (FULL && Files.isDirectory(shared)) {
      try (Stream<Path> paths = Files.list(shared)) {
        for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
          files.add(Files.readAllBytes(path));
        }
      }
    }
    return files;
  }

  private static byte[] mutate(byte[] file, byte[] other, Random random) {
    byte[] mutant = file.clone();
    for (int n = 1 + random.nextInt(3); n > 0 && mutant.length > 8; n--) {
      mutant =
          switch (random.nextInt(6)) {
            case 0 -> flipBits(mutant, random);
            case 1 -> Arrays.copyOf(mutant, 8 + random.nextInt(mutant.length - 7));
            case 2 -> splice(mutant, other, random);
            case 3 -> changeNumber(mutant, random);
            case 4 -> swapName(mutant, random);
            default -> flipBits(changeNumber(mutant, random), random);
          };
    }
    return mutant;
  }

  private static byte[] flipBits(byte[] file, Random random) {
    for (int n = 1 + random.nextInt(20); n > 0; n--) {
      file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return file;
  }

  private static byte[] splice(byte[] file, byte[] other, Random random) {
    int cut = random.nextInt(file.length);
    int from = random.nextInt(other.length);
    int length = Math.min(random.nextInt(4096), other.length - from);
    byte[] spliced = new byte[file.length + length];
    System.arraycopy(file, 0, spliced, 0, cut);
    System.arraycopy(other, from, spliced, cut, length);
    System.arraycopy(file, cut, spliced, cut + length, file.length - cut);
    return spliced;
  }

  private static byte[] changeNumber(byte[] file, Random random) {
    int at = random.nextInt(file.length);
    for (int i = 0; i < file.length; i++) {
      int j = (at + i) % file.length;
      if (file[j] >= '0' && file[j] <= '9') {
        file[j] = (byte) ('0' + random.nextInt(10));
        if (j + 1 < file.length && random.nextBoolean()) {
          file[j + 1] = '9';
        }
        break;
      }
    }
    return file;
  }

  private static byte[] swapName(byte[] file, Random random) {
    String[] names = {"/Kids", "/Type", "/Page", "/Font", "/Length", "/Filter", "/Parent", "/XRef"};
    byte[] name = names[random.nextInt(names.length)].getBytes(StandardCharsets.US_ASCII);
    int at = random.nextInt(file.length);
    for (int i = at; i + name.length < file.length; i++) {
      if (file[i] == '/') {
        System.arraycopy(name, 0, file, i, name.length);
        break;
      }
    }
    return file;
  }
}
