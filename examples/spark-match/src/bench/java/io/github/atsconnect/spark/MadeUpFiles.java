import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.atsconnect.lever.simulator.world.MadeUpCandidate;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a made-up world as two files of people, to try the example on. */
public final class MadeUpFiles {

  private MadeUpFiles() {}

  /**
   * Writes {@code profiles.jsonl}, and {@code candidates.jsonl} with a tenth as many people.
   *
   * @param args a folder, and how many profiles
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int profiles = Integer.parseInt(args[1]);
    MadeUpWorld world = MadeUpWorld.of(7, profiles, profiles / 10);
    world.writeProfiles(folder.resolve("profiles.jsonl"));
    ObjectMapper json = new ObjectMapper();
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("candidates.jsonl"))) {
      for (MadeUpCandidate candidate : world.candidates()) {
        out.write(json.writeValueAsString(fields(candidate)));
        out.newLine();
      }
    }
  }

  private static Map<String, Object> fields(MadeUpCandidate candidate) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", candidate.contactId());
    out.put("name", candidate.name());
    out.put("emails", candidate.emails());
    out.put("phones", candidate.phones());
    out.put("links", candidate.links());
    out.put("location", candidate.location());
    out.put("headline", candidate.headline());
    return out;
  }
}
