package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.atsconnect.house.LeverTable.Row;
import io.github.atsconnect.lever.Download;
import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverCredentials;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.Listing;
import io.github.atsconnect.lever.OfferVersion;
import io.github.atsconnect.lever.PostingDistribution;
import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.LeverId;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.WebhookEventType;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.RecordedRequest;
import io.github.atsconnect.lever.simulator.SimulatedCandidate;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of permissions is complete, and every row of it holds as it stands: the method is
 * called against the simulator by a key that has the permission and no other, and by a key that has
 * all others.
 */
class LeverTableTest {
  private static final byte[] LETTER = "Dear all".getBytes(StandardCharsets.UTF_8);
  private static final URI HOOK = URI.create("https://host.example/hook");

  private static LeverSimulator lever;

  /** One thing of each kind, and the opportunity that it belongs to, by resource. */
  private record Example(OpportunityId opportunity, LeverId id) {}

  private static final Map<String, Example> EXAMPLES = new HashMap<>();

  @BeforeAll
  static void start() throws ReflectiveOperationException {
    lever = LeverSimulator.builder().profiles(100).candidates(300).noRateLimit().start();
    SimulatedCandidate ada =
        lever.candidate("Ada Example").resume(LETTER).file("letter.txt", LETTER).add();
    ada.offer("Engineer", "signed");
    OpportunityId first = new OpportunityId(ada.opportunityId());
    try (LeverClient client = client(lever.key())) {
      List<Opportunity> all = client.opportunities().list().stream().toList();
      List<OpportunityId> ids =
          Stream.concat(Stream.of(first), all.stream().map(Opportunity::id)).toList();
      for (Method resource : LeverClient.class.getMethods()) {
        example(client, resource, ids);
      }
      EXAMPLES.put("opportunities", new Example(first, first));
      EXAMPLES.put("contacts", new Example(first, new ContactId(ada.contactId())));
      EXAMPLES.put(
          "webhooks",
          new Example(
              first, client.webhooks().create(WebhookEventType.CANDIDATE_HIRED, HOOK).id()));
    }
  }

  @AfterAll
  static void stop() {
    lever.close();
  }

  private static LeverClient client(String key) {
    return LeverClient.builder()
        .credentials(LeverCredentials.apiKey(key))
        .baseUrl(lever.baseUri())
        .requestsPerSecond(10_000)
        .build();
  }

  static List<Row> rows() {
    return LeverTable.of(LeverTable.markdown()).rows();
  }

  @Test
  void nothingIsMissing() {
    assertThat(LeverTable.of(LeverTable.markdown()).problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "a row        ! \\| list tags .*\\n       !                      ! tags.list has no row",
        "a permission ! list tags              ! list labels          ! the rows are for",
        "a method     ! tags\\(\\)\\.list      ! tags().get           ! the client has no tags().get",
        "an endpoint  ! GET /tags              ! GET /labels          ! no GET /labels for list tags",
        "a test       ! EndpointTest.people    ! EndpointTest.nobody  ! nobody does not call",
        "another test ! EndpointTest.people    ! EndpointTest.account ! account does not call"
      })
  void whatIsMissingIsSeen(String what, String pattern, String replacement, String problem) {
    String damaged =
        LeverTable.markdown().replaceFirst(pattern, replacement == null ? "" : replacement);

    assertThat(LeverTable.of(damaged).problems()).anyMatch(each -> each.contains(problem));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowHoldsAsItStands(Row row) throws Throwable {
    lever.key("only", Permissions.of(row.permission()));
    lever.key("others", Permissions.all().without(row.permission()));

    try (LeverClient client = client("others")) {
      assertThatExceptionOfType(LeverPermissionException.class)
          .isThrownBy(() -> call(client, row))
          .satisfies(e -> assertThat(e.permission().label()).isEqualTo(row.permission()));
    }
    lever.journal().clear();
    try (LeverClient client = client("only")) {
      call(client, row);
    }

    List<RecordedRequest> asked = lever.journal().entries();
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).permission()).isEqualTo(row.permission());
    assertThat(asked.get(0).status()).isBetween(200, 204);
  }

  private static void call(LeverClient client, Row row) throws Throwable {
    Object resource = LeverClient.class.getMethod(row.resource()).invoke(client);
    Method method = LeverTable.methodOf(row);
    Example example = EXAMPLES.get(row.resource());
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(type -> argument(type, example)).toArray();
    try {
      Object result = method.invoke(resource, arguments);
      if (result instanceof Listing<?> listing) {
        listing.firstPage();
      } else if (result instanceof Download download) {
        download.close();
      }
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object argument(Class<?> type, Example example) {
    if (type == OpportunityId.class) {
      return example.opportunity();
    }
    if (LeverId.class.isAssignableFrom(type)) {
      return example.id();
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    Map<Class<?>, Object> others =
        Map.of(
            Consumer.class,
            (Consumer<Object>) query -> {},
            Collection.class,
            List.of(),
            DownloadLimits.class,
            DownloadLimits.standard(),
            OfferVersion.class,
            OfferVersion.SIGNED,
            PostingDistribution.class,
            PostingDistribution.EXTERNAL,
            WebhookEventType.class,
            WebhookEventType.CANDIDATE_HIRED,
            URI.class,
            HOOK);
    return others.get(type);
  }

  /** Finds one thing of a resource that can be listed: in the account or for an opportunity. */
  private static void example(
      LeverClient client, Method accessor, List<OpportunityId> opportunities)
      throws ReflectiveOperationException {
    Class<?> type = accessor.getReturnType();
    for (Method list : type.getMethods()) {
      boolean each = Arrays.equals(list.getParameterTypes(), new Class<?>[] {OpportunityId.class});
      if (!list.getName().equals("list") || !(each || list.getParameterCount() == 0)) {
        continue;
      }
      Object resource = accessor.invoke(client);
      for (OpportunityId opportunity : opportunities) {
        Object listed = each ? list.invoke(resource, opportunity) : list.invoke(resource);
        var items = ((Iterable<?>) listed).iterator();
        if (items.hasNext()) {
          EXAMPLES.put(accessor.getName(), new Example(opportunity, idOf(items.next())));
          return;
        }
        if (!each) {
          return;
        }
      }
    }
  }

  private static LeverId idOf(Object item) throws ReflectiveOperationException {
    try {
      return (LeverId) item.getClass().getMethod("id").invoke(item);
    } catch (NoSuchMethodException e) {
      return null; // tags and sources have none
    }
  }
}
