package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.CallContext;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.Chunk;
import io.github.atsconnect.lever.internal.LeverApi;
import io.github.atsconnect.lever.model.LeverId;
import io.github.atsconnect.lever.model.Opportunity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks each endpoint once. A 403 means refused, an answer means granted. Where there is no real
 * item to ask for, a made-up id is used: a 403 still means refused, but a 404 leaves the answer
 * open.
 */
final class PermissionProbe extends Resource implements Permissions {

  private static final String MADE_UP = "00000000-0000-4000-8000-000000000000";
  private static final Map<String, List<String>> ONE = Map.of("limit", List.of("1"));
  private static final Map<String, List<String>> SOME = Map.of("limit", List.of("10"));

  /** How many more opportunities to look at for one that has a document. */
  private static final int MORE_OPPORTUNITIES = 4;

  private final LeverApi api;

  PermissionProbe(LeverApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public PermissionReport probe() {
    Map<Permission, PermissionState> found = new EnumMap<>(Permission.class);
    Chunk<Opportunity> sample =
        ask(
            found,
            Permission.LIST_OPPORTUNITIES,
            true,
            () -> api.opportunities().opportunities(SOME, call()));
    List<Opportunity> opportunities = sample == null ? List.of() : sample.items();
    for (AccountProbe each : AccountProbe.values()) {
      probe(found, each);
    }
    for (DetailProbe each : DetailProbe.values()) {
      probe(found, each, opportunities);
    }
    return new PermissionReport(found);
  }

  private void probe(Map<Permission, PermissionState> found, AccountProbe each) {
    Chunk<?> listed = ask(found, each.list(), true, () -> each.list(api.account(), ONE, call()));
    Permission read = each.read();
    if (read != null) {
      String id =
          listed == null || listed.items().isEmpty() ? null : each.idOf(listed.items().get(0));
      ask(found, read, id != null, () -> each.read(api.account(), real(id), call()));
    }
  }

  private static String real(@Nullable String id) {
    return id == null ? MADE_UP : id;
  }

  private void probe(
      Map<Permission, PermissionState> found, DetailProbe each, List<Opportunity> opportunities) {
    boolean any = !opportunities.isEmpty();
    String opportunity = any ? segment(opportunities.get(0).id()) : MADE_UP;
    Function<String, @Nullable Chunk<?>> list =
        where -> ask(found, each.list(), any, () -> each.list(api.opportunities(), where, call()));
    Chunk<?> listed = list.apply(opportunity);
    // a 404 may say that this opportunity has none
    boolean worthMore =
        each.download() != null && found.get(each.list()) != PermissionState.REFUSED;
    int last = Math.min(opportunities.size() - 1, worthMore ? MORE_OPPORTUNITIES : 0);
    for (int i = 1; i <= last && isEmpty(listed); i++) {
      opportunity = segment(opportunities.get(i).id());
      listed = list.apply(opportunity);
    }
    String where = opportunity;
    String id =
        listed == null || listed.items().isEmpty() ? null : each.idOf(listed.items().get(0));
    Permission read = each.read();
    if (read != null) {
      ask(found, read, id != null, () -> each.read(api.opportunities(), where, real(id), call()));
    }
    Permission download = each.download();
    if (download != null) {
      ask(
          found,
          download,
          id != null,
          () -> {
            CallContext call = call(DownloadLimits.standard());
            each.download(api.opportunities(), where, real(id), call).close();
            return id;
          });
    }
  }

  private static boolean isEmpty(@Nullable Chunk<?> listed) {
    return listed == null || listed.items().isEmpty();
  }

  /** What is known already is not made unknown by a later try that says nothing. */
  private static <T> @Nullable T ask(
      Map<Permission, PermissionState> found,
      Permission permission,
      boolean real,
      Supplier<T> request) {
    try {
      T answer = request.get();
      found.put(permission, PermissionState.GRANTED);
      return answer;
    } catch (LeverPermissionException e) {
      found.put(permission, PermissionState.REFUSED);
    } catch (LeverUnprocessableException e) {
      // the document is there and Lever cannot process it: so the key may ask for it
      found.put(permission, real ? PermissionState.GRANTED : PermissionState.UNKNOWN);
    } catch (LeverNotFoundException | LeverInvalidRequestException | LeverUnavailableException e) {
      found.putIfAbsent(permission, PermissionState.UNKNOWN);
    } catch (LeverUnreadableException e) {
      found.putIfAbsent(permission, PermissionState.UNKNOWN);
    }
    return null;
  }

  static String idOf(LeverId id) {
    return segment(id);
  }
}
