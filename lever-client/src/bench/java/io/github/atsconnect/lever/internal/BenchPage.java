package io.github.atsconnect.lever.internal;

import java.nio.charset.StandardCharsets;

/** A page of opportunities, expanded as a host that enriches would ask for them. */
final class BenchPage {

  private BenchPage() {}

  static byte[] of(int count, String next) {
    StringBuilder page = new StringBuilder("{\"data\":[");
    for (int i = 0; i < count; i++) {
      page.append(i == 0 ? "" : ",").append(opportunity(i));
    }
    page.append("],\"hasNext\":").append(next != null);
    if (next != null) {
      page.append(",\"next\":\"").append(next).append('"');
    }
    return page.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String user(int i) {
    return ("{\"id\":\"%s\",\"name\":\"Grace Example\",\"username\":\"grace\",\"email\":\"grace@example.org\","
            + "\"accessRole\":\"team member\",\"photo\":null,\"createdAt\":1500000000000,"
            + "\"deactivatedAt\":null,\"externalDirectoryId\":null,\"linkedContactIds\":[],"
            + "\"jobTitle\":\"Recruiter\",\"managerId\":null}")
        .formatted(id(1, i % 7));
  }

  private static String id(int kind, int i) {
    return "%08x-0000-4000-8000-%012x".formatted(kind, i);
  }

  private static String opportunity(int i) {
    String application =
        ("{\"id\":\"%s\",\"type\":\"posting\",\"opportunityId\":\"%s\",\"candidateId\":\"%s\","
                + "\"posting\":\"%s\",\"postingOwner\":\"%s\",\"postingHiringManager\":null,\"user\":null,"
                + "\"name\":\"Ada Example %d\",\"email\":\"ada%d@example.org\",\"phone\":{\"type\":null,"
                + "\"value\":\"+44 20 7946 0%03d\"},\"company\":\"Engines Ltd\",\"comments\":null,\"links\":[],"
                + "\"customQuestions\":[],\"createdAt\":1600000000000,\"archived\":null,"
                + "\"requisitionForHire\":null}")
            .formatted(id(3, i), id(0, i), id(0, i), id(4, i % 9), id(1, 1), i, i, i);
    return ("{\"id\":\"%s\",\"name\":\"Ada Example %d\",\"contact\":\"%s\",\"headline\":\"Engines Ltd, Bridges AS\","
            + "\"stage\":{\"id\":\"applicant-new\",\"text\":\"New applicant\"},"
            + "\"confidentiality\":\"non-confidential\",\"location\":\"Oslo, Norway\","
            + "\"phones\":[{\"type\":\"mobile\",\"value\":\"+44 20 7946 0%03d\"}],"
            + "\"emails\":[\"ada%d@example.org\",\"ada@work%d.example\"],"
            + "\"links\":[\"https://www.linkedin.com/in/ada-example-%d\"],"
            + "\"archived\":{\"reason\":\"%s\",\"archivedAt\":1620000000000},"
            + "\"tags\":[\"Engineering\",\"Full-time\",\"Oslo\"],\"sources\":[\"LinkedIn\"],"
            + "\"stageChanges\":[{\"toStageId\":\"lead-new\",\"toStageIndex\":0,\"updatedAt\":1600000000000,"
            + "\"userId\":\"%s\"},{\"toStageId\":\"applicant-new\",\"toStageIndex\":3,"
            + "\"updatedAt\":1610000000000}],\"origin\":\"sourced\",\"sourcedBy\":%s,\"owner\":%s,"
            + "\"followers\":[%s],\"applications\":[%s],\"createdAt\":1600000000000,"
            + "\"updatedAt\":1620000000001,\"lastInteractionAt\":1620000000002,"
            + "\"lastAdvancedAt\":1610000000000,\"snoozedUntil\":null,"
            + "\"urls\":{\"list\":\"https://hire.lever.co/candidates\","
            + "\"show\":\"https://hire.lever.co/candidates/%s\"},\"isAnonymized\":false,"
            + "\"dataProtection\":null,\"opportunityLocation\":\"Oslo\"}")
        .formatted(
            id(0, i), i, id(2, i), i, i, i, i, id(5, i % 5), id(1, i % 7), user(i), user(i + 1),
            user(i + 2), application, id(0, i));
  }
}
