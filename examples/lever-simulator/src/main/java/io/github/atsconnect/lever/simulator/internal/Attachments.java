package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lists, reads and downloads résumés and files. */
final class Attachments {

  private static final String API = "https://api.lever.co/v1/candidates/";
  private static final int REMEMBERED = 64;

  private final OpportunityAccess access;
  private final Paging paging;
  private final Switches switches;
  private final Storage storage;

  /** A listing needs a file's size, and the download comes right after it: made once. */
  private final Map<String, byte[]> recent =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  Attachments(OpportunityAccess access, Paging paging, Switches switches, Storage storage) {
    this.access = access;
    this.paging = paging;
    this.switches = switches;
    this.storage = storage;
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
    Long start = ask.time("uploaded_at_start");
    Long end = ask.time("uploaded_at_end");
    List<ObjectNode> items =
        all.stream()
            .filter(
                each ->
                    (start == null && end == null)
                        || OpportunityFilter.within(each.createdAt(), start, end))
            .map(each -> json(ask, each, resumes))
            .collect(Collectors.toList());
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
    Supplier<ObjectNode> parsed = attachment.parsed();
    if (parsed != null) {
      json.set("parsedData", parsed.get());
    }
    if (attachment.content() == null) {
      return json.putNull("file");
    }
    ObjectNode file = json.putObject("file");
    file.put("name", attachment.name()).put("ext", attachment.ext());
    file.put("downloadUrl", url(ask, "resumes", attachment));
    file.put("uploadedAt", attachment.createdAt()).put("status", attachment.status());
    file.put("size", bytes(attachment).length);
    return json;
  }

  private ObjectNode file(Ask ask, Attachment attachment) {
    ObjectNode json = Json.object();
    json.put("id", attachment.id()).put("name", attachment.name()).put("ext", attachment.ext());
    json.put("downloadUrl", url(ask, "files", attachment));
    long size = attachment.content() == null ? 0 : bytes(attachment).length;
    if (switches.on(Quirk.FILE_NUMBERS_AS_TEXT)) {
      json.put("uploadedAt", Long.toString(attachment.createdAt()));
      json.put("status", attachment.status()).put("size", Long.toString(size));
    } else {
      json.put("uploadedAt", attachment.createdAt());
      json.put("status", attachment.status()).put("size", size);
    }
    return json;
  }

  private static String url(Ask ask, String plural, Attachment attachment) {
    return API + ask.variable("o") + "/" + plural + "/" + attachment.id() + "/download";
  }

  private HttpReply download(Attachment attachment) {
    if (attachment.content() == null) {
      throw LeverError.notFound("file", attachment.id());
    }
    boolean waiting = attachment.status().equals("processing");
    if (waiting ? switches.on(Quirk.PROCESSING_IS_422) : !attachment.status().equals("processed")) {
      throw LeverError.unprocessable(attachment.status());
    }
    if (switches.on(Quirk.DOWNLOAD_REDIRECTS)) {
      return HttpReply.empty(302).header("location", storage.address(attachment));
    }
    return content(attachment, bytes(attachment));
  }

  static HttpReply content(Attachment attachment, byte[] bytes) {
    String name = attachment.name() + normalised(attachment.ext());
    String ascii = name.replaceAll("[^ -~]|[\"\\\\]", "_");
    return HttpReply.bytes(200, "application/octet-stream", bytes)
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
