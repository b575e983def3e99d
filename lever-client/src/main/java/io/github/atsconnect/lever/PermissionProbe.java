package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.CallContext;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.Chunk;
import io.github.atsconnect.lever.internal.DamagedBodyException;
import io.github.atsconnect.lever.internal.Effort;
import io.github.atsconnect.lever.internal.LeverApi;
import io.github.atsconnect.lever.internal.Salvage;
import io.github.atsconnect.lever.model.LeverId;
import io.github.atsconnect.lever.model.Opportunity;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks each endpoint once. A 403 means refused, an answer means granted. Where there is no real
 * item to ask for, a made-up id is used: a 403 still means refused, but a 404 leaves the answer
 * open. When the first two endpoints show that it is not Lever who answers, no more are asked.
 */
final class PermissionProbe extends Resource implements Permissions {

  private static final String MADE_UP = "00000000-0000-4000-8000-000000000000";
  private static final Map<String, List<String>> ONE = Map.of("limit", List.of("1"));
  private static final Map<String, List<String>> SOME = Map.of("limit", List.of("10"));

  /** How many more opportunities to look at for one that has a document. */
  private static final int MORE_OPPORTUNITIES = 4;

  /** Two of them are within what somebody waits for who sets up a connection. */
  private static final Duration TO_SEE_WHO_ANSWERS = Duration.ofSeconds(7);

  private final LeverApi api;
  private final Calls calls;

  PermissionProbe(LeverApi api, Calls calls) {
    super(calls);
    this.api = api;
    this.calls = calls;
  }

  @Override
  public PermissionReport probe() {
    return new Probing().report();
  }

  static String idOf(LeverId id) {
    return segment(id);
  }

  /** One time of asking. */
  private final class Probing {
    private final Map<Permission, PermissionState> found = new EnumMap<>(Permission.class);
    private final Set<Permission> failed = EnumSet.noneOf(Permission.class);
    private final Duration shortly =
        calls.deadline().compareTo(TO_SEE_WHO_ANSWERS) < 0 ? calls.deadline() : TO_SEE_WHO_ANSWERS;
    private Calls patience = calls.with(calls.priority(), shortly);
    private @Nullable LeverException stranger;

    PermissionReport report() {
      Chunk<?> stages =
          mustAnswer(
              Permission.LIST_STAGES,
              () -> enveloped(AccountProbe.STAGES.list(api.account(), ONE, call())));
      LeverException first = stranger;
      patience = first == null ? calls : patience;
      Chunk<Opportunity> sample =
          mustAnswer(
              Permission.LIST_OPPORTUNITIES,
              () -> enveloped(api.opportunities().opportunities(SOME, call())));
      if (first != null && stranger != first) {
        throw notLever(first);
      }
      patience = calls;
      for (AccountProbe each : AccountProbe.values()) {
        account(each, each == AccountProbe.STAGES ? stages : listed(each));
      }
      List<Opportunity> opportunities = sample == null ? List.of() : sample.items();
      for (DetailProbe each : DetailProbe.values()) {
        details(each, opportunities);
      }
      failed.removeIf(each -> found.get(each) != PermissionState.UNKNOWN);
      return new PermissionReport(found, failed);
    }

    private CallContext call() {
      return patience.begin(Effort.LIGHT);
    }

    private @Nullable Chunk<?> listed(AccountProbe each) {
      return mustAnswer(each.list(), () -> each.list(api.account(), ONE, call()));
    }

    /** There is always something to list, so not knowing is a failure. */
    private <T> @Nullable T mustAnswer(Permission permission, Supplier<T> request) {
      T answer = ask(permission, true, request);
      if (found.get(permission) == PermissionState.UNKNOWN) {
        failed.add(permission);
      }
      return answer;
    }

    private void account(AccountProbe each, @Nullable Chunk<?> listed) {
      Permission read = each.read();
      if (read != null) {
        String id =
            listed == null || listed.items().isEmpty() ? null : each.idOf(listed.items().get(0));
        ask(read, id != null, () -> each.read(api.account(), real(id), call()));
      }
    }

    private void details(DetailProbe each, List<Opportunity> opportunities) {
      boolean any = !opportunities.isEmpty();
      String opportunity = any ? segment(opportunities.get(0).id()) : MADE_UP;
      Function<String, @Nullable Chunk<?>> list =
          where -> ask(each.list(), any, () -> each.list(api.opportunities(), where, call()));
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
        ask(read, id != null, () -> each.read(api.opportunities(), where, real(id), call()));
      }
      Permission download = each.download();
      if (download != null) {
        ask(
            download,
            id != null,
            () -> {
              CallContext call = patience.begin(DownloadLimits.standard());
              each.download(api.opportunities(), where, real(id), call).close();
              return real(id);
            });
      }
    }

    /** What is known already is not made unknown by a later try that says nothing. */
    private <T> @Nullable T ask(Permission permission, boolean real, Supplier<T> request) {
      try {
        T answer = request.get();
        found.put(permission, PermissionState.GRANTED);
        return answer;
      } catch (LeverPermissionException e) {
        found.put(permission, PermissionState.REFUSED);
      } catch (LeverUnprocessableException e) {
        // the document is there and Lever cannot process it: so the key may ask for it
        found.put(permission, real ? PermissionState.GRANTED : PermissionState.UNKNOWN);
      } catch (LeverNotFoundException | LeverInvalidRequestException e) {
        found.putIfAbsent(permission, PermissionState.UNKNOWN);
        stranger = e;
      } catch (LeverUnreadableException e) {
        found.putIfAbsent(
            permission, isDamagedList(e) ? PermissionState.GRANTED : PermissionState.UNKNOWN);
        stranger = isDamagedList(e) ? stranger : e;
        failed.add(permission);
      } catch (LeverUnavailableException | LeverMisconfiguredException e) {
        if (e instanceof LeverMisconfiguredException wrong
            && wrong.problem() != LeverMisconfiguredException.Problem.FIREWALL) {
          throw e;
        }
        found.putIfAbsent(permission, PermissionState.UNKNOWN);
        stranger = e;
        failed.add(permission);
      }
      return null;
    }
  }

  private static String real(@Nullable String id) {
    return id == null ? MADE_UP : id;
  }

  private static boolean isEmpty(@Nullable Chunk<?> listed) {
    return listed == null || listed.items().isEmpty();
  }

  /** These two have always come in Lever's envelope; anything else may come from anybody. */
  private static <C extends Chunk<?>> C enveloped(C chunk) {
    if (!chunk.enveloped()) {
      throw new LeverUnreadableException("The answer is no list of Lever's", null, null);
    }
    return chunk;
  }

  /** A record that cannot be read shows that the list may be. */
  private static boolean isDamagedList(LeverUnreadableException e) {
    Salvage salvage = e.getCause() instanceof DamagedBodyException d ? d.salvage() : null;
    return salvage != null && salvage.list();
  }

  /** What it means that neither of two endpoints answers as Lever does. */
  private static LeverException notLever(LeverException first) {
    if (first instanceof LeverUnavailableException
        || first instanceof LeverMisconfiguredException) {
      return first;
    }
    String what =
        first instanceof LeverUnreadableException
            ? "answers with something that is not Lever's JSON, such as a page to sign in"
            : "has no such endpoint";
    return new LeverMisconfiguredException(
        LeverMisconfiguredException.Problem.NOT_LEVER,
        null,
        "The base URL "
            + what
            + ": it must be Lever's API up to and including /v1, such as https://api.lever.co/v1,"
            + " and no portal or proxy on the way may answer instead",
        first.answer().orElse(null),
        first);
  }
}
