package io.github.atsconnect.lever.simulator.internal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The object store on another host to which downloads may be redirected: addresses that need no
 * credentials. The host is {@code localhost}, while the API is at {@code 127.0.0.1}.
 */
final class Storage {

  static final String PATH = "/storage/";

  private final Map<String, Attachment> signed = new ConcurrentHashMap<>();
  private final IntSupplier port;

  Storage(IntSupplier port) {
    this.port = port;
  }

  String address(Attachment attachment) {
    String handle = UUID.randomUUID().toString();
    signed.put(handle, attachment);
    return "http://localhost:" + port.getAsInt() + PATH + handle;
  }

  HttpReply get(String path) {
    Attachment attachment = signed.get(path.substring(PATH.length()));
    Supplier<byte[]> content = attachment == null ? null : attachment.content();
    if (attachment == null || content == null) {
      return HttpReply.text(404, "text/plain", "no such object");
    }
    return Attachments.content(attachment, content.get());
  }
}
