package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists, reads and downloads résumés and files. */
final class Attachments {

  private static final String WEB = "https://hire.lever.co";
  private static final long PARSING = Duration.ofSeconds(10).toMillis();
  private static final int REMEMBERED = 64;
  private static final String BINARY = "application/octet-stream";
  private static final Map<String, String> TYPES =
      Map.of(
          ".pdf", "application/pdf",
          ".txt", "text/plain",
          ".png", "image/png",
          ".jpg", "image/jpeg",
          ".doc", "application/msword",
          ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final OpportunityAccess access;
  private final Paging paging;
  private final Switches switches;
  private final Storage storage;
  private final Clock clock;

  /** A listing needs a file's size, and the download comes right after it: made once. */
  private final Map<String, byte[]> recent =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  Attachments(
      OpportunityAccess access, Paging paging, Switches switches, Storage storage, Clock clock) {
    this.access = access;
    this.paging = paging;
    this.switches = switches;
    this.storage = storage;
    this.clock = clock;
  }

  void register(Map<String, Ask.Handler> handlers) {
    register(handlers, "resumes", opportunity -> opportunity.resumes);
    register(handlers, "files", opportunity -> opportunity.files);
  }

  private void register(
      Map<String, Ask.Handler> handlers,
      String plural,
      Function<Opportunity, List<Attachment>> of) {
    String path = "GET /opportunities/{o}/" + plural;
    boolean resumes = plural.equals("resumes");
    handlers.put(path, ask -> list(ask, of, resumes));
    handlers.put(
        path + "/{id}",
        ask -> HttpReply.json(200, Json.data(json(ask, require(ask, of, plural), resumes))));
    handlers.put(path + "/{id}/download", ask -> download(require(ask, of, plural)));
  }

  private Attachment require(Ask ask, Function<Opportunity, List<Attachment>> of, String plural) {
    for (Attachment attachment : of.apply(access.require(ask))) {
      if (attachment.id().equals(ask.variable("id"))) {
        return attachment;
      }
    }
    throw LeverError.notFound(plural, ask.variable("id"));
  }

  private HttpReply list(Ask ask, Function<Opportunity, List<Attachment>> of, boolean resumes) {
    List<Attachment> all = of.apply(access.require(ask));
    if (resumes && all.isEmpty() && switches.on(Quirk.NO_RESUME_IS_404)) {
      throw LeverError.notFound("resumes", ask.variable("o"));
    }
    Filters<Attachment> filters = new Filters<>(ask, switches);
    List<ObjectNode> items =
        all.stream()
            .filter(filters.window("uploaded_at", Attachment::createdAt).all())
            .map(each -> json(ask, each, resumes))
            .toList();
    HttpReply reply = paging.unpaged(ask, items);
    if (!resumes && switches.on(Quirk.FILES_AS_BARE_ARRAY)) {
      return HttpReply.json(200, Json.list(items).path("data"));
    }
    return reply;
  }

  private ObjectNode json(Ask ask, Attachment attachment, boolean resume) {
    return resume ? resume(ask, attachment) : file(ask, attachment);
  }

  private ObjectNode resume(Ask ask, Attachment attachment) {
    ObjectNode json = Json.object();
    json.put("id", attachment.id()).put("createdAt", attachment.createdAt());
    if (attachment.content() != null) {
      ObjectNode file = json.putObject("file");
      file.put("name", attachment.name()).put("ext", attachment.ext());
      file.put("downloadUrl", url(ask, "resumes", attachment));
      file.put("uploadedAt", attachment.createdAt()).put("status", status(attachment));
      file.put("size", bytes(attachment).length);
    } else if (!switches.on(Quirk.MISSING_FILE_IS_ABSENT)) {
      json.putNull("file");
    }
    Supplier<ObjectNode> parsed = attachment.parsed();
    if (parsed != null && !isInWork(attachment)) {
      json.set("parsedData", parsed(parsed.get()));
    }
    return json;
  }

  private ObjectNode parsed(ObjectNode data) {
    if (switches.on(Quirk.PRESENT_JOB_HAS_NO_END)) {
      for (JsonNode position : data.path("positions")) {
        if (position.path("end").isNull()) {
          ((ObjectNode) position).remove("end");
        }
      }
    }
    return data;
  }

  private ObjectNode file(Ask ask, Attachment attachment) {
    ObjectNode json = Json.object();
    json.put("id", attachment.id()).put("name", attachment.name()).put("ext", attachment.ext());
    json.put("downloadUrl", url(ask, "files", attachment));
    long size = attachment.content() == null ? 0 : bytes(attachment).length;
    json.put("uploadedAt", attachment.createdAt()).put("status", status(attachment));
    json.put("size", size);
    if (switches.on(Quirk.FILE_NUMBERS_AS_TEXT)) {
      json.put("uploadedAt", Long.toString(attachment.createdAt())).put("size", "" + size);
    }
    return json;
  }

  /** Where the addresses of downloads begin. */
  static String root(Ask ask, Switches switches) {
    return switches.on(Quirk.DOWNLOAD_URLS_OF_WEB_APP) ? WEB : ask.base();
  }

  private String url(Ask ask, String plural, Attachment attachment) {
    return root(ask, switches)
        + "/candidates/"
        + ask.variable("o")
        + "/"
        + plural
        + "/"
        + attachment.id()
        + "/download";
  }

  private boolean isInWork(Attachment attachment) {
    return switches.on(Quirk.RESUMES_TAKE_TIME)
        && clock.millis() - attachment.createdAt() < PARSING;
  }

  private @Nullable String status(Attachment attachment) {
    return isInWork(attachment) ? "processing" : attachment.status();
  }

  private HttpReply download(Attachment attachment) {
    if (attachment.content() == null) {
      throw switches.on(Quirk.NO_FILE_IS_422)
          ? LeverError.unprocessable("missing")
          : LeverError.notFound("file", attachment.id());
    }
    String status = status(attachment);
    boolean broken = "error".equals(status) || "unsupported".equals(status);
    if (broken || ("processing".equals(status) && switches.on(Quirk.PROCESSING_IS_422))) {
      throw LeverError.unprocessable(String.valueOf(status));
    }
    if (switches.on(Quirk.DOWNLOAD_REDIRECTS)) {
      return HttpReply.empty(302).header("location", storage.address(attachment));
    }
    byte[] bytes = bytes(attachment);
    return switches.on(Quirk.DOWNLOAD_IS_BARE)
        ? HttpReply.bytes(200, BINARY, bytes).inChunks()
        : content(attachment, bytes);
  }

  static HttpReply content(Attachment attachment, byte[] bytes) {
    String ext = normalised(attachment.ext());
    String ascii = (attachment.name() + ext).replaceAll("[^ -~]|[\"\\\\]", "_");
    String type = TYPES.getOrDefault(ext.toLowerCase(Locale.ROOT), BINARY);
    return HttpReply.bytes(200, type, bytes)
        .header("content-disposition", "attachment; filename=\"" + ascii + "\"");
  }

  private static String normalised(String ext) {
    return ext.isEmpty() || ext.startsWith(".") ? ext : "." + ext;
  }

  private byte[] bytes(Attachment attachment) {
    byte[] known = recent.get(attachment.id());
    if (known != null) {
      return known;
    }
    Supplier<byte[]> content = attachment.content();
    byte[] made = content == null ? new byte[0] : content.get();
    recent.put(attachment.id(), made);
    return made;
  }
}
