package io.github.atsconnect.lever.internal;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.atsconnect.lever.Permission;
import io.github.atsconnect.lever.model.ArchiveReason;
import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.Requisition;
import io.github.atsconnect.lever.model.Source;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.Tag;
import io.github.atsconnect.lever.model.User;
import java.util.List;
import java.util.Map;

/**
 * The endpoints of the account as a whole. Ids and query values come encoded. No default methods:
 * Feign cannot call them on the module path.
 */
public interface AccountApi {

  /** Lists stages. */
  @RequestLine("GET /stages")
  @Needs(Permission.LIST_STAGES)
  Chunk<Stage> stages(@QueryMap Map<String, List<String>> query, CallContext call);

  /** One stage. */
  @RequestLine(value = "GET /stages/{stage}", decodeSlash = false)
  @Needs(Permission.READ_STAGE)
  Stage stage(@Param("stage") String stage, CallContext call);

  /** Lists users. */
  @RequestLine("GET /users")
  @Needs(Permission.LIST_USERS)
  Chunk<User> users(@QueryMap Map<String, List<String>> query, CallContext call);

  /** One user. */
  @RequestLine(value = "GET /users/{user}", decodeSlash = false)
  @Needs(Permission.READ_USER)
  User user(@Param("user") String user, CallContext call);

  /** Lists postings. */
  @RequestLine("GET /postings")
  @Needs(Permission.LIST_POSTINGS)
  Chunk<Posting> postings(@QueryMap Map<String, List<String>> query, CallContext call);

  /** One posting. */
  @RequestLine(value = "GET /postings/{posting}", decodeSlash = false)
  @Needs(Permission.READ_POSTING)
  Posting posting(
      @Param("posting") String posting,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists requisitions. */
  @RequestLine("GET /requisitions")
  @Needs(Permission.LIST_REQUISITIONS)
  Chunk<Requisition> requisitions(@QueryMap Map<String, List<String>> query, CallContext call);

  /** One requisition. */
  @RequestLine(value = "GET /requisitions/{requisition}", decodeSlash = false)
  @Needs(Permission.READ_REQUISITION)
  Requisition requisition(
      @Param("requisition") String requisition,
      @QueryMap Map<String, List<String>> query,
      CallContext call);

  /** Lists archive reasons. */
  @RequestLine("GET /archive_reasons")
  @Needs(Permission.LIST_ARCHIVE_REASONS)
  Chunk<ArchiveReason> archiveReasons(@QueryMap Map<String, List<String>> query, CallContext call);

  /** One archive reason. */
  @RequestLine(value = "GET /archive_reasons/{reason}", decodeSlash = false)
  @Needs(Permission.READ_ARCHIVE_REASON)
  ArchiveReason archiveReason(@Param("reason") String reason, CallContext call);

  /** Lists tags. */
  @RequestLine("GET /tags")
  @Needs(Permission.LIST_TAGS)
  Chunk<Tag> tags(@QueryMap Map<String, List<String>> query, CallContext call);

  /** Lists sources. */
  @RequestLine("GET /sources")
  @Needs(Permission.LIST_SOURCES)
  Chunk<Source> sources(@QueryMap Map<String, List<String>> query, CallContext call);
}
