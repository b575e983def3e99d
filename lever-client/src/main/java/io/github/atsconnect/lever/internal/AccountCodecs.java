package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.AccessRole;
import io.github.atsconnect.lever.model.ArchiveReason;
import io.github.atsconnect.lever.model.ArchiveReasonId;
import io.github.atsconnect.lever.model.ArchiveReasonStatus;
import io.github.atsconnect.lever.model.ArchiveReasonType;
import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.Expandable;
import io.github.atsconnect.lever.model.Source;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.StageId;
import io.github.atsconnect.lever.model.Tag;
import io.github.atsconnect.lever.model.User;
import io.github.atsconnect.lever.model.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to the account as a whole. */
final class AccountCodecs {

  private AccountCodecs() {}

  static User user(Fields f) {
    return new User(
        new UserId(f.required("id")),
        f.textOrEmpty("name"),
        f.word("username"),
        f.word("email"),
        f.code("accessRole", AccessRole.class),
        f.webAddress("photo"),
        f.time("createdAt"),
        f.time("deactivatedAt"),
        f.word("externalDirectoryId"),
        f.ids("linkedContactIds", ContactId::new),
        f.word("jobTitle"),
        f.id("managerId", UserId::new),
        f.unknown());
  }

  static @Nullable Expandable<UserId, User> user(Fields f, String name) {
    return f.reference(name, UserId::new, AccountCodecs::user, User::id);
  }

  static List<Expandable<UserId, User>> users(Fields f, String name) {
    return f.references(name, UserId::new, AccountCodecs::user, User::id);
  }

  static Stage stage(Fields f) {
    return new Stage(new StageId(f.required("id")), f.textOrEmpty("text"), f.unknown());
  }

  static @Nullable Expandable<StageId, Stage> stage(Fields f, String name) {
    return f.reference(name, StageId::new, AccountCodecs::stage, Stage::id);
  }

  static ArchiveReason archiveReason(Fields f) {
    return new ArchiveReason(
        new ArchiveReasonId(f.required("id")),
        f.textOrEmpty("text"),
        f.code("status", ArchiveReasonStatus.class),
        f.code("type", ArchiveReasonType.class),
        f.unknown());
  }

  static Tag tag(Fields f) {
    return new Tag(f.textOrEmpty("text"), f.integer("count"), f.unknown());
  }

  static Source source(Fields f) {
    return new Source(f.textOrEmpty("text"), f.integer("count"), f.unknown());
  }
}
