package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedFilesTest {
  private static final String ZEROES = "<" + "00".repeat(32) + ">";

  private final ResumeReader reader = ResumeReader.standard();

  @ParameterizedTest
  @ValueSource(ints = {40, 128, 256})
  void aFileThatNeedsThePasswordOfAUserIsEncrypted(int bits) throws IOException {
    Resume read = reader.read(protect("owner", "user", bits));

    assertThat(read).isEqualTo(Resume.unreadable(ResumeStatus.ENCRYPTED));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 128, 256})
  void aFileThatOnlyItsOwnerMayChangeIsRead(int bits) throws IOException {
    Resume read = reader.read(protect("owner", "", bits));

    assertThat(read).isEqualTo(reader.read(Pdfs.oneColumn()));
    assertThat(read.name()).contains("Maren Holloway");
  }

  static Stream<Arguments> closed() {
    String standard = "/Filter /Standard /V 2 /R 3 /Length 128 /P -4 ";
    return Stream.of(
        Arguments.of(
            "a certificate",
            "<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 2 /Length 128 /Recipients ["
                + "<30820101>] >>"),
        Arguments.of(
            "a certificate and a crypt filter",
            "<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 /StmF"
                + " /DefaultCryptFilter /StrF /DefaultCryptFilter /CF << /DefaultCryptFilter <<"
                + " /CFM /AESV2 /Length 16 /Recipients [<3080>] >> >> >>"),
        Arguments.of("a certificate without recipients", "<< /Filter /Adobe.PubSec /V 2 >>"),
        Arguments.of("a handler that nobody knows", "<< /Filter /Quill.Lock /V 1 >>"),
        Arguments.of("a handler without a name", "<< /V 1 /R 2 >>"),
        Arguments.of("a name that is a number", "<< /Filter 7 /V 1 >>"),
        Arguments.of("no keys", "<< " + standard + ">>"),
        Arguments.of("keys that are too short", "<< " + standard + "/O <00> /U <00> >>"),
        Arguments.of("keys that are numbers", "<< " + standard + "/O 1 /U 2 >>"),
        Arguments.of(
            "a length below zero",
            "<< /Filter /Standard /V 2 /R 3 /Length -8 /P -4 /O "
                + ZEROES
                + " /U "
                + ZEROES
                + ">>"),
        Arguments.of(
            "a revision of the future",
            "<< /Filter /Standard /V 9 /R 99 /Length 128 /P -4 /O "
                + ZEROES
                + " /U "
                + ZEROES
                + ">>"),
        Arguments.of("an empty dictionary", "<< >>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("closed")
  void aFileThatIsEncryptedInSomeOtherWayIsEncrypted(String name, String dictionary)
      throws IOException {
    assertThat(reader.read(withEncryption(dictionary)).status()).isEqualTo(ResumeStatus.ENCRYPTED);
    try (IsolatedResumeReader apart = ResumeReader.isolated()) {
      assertThat(apart.read(withEncryption(dictionary)).status()).isEqualTo(ResumeStatus.ENCRYPTED);
      assertThat(apart.read(Pdfs.oneColumn()).status()).isEqualTo(ResumeStatus.OK);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "99 0 R", "7", "(text)", "[1 2]", "5 0 R"})
  void whatIsNoEncryptionAtAllIsPassedOver(String value) {
    assertThat(reader.read(withEncryption(value)).status().code())
        .isIn("ok", "encrypted", "malformed");
  }

  @Test
  void aFileThatSpeaksOfEncryptionIsNotEncrypted() {
    byte[] file =
        Pdfs.raw(
            List.of(
                Pdfs.object("<< /Type /Catalog /Pages 2 0 R >>"),
                Pdfs.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                Pdfs.object("<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>"),
                Pdfs.stream("", Pdfs.object("/Encrypt << /Filter /Adobe.PubSec >>"))));

    assertThat(reader.read(file).status()).isEqualTo(ResumeStatus.NO_TEXT);
  }

  private static byte[] protect(String owner, String user, int bits) throws IOException {
    try (PDDocument document = Loader.loadPDF(Pdfs.oneColumn())) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy(owner, user, AccessPermission.getOwnerAccessPermission());
      policy.setEncryptionKeyLength(bits);
      document.protect(policy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A healthy file whose trailer says that it is encrypted. */
  private static byte[] withEncryption(String value) {
    String file =
        new String(
            Pdfs.raw(
                List.of(
                    Pdfs.object("<< /Type /Catalog /Pages 2 0 R >>"),
                    Pdfs.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                    Pdfs.object(
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                            + " /Resources << /Font << /F 5 0 R >> >> >>"),
                    Pdfs.stream("", Pdfs.object("BT /F 12 Tf 72 700 Td (Hello Reader) Tj ET")),
                    Pdfs.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"))),
            StandardCharsets.ISO_8859_1);
    return file.replace("/Root 1 0 R", "/Root 1 0 R /ID [<00> <00>] /Encrypt " + value)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
