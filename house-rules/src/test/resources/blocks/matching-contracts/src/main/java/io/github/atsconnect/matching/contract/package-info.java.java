import io.github.atsconnect.house.Exams;
import io.github.atsconnect.matching.contract.*;
import io.github.atsconnect.matching.model.*;
import io.github.atsconnect.matching.spi.*;
import java.util.*;

public class ContractBlocks {
  public static void main(String[] args) {
    Exams.pass(BadgeFeatureTest.class);
  }

  static Person withBadge(String badge) {
    return Person.builder(badge).attribute("badge", Attribute.Type.CODE, badge).build();
  }

  // replace class BadgeFeatureTest => static class BadgeFeatureTest
  // block 1

  record Badge(String site, String number) {}

  static class BadgeFeature implements Feature<Badge> {
    public String name() {
      return "badge number";
    }

    public List<AgreementLevel> levels() {
      return List.of(
          AgreementLevel.byFrequency("BADGE_EQUAL", "same badge", 0.90, 1e-4),
          AgreementLevel.of("BADGE_SITE", "badge of the same site", 0.06, 0.20),
          AgreementLevel.of("BADGE_OTHER", "badge of another site", 0.04, 0.80));
    }

    public Badge read(Person person) {
      Attribute badge = person.attributes().get("badge");
      String[] parts = badge == null ? new String[0] : badge.value().split("-");
      return parts.length == 2 ? new Badge(parts[0], parts[1]) : null;
    }

    public int compare(Badge a, Badge b) {
      return a.equals(b) ? 0 : a.site().equals(b.site()) ? 1 : 2;
    }

    public Set<String> attributes() {
      return Set.of("badge");
    }
  }
}
