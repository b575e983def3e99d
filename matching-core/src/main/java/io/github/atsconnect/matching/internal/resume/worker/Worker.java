package io.github.atsconnect.matching.internal.resume.worker;

import io.github.atsconnect.matching.resume.Resume;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The main class of the process that reads. Takes requests from its standard input and answers on
 * its standard output, one after the other, until the input ends: so it ends with the process that
 * started it, however that ends. Writes nothing else anywhere.
 */
public final class Worker {

  /** A request: a file's bytes follow. */
  static final int FILE = 1;

  /** A request: a text in UTF-8 follows. */
  static final int TEXT = 2;

  /** The first word of a worker. */
  static final int READY = 0x41545343;

  private Worker() {}

  /** Serves until the input ends. */
  public static void main(String[] arguments) throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
  }

  static void serve(InputStream requests, OutputStream replies) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(requests, 1 << 16));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(replies, 1 << 14));
    ResumeReader reader = ResumeReader.withLimits(ResumeCodec.readLimits(in));
    out.writeInt(READY);
    out.flush();
    while (true) {
      int kind;
      byte[] body;
      try {
        kind = in.readInt();
        body = new byte[in.readInt()];
        in.readFully(body);
      } catch (EOFException e) {
        return;
      }
      Resume resume =
          kind == TEXT
              ? reader.readText(new String(body, StandardCharsets.UTF_8))
              : reader.read(body);
      ResumeCodec.write(out, resume);
      out.flush();
    }
  }
}
