package io.github.atsconnect.enrichment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * A Lever account that a test builds candidate by candidate and changes between two syncs. Lists in
 * the order of ids, pages as small as the test likes.
 */
final class FakeLever implements AutoCloseable {
  static final String KEY = "a-key-for-tests-0123456789";

  final Map<String, Candidate> candidates = new TreeMap<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  int pageSize = 100;

  /** A candidacy that the list leaves out though it is there. */
  volatile String hidden = "";

  /** Whether the key may list what was deleted. */
  volatile boolean tellsDeleted;

  /** What goes wrong: an answer in place of the usual one. */
  volatile Function<String, Optional<MockResponse>> fault = path -> Optional.empty();

  /** Told of each request when its answer is ready and has not left yet; holds no lock. */
  volatile Consumer<String> beforeReply = path -> {};

  private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
  private final List<String> deleted = new ArrayList<>();
  private final MockWebServer server = new MockWebServer();

  FakeLever() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String target = Objects.requireNonNull(request.getTarget()).substring("/v1".length());
            asked.add(target);
            MockResponse reply;
            synchronized (FakeLever.this) {
              reply = fault.apply(target).orElseGet(() -> answer(target));
            }
            beforeReply.accept(target);
            return reply;
          }
        });
    server.setServerSocketFactory(new AtOnce());
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return server.url("/v1").uri();
  }

  LeverAccount account() {
    return LeverAccount.at(url(), "Lever", KEY).withRequestsPerSecond(5_000);
  }

  synchronized Candidate candidate(String opportunity, String contact, String name) {
    Candidate c = new Candidate(opportunity, contact, name);
    candidates.put(opportunity, c);
    return c;
  }

  synchronized void delete(String opportunity) {
    candidates.remove(opportunity);
    deleted.add(opportunity);
  }

  long askedFor(String prefix) {
    return asked.stream().filter(a -> a.startsWith(prefix)).count();
  }

  static Function<String, Optional<MockResponse>> status(int status, String pathPart) {
    return path ->
        path.contains(pathPart)
            ? Optional.of(json(status, "{\"code\":\"Planned\",\"message\":\"planned\"}"))
            : Optional.empty();
  }

  static Optional<MockResponse> invalidOffset() {
    return Optional.of(
        json(400, "{\"code\":\"BadRequestError\",\"message\":\"Invalid offset token\"}"));
  }

  static MockResponse failure(int status, String message) {
    return json(status, "{\"code\":\"" + message + "\",\"message\":\"" + message + "\"}");
  }

  /** A page with these items, and perhaps a next one. */
  static Optional<MockResponse> page(String items, String hasNext, String next) {
    return Optional.of(
        json(
            200,
            "{\"data\":["
                + items
                + "],\"hasNext\":"
                + !hasNext.isEmpty()
                + (next == null ? "" : ",\"next\":\"" + next + "\"")
                + "}"));
  }

  private MockResponse answer(String target) {
    String path = target.replaceAll("\\?.*", "");
    Map<String, List<String>> query = query(target);
    if (path.equals("/stages")) {
      return list(
          List.of(
              stage("lead-new", "New lead"),
              stage("custom-lead", "Warm lead"),
              stage("applicant-new", "New applicant"),
              stage("s-phone", "Phone screen"),
              stage("offer", "Offer")));
    } else if (path.equals("/archive_reasons")) {
      return list(
          List.of(
              "{\"id\":\"r-hired\",\"text\":\"Hired\",\"status\":\"active\",\"type\":\"hired\"}",
              "{\"id\":\"r-no\",\"text\":\"Underqualified\",\"status\":\"active\",\"type\":\"non-hired\"}"));
    } else if (path.startsWith("/users/")) {
      String id = path.substring("/users/".length());
      return json(
          200,
          "{\"data\":{\"id\":\"%s\",\"name\":\"Recruiter %s\",\"email\":\"%s@host.example\"}}"
              .formatted(id, id, id));
    } else if (path.startsWith("/postings/")) {
      String id = path.substring("/postings/".length());
      return json(200, "{\"data\":{\"id\":\"%s\",\"text\":\"Job %s\"}}".formatted(id, id));
    } else if (path.equals("/opportunities/deleted")) {
      return tellsDeleted
          ? list(
              deleted.stream()
                  .map(id -> "{\"id\":\"" + id + "\",\"deletedAt\":1700000900000}")
                  .toList())
          : failure(403, "forbidden");
    } else if (path.equals("/opportunities")) {
      return opportunities(query);
    } else if (path.endsWith("/download")) {
      byte[] document = documents.get(path);
      return document == null
          ? missing()
          : new MockResponse.Builder().body(new Buffer().write(document)).build();
    } else if (path.endsWith("/resumes")) {
      return attached(path, c -> c.resumes);
    } else if (path.endsWith("/files")) {
      return attached(path, c -> c.files);
    }
    return missing();
  }

  private MockResponse attached(String path, Function<Candidate, List<String>> which) {
    Candidate c = candidates.get(path.split("/")[2]);
    return c == null ? missing() : list(which.apply(c));
  }

  private static MockResponse missing() {
    return json(404, "{\"code\":\"ResourceNotFound\",\"message\":\"was not found\"}");
  }

  private MockResponse opportunities(Map<String, List<String>> query) {
    String contact = first(query, "contact_id");
    String since = first(query, "updated_at_start");
    List<Candidate> found =
        candidates.values().stream()
            .filter(c -> contact == null ? !c.id.equals(hidden) : c.contact.equals(contact))
            .filter(
                c -> since == null || (c.updatedAt != null && c.updatedAt >= Long.parseLong(since)))
            .toList();
    String offset = first(query, "offset");
    String from = offset == null ? "" : URLDecoder.decode(offset, StandardCharsets.UTF_8);
    List<Candidate> rest = found.stream().filter(c -> c.id.compareTo(from) >= 0).toList();
    String limit = first(query, "limit");
    int most = limit == null ? pageSize : Math.min(pageSize, Integer.parseInt(limit));
    List<Candidate> page = rest.subList(0, Math.min(most, rest.size()));
    String items = page.stream().map(Candidate::json).collect(Collectors.joining(","));
    String more =
        rest.size() > page.size()
            ? ",\"hasNext\":true,\"next\":\"" + rest.get(page.size()).id + "\""
            : ",\"hasNext\":false";
    return json(200, "{\"data\":[" + items + "]" + more + "}");
  }

  private static String stage(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
  }

  private static MockResponse list(List<String> items) {
    return json(200, "{\"data\":[" + String.join(",", items) + "],\"hasNext\":false}");
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json; charset=utf-8")
        .body(body)
        .build();
  }

  private static String first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  private static Map<String, List<String>> query(String target) {
    Map<String, List<String>> query = new TreeMap<>();
    int at = target.indexOf('?');
    if (at >= 0) {
      for (String pair : target.substring(at + 1).split("&")) {
        String[] parts = pair.split("=", 2);
        query
            .computeIfAbsent(parts[0], k -> new ArrayList<>())
            .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  @Override
  public void close() {
    server.close();
  }

  /** One candidacy; change its fields as you like. */
  final class Candidate {
    final String id;
    String contact;
    String name;
    String headline = "";
    String location = "";
    String stage = "applicant-new";
    String owner;
    String mover;
    String archiveReason;
    String posting;
    String page;
    String confidentiality = "non-confidential";
    String dataProtection = "null";
    boolean anonymized;
    Long updatedAt = 1_700_000_000_000L;
    List<String> emails = new ArrayList<>();
    List<String> phones = new ArrayList<>();
    List<String> links = new ArrayList<>();
    final List<String> resumes = new ArrayList<>();
    final List<String> files = new ArrayList<>();

    private Candidate(String id, String contact, String name) {
      this.id = id;
      this.contact = contact;
      this.name = name;
      this.page = "https://hire.example/candidates/" + id;
    }

    Candidate email(String email) {
      emails.add(email);
      return this;
    }

    Candidate resume(String resume, byte[] document) {
      resumes.add(
          ("{\"id\":\"%s\",\"createdAt\":1690000000000,\"file\":{\"name\":\"CV of %s\","
                  + "\"ext\":\".txt\",\"status\":\"processed\",\"size\":%d},\"parsedData\":null}")
              .formatted(resume, name, document.length));
      documents.put("/opportunities/" + id + "/resumes/" + resume + "/download", document);
      return this;
    }

    Candidate file(String file, String fileName) {
      files.add(
          "{\"id\":\"%s\",\"name\":\"%s\",\"ext\":\".pdf\",\"uploadedAt\":\"1690000000000\"}"
              .formatted(file, fileName));
      return this;
    }

    void anonymize() {
      anonymized = true;
      name = "";
      emails.clear();
    }

    private String json() {
      return ("{\"id\":%s,\"name\":%s,\"contact\":%s,\"headline\":%s,\"stage\":%s,"
              + "\"confidentiality\":%s,\"location\":%s,\"phones\":[%s],\"emails\":[%s],"
              + "\"links\":[%s],\"archived\":%s,\"tags\":[],\"sources\":[],\"stageChanges\":[%s],"
              + "\"origin\":\"sourced\",\"owner\":%s,\"followers\":[],\"applications\":[%s],"
              + "\"createdAt\":1600000000000,\"updatedAt\":%s,\"lastInteractionAt\":1650000000000,"
              + "\"urls\":{\"show\":%s},\"isAnonymized\":%s,"
              + "\"dataProtection\":%s,\"notDocumented\":1}")
          .formatted(
              quoted(id),
              quoted(name),
              quoted(contact),
              quoted(headline),
              quoted(stage),
              quoted(confidentiality),
              quoted(location),
              phones.stream()
                  .map(p -> "{\"type\":\"mobile\",\"value\":" + quoted(p) + "}")
                  .collect(Collectors.joining(",")),
              emails.stream().map(FakeLever::quoted).collect(Collectors.joining(",")),
              links.stream().map(FakeLever::quoted).collect(Collectors.joining(",")),
              archiveReason == null
                  ? "null"
                  : "{\"reason\":" + quoted(archiveReason) + ",\"archivedAt\":1660000000000}",
              mover == null
                  ? ""
                  : "{\"toStageId\":%s,\"toStageIndex\":2,\"updatedAt\":1650000000000,\"userId\":%s}"
                      .formatted(quoted(stage), quoted(mover)),
              owner == null ? "null" : quoted(owner),
              posting == null
                  ? ""
                  : "{\"id\":\"a-%s\",\"type\":\"posting\",\"posting\":%s,\"company\":null}"
                      .formatted(id, quoted(posting)),
              updatedAt,
              quoted(page),
              anonymized,
              dataProtection);
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Sockets that send at once; otherwise each answer waits 40 ms for the other side's receipt. */
  private static final class AtOnce extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }
}
