package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.OpportunityId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedBodyTest {

  private static final byte[] LIST =
      "{\"data\":[{\"id\":\"s1\",\"text\":\"Écran\"}],\"hasNext\":false}"
          .getBytes(StandardCharsets.UTF_8);

  @RegisterExtension final LeverServer server = new LeverServer();

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] each : parts) {
      bytes.write(each);
    }
    return bytes.toByteArray();
  }

  private static MockResponse body(String coding, byte[] bytes) {
    return new MockResponse.Builder()
        .addHeader("Content-Encoding", coding)
        .body(new Buffer().write(bytes))
        .build();
  }

  private String text() {
    return server.client().stages().list().firstPage().items().get(0).text();
  }

  private byte[] document(DownloadLimits limits) throws IOException {
    try (Download each =
        server.client().files().download(new OpportunityId("o"), new FileId("f"), limits)) {
      assertThat(each.declaredLength()).isEmpty();
      return each.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip", " gzip ", "identity, gzip"})
  void aPackedPageIsUnpackedWhateverTheSpelling(String coding) throws IOException {
    server.answer(body(coding, packed(LIST)));

    assertThat(text()).isEqualTo("Écran");
    assertThat(server.lastRequest().getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void membersAreReadOneAfterTheOtherAndPaddingIsNone() throws IOException {
    byte[] first = packed(Arrays.copyOf(LIST, 20));
    byte[] second = packed(Arrays.copyOfRange(LIST, 20, LIST.length));
    server.answer(body("gzip", joined(first, second, new byte[512])));

    assertThat(text()).isEqualTo("Écran");
  }

  @Test
  void twiceIsUnpackedTwice() throws IOException {
    server.answer(body("gzip, gzip", packed(packed(LIST))));

    assertThat(text()).isEqualTo("Écran");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 20, 30, -8, -1})
  void aPackedPageThatIsCutOffIsUnreadable(int length) throws IOException {
    byte[] all = packed(LIST);
    server.otherwise(
        request -> body("gzip", Arrays.copyOf(all, length > 0 ? length : all.length + length)));

    assertThatThrownBy(this::text).isInstanceOf(LeverUnreadableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, br", "unheard-of"})
  void whatWasNotAskedForIsUnreadable(String coding) {
    server.otherwise(request -> body(coding, LIST));

    assertThatThrownBy(this::text).isInstanceOf(LeverUnreadableException.class);
  }

  @Test
  void whatIsSaidToBePackedAndIsNotIsUnreadable() {
    server.otherwise(request -> body("gzip", LIST));

    assertThatThrownBy(this::text).isInstanceOf(LeverUnreadableException.class);
  }

  @Test
  void aSmallBodyThatBecomesTooLargeIsGivenUp() throws IOException {
    byte[] bomb = packed(new byte[40 * 1024 * 1024]);
    assertThat(bomb.length).isLessThan(100_000);
    server.otherwise(request -> body("gzip", bomb));

    assertThatThrownBy(this::text)
        .isInstanceOf(LeverUnreadableException.class)
        .hasMessageContaining("longer");
    assertThat(server.requests()).hasSize(1);
    assertThatThrownBy(() -> document(DownloadLimits.standard())).isInstanceOf(IOException.class);
  }

  @Test
  void aPackedDocumentIsUnpackedAndItsDeclaredLengthIsNotBelieved() throws IOException {
    byte[] pdf = joined("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), new byte[200_000]);
    server.answer(body("gzip", joined(packed(pdf), packed(pdf))));

    assertThat(document(new DownloadLimits(400_018, Duration.ofSeconds(20))))
        .hasSize(2 * pdf.length);
  }

  @Test
  void aPackedDocumentThatIsCutOffIsNotTakenForWhole() throws IOException {
    byte[] all =
        packed("%PDF-1.4 some words of a document".repeat(500).getBytes(StandardCharsets.US_ASCII));
    server.answer(body("gzip", Arrays.copyOf(all, all.length - 9)));

    assertThatThrownBy(() -> document(DownloadLimits.standard()))
        .isInstanceOfAny(IOException.class, LeverException.class);
  }
}
