package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.AccountApi;
import io.github.atsconnect.lever.internal.CallContext;
import io.github.atsconnect.lever.internal.Chunk;
import io.github.atsconnect.lever.model.ArchiveReason;
import io.github.atsconnect.lever.model.LeverId;
import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.Requisition;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.User;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What to ask of the account as a whole, to learn which permissions a key has. */
// the fields are method references, which have no state
@SuppressWarnings("ImmutableEnumChecker")
enum AccountProbe {
  STAGES(
      Permission.LIST_STAGES,
      AccountApi::stages,
      Permission.READ_STAGE,
      item -> ((Stage) item).id(),
      AccountApi::stage),
  ARCHIVE_REASONS(
      Permission.LIST_ARCHIVE_REASONS,
      AccountApi::archiveReasons,
      Permission.READ_ARCHIVE_REASON,
      item -> ((ArchiveReason) item).id(),
      AccountApi::archiveReason),
  USERS(
      Permission.LIST_USERS,
      AccountApi::users,
      Permission.READ_USER,
      item -> ((User) item).id(),
      AccountApi::user),
  POSTINGS(
      Permission.LIST_POSTINGS,
      AccountApi::postings,
      Permission.READ_POSTING,
      item -> ((Posting) item).id(),
      (api, id, call) -> api.posting(id, Map.of(), call)),
  REQUISITIONS(
      Permission.LIST_REQUISITIONS,
      AccountApi::requisitions,
      Permission.READ_REQUISITION,
      item -> ((Requisition) item).id(),
      (api, id, call) -> api.requisition(id, Map.of(), call)),
  TAGS(Permission.LIST_TAGS, AccountApi::tags, null, null, null),
  SOURCES(Permission.LIST_SOURCES, AccountApi::sources, null, null, null);

  /** Lists. */
  interface Lister {
    Chunk<?> list(AccountApi api, Map<String, List<String>> query, CallContext call);
  }

  /** Reads one. */
  interface Reader {
    Object read(AccountApi api, String id, CallContext call);
  }

  private final Permission list;
  private final Lister lister;
  private final @Nullable Permission read;
  private final @Nullable Function<Object, LeverId> idOf;
  private final @Nullable Reader reader;

  AccountProbe(
      Permission list,
      Lister lister,
      @Nullable Permission read,
      @Nullable Function<Object, LeverId> idOf,
      @Nullable Reader reader) {
    this.list = list;
    this.lister = lister;
    this.read = read;
    this.idOf = idOf;
    this.reader = reader;
  }

  Permission list() {
    return list;
  }

  @Nullable Permission read() {
    return read;
  }

  Chunk<?> list(AccountApi api, Map<String, List<String>> query, CallContext call) {
    return lister.list(api, query, call);
  }

  @Nullable String idOf(Object item) {
    return idOf == null ? null : PermissionProbe.idOf(idOf.apply(item));
  }

  Object read(AccountApi api, String id, CallContext call) {
    if (reader == null) {
      throw new IllegalStateException("There is no single " + this);
    }
    return reader.read(api, id, call);
  }
}
