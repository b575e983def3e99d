package io.github.atsconnect.matching.internal.resume.pdf;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import io.github.atsconnect.matching.resume.ResumeLimits;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Reads a PDF file within limits. Never throws for what the file holds. */
public final class PdfReader {
  private static final int MAX_PARTS = 2_000;
  private static final int HIDDEN_LETTERS = 8;
  private static final long HEAP_FOR_STREAMS = 32L << 20;
  private static final long DISK_FOR_STREAMS = 128L << 20;
  private static final int MAX_METADATA = 300;

  private final ResumeLimits limits;
  private final LongSupplier nanoTime;

  /** A reader with a clock to measure the deadline by. */
  public PdfReader(ResumeLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /** Reads what can be read. */
  public PdfText read(byte[] file) {
    if (file.length > limits.maxBytes()) {
      return PdfText.unreadable("limit:bytes");
    }
    if (!Envelope.isPdf(file)) {
      return PdfText.unreadable("not-pdf");
    }
    Budget budget = new Budget(limits, nanoTime);
    try {
      LastResortFonts.enter();
      Envelope.checkStructureStreams(file, budget);
      return load(file, budget);
    } catch (Throwable e) {
      return PdfText.unreadable(ResumeStatus.of(e).code());
    } finally {
      LastResortFonts.leave();
    }
  }

  private static PdfText load(byte[] file, Budget budget) throws IOException {
    try (PDDocument document = new Parser(new GuardedInput(file, budget)).parse()) {
      return new Reading(document, budget).read();
    }
  }

  /** Tells a file that nobody can decrypt here from one that is broken. */
  private static final class Parser extends PDFParser {

    Parser(GuardedInput file) throws IOException {
      super(
          file,
          "",
          null,
          null,
          MemoryUsageSetting.setupMixed(HEAP_FOR_STREAMS, DISK_FOR_STREAMS).streamCache);
    }

    @Override
    protected void prepareDecryption() {
      try {
        super.prepareDecryption();
      } catch (ReadingEnded e) {
        throw e;
      } catch (IOException | RuntimeException | LinkageError e) {
        // A password or a certificate is needed, or a library that knows certificates, or what
        // says how the file is encrypted is damaged: it stays closed.
        throw ReadingEnded.encrypted();
      }
    }
  }

  /** One file's reading, with what has been found so far. */
  private static final class Reading {
    private final PDDocument document;
    private final Budget budget;
    private final List<PdfPage> pages = new ArrayList<>();
    private String status = "ok";

    Reading(PDDocument document, Budget budget) {
      this.document = document;
      this.budget = budget;
    }

    PdfText read() {
      boolean hidden = false;
      try {
        hidden = readPages();
      } catch (Throwable e) {
        status = ResumeStatus.of(e).code();
      }
      return new PdfText(
          status,
          List.copyOf(pages),
          metadata(COSName.TITLE),
          metadata(COSName.AUTHOR),
          metadata(COSName.PRODUCER),
          hidden);
    }

    private boolean readPages() {
      PageWalk walk = new PageWalk(budget);
      List<COSDictionary> dictionaries = walk.pages(pageRoot());
      if (dictionaries.isEmpty()) {
        dictionaries = strayPages();
      }
      if (dictionaries.isEmpty()) {
        status = "malformed";
        return false;
      }
      GlyphEngine engine = new GlyphEngine(budget, new PageFrame(dictionaries.get(0)));
      try {
        for (COSDictionary page : dictionaries) {
          readPage(engine, page);
        }
      } finally {
        if (walk.more() && status.equals("ok")) {
          status = "limit:pages";
        }
      }
      return engine.hidden() >= HIDDEN_LETTERS;
    }

    private void readPage(GlyphEngine engine, COSDictionary dictionary) {
      budget.startPage();
      PageFrame frame = new PageFrame(dictionary);
      engine.start(frame);
      List<PdfLink> links = List.of();
      try {
        links = PageLinks.read(dictionary, frame, budget);
        measureContents(dictionary);
        engine.processPage(new PDPage(dictionary));
      } catch (ReadingEnded e) {
        status = e.status();
        if (!e.isLimit("content")) {
          throw e;
        }
      } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
        status = status.equals("ok") ? ResumeStatus.of(e).code() : status;
      } finally {
        pages.add(new PdfPage(frame.width(), frame.height(), engine.glyphs(), links));
      }
    }

    private void measureContents(COSDictionary page) {
      COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
      if (contents instanceof COSStream stream) {
        measure(stream);
      } else if (contents instanceof COSArray array) {
        if (array.size() > MAX_PARTS) {
          page.removeItem(COSName.CONTENTS);
          throw ReadingEnded.limit("content");
        }
        for (int i = 0; i < array.size(); i++) {
          if (array.getObject(i) instanceof COSStream stream) {
            measure(stream);
          }
        }
      }
    }

    private void measure(COSStream stream) {
      long length = StreamGauge.decodedLength(stream, budget.contentLeft());
      if (length < 0) {
        throw ReadingEnded.limit("content");
      }
      budget.content(length);
    }

    private @Nullable COSDictionary pageRoot() {
      COSDictionary trailer = document.getDocument().getTrailer();
      COSDictionary root = trailer == null ? null : trailer.getCOSDictionary(COSName.ROOT);
      return root == null ? null : root.getCOSDictionary(COSName.PAGES);
    }

    /** Pages that no tree leads to. */
    private List<COSDictionary> strayPages() {
      List<COSDictionary> found = new ArrayList<>();
      COSDocument cos = document.getDocument();
      for (COSObject object : cos.getObjectsByType(COSName.PAGE)) {
        budget.checkTime();
        if (object.getObject() instanceof COSDictionary page
            && found.size() < budget.limits().maxPages()) {
          found.add(page);
        }
      }
      return found;
    }

    private @Nullable String metadata(COSName key) {
      try {
        COSDictionary trailer = document.getDocument().getTrailer();
        COSDictionary info = trailer == null ? null : trailer.getCOSDictionary(COSName.INFO);
        String value = info == null ? null : info.getString(key);
        return value == null || value.length() > MAX_METADATA ? null : value.strip();
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        return null;
      }
    }
  }
}
