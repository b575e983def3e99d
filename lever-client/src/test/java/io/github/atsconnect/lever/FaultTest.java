package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** F1: one request in ten fails, in every way that HTTP can. */
class FaultTest {

  private static final int PAGE = 20;

  @RegisterExtension final LeverServer server = new LeverServer();

  private final Random random = Campaign.random();
  private final Map<String, AtomicInteger> requestsByTarget = new ConcurrentHashMap<>();
  private final AtomicInteger faults = new AtomicInteger();

  private MockResponse answer(RecordedRequest request, int pages) {
    requestsByTarget
        .computeIfAbsent(request.getTarget(), t -> new AtomicInteger())
        .incrementAndGet();
    String offset = request.getUrl().queryParameter("offset");
    int page = offset == null ? 0 : Integer.parseInt(offset.substring(1));
    String body = page(page, page == pages - 1);
    synchronized (random) {
      if (random.nextInt(10) == 0) {
        faults.incrementAndGet();
        return fault(body);
      }
    }
    return json(body);
  }

  private static String page(int page, boolean last) {
    StringBuilder body = new StringBuilder("{\"data\":[");
    for (int i = 0; i < PAGE; i++) {
      body.append(i == 0 ? "" : ",").append("{\"id\":\"u").append(page * PAGE + i).append("\"}");
    }
    body.append("],\"hasNext\":").append(!last);
    return body.append(last ? "}" : ",\"next\":\"p" + (page + 1) + "\"}").toString();
  }

  private MockResponse fault(String body) {
    SocketEffect reset = new SocketEffect.CloseSocket(true, false, false);
    return switch (random.nextInt(11)) {
      case 0 -> status(500);
      case 1 -> status(502, "<html><body>Bad Gateway</body></html>");
      case 2 -> status(503);
      case 3 -> status(504, "{}");
      case 4 -> status(408);
      case 5 -> status(429);
      case 6 -> json("");
      case 7 -> json("<html>login</html>");
      case 8 -> json(body.substring(0, body.length() / 2));
      case 9 -> new MockResponse.Builder().onResponseStart(reset).build();
      default -> new MockResponse.Builder().body(body).onResponseBody(reset).build();
    };
  }

  @Test
  void aWalkOverAFaultyNetworkFindsEveryItemOnceAtLittleMoreThanTheFaultsCost() {
    int pages = Campaign.size(2000, 50_000);
    server.otherwise(request -> answer(request, pages));
    LeverClient client = server.client();

    List<String> seen = new ArrayList<>(pages * PAGE);
    Listing<User> rest = client.users().list(q -> q.pageSize(PAGE));
    int brokenOff = 0;
    Cursor cursor = null;
    boolean more = true;
    while (more) {
      Listing<User> from = cursor == null ? rest : rest.startingAt(cursor);
      try {
        for (Page<User> page : from.pages()) {
          page.items().forEach(user -> seen.add(user.id().value()));
          cursor = page.nextCursor().orElse(null);
          more = page.hasNext();
        }
      } catch (LeverException e) {
        assertThat(e.isTransient()).isTrue();
        brokenOff++;
      }
    }

    assertThat(seen).as("seed %d", Campaign.SEED).hasSize(pages * PAGE).doesNotHaveDuplicates();
    LeverUsage usage = client.usage();
    assertThat((double) usage.requests() / pages).isLessThanOrEqualTo(1.3);
    assertThat(brokenOff).isLessThanOrEqualTo(2 + pages / 1000);
    int most = requestsByTarget.values().stream().mapToInt(AtomicInteger::get).max().orElseThrow();
    Campaign.report(
        "F1: %d pages, %d faults, %d requests by our count, %d on the wire (%.3f a page),"
            + " most for one page %d, broken off and resumed %d",
        pages,
        faults.get(),
        usage.requests(),
        server.requests().size(),
        (double) server.requests().size() / pages,
        most,
        brokenOff);
    assertThat((double) server.requests().size() / pages).isLessThanOrEqualTo(1.3);
  }
}
