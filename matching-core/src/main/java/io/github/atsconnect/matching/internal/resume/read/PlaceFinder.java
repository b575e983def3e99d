package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.Fold;
import io.github.atsconnect.matching.internal.resume.words.Places;
import io.github.atsconnect.matching.internal.resume.words.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where the person lives, among the contacts. */
final class PlaceFinder {
  private static final Pattern PARTS = Pattern.compile("\\s*[|•·∙⋅;]\\s*|\\s{2,}");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:address|location|based in|lives in|city|adresse|anschrift|wohnort|ort|dirección|ubicación|domicilio|endereço|localização|morada|indirizzo|residenza|adres|woonplaats|miejsce zamieszkania|адрес|город|місто|адреса|bydliště|adresa|lakcím|διεύθυνση|adres|şehir|adress|địa chỉ|alamat|地址|住所|現住所|주소|거주지|ที่อยู่|כתובת|עיר|מגורים|العنوان|المدينة|آدرس|پتہ|पता)\\s*[:：]\\s*(.+)$");
  private static final int LONGEST = 90;
  private static final int LINES = 20;

  private PlaceFinder() {}

  static @Nullable String find(List<Line> contactLines) {
    String address = null;
    for (int i = 0; i < Math.min(LINES, contactLines.size()); i++) {
      for (Cell cell : contactLines.get(i).cells()) {
        for (String part : PARTS.split(cell.text())) {
          String text = FragmentCutter.trim(part);
          Matcher label = LABEL.matcher(text);
          if (label.matches()) {
            return FragmentCutter.trim(label.group(1));
          }
          if (Places.isPlace(text)) {
            return text;
          }
          if (address == null && isAddress(text)) {
            address = text;
          }
        }
      }
    }
    return address;
  }

  /** Street and number, or anything between commas that ends in a place we know. */
  private static boolean isAddress(String text) {
    if (text.length() > LONGEST || text.indexOf('@') >= 0 || text.indexOf(',') < 0) {
      return false;
    }
    String[] parts = text.split("[,،、]", -1);
    String last = parts[parts.length - 1].strip();
    String bare = last.replaceAll("[\\d-]{4,}", "").strip();
    boolean known = Places.isKnown(Fold.fold(bare)) || Places.isState(bare);
    return known && Words.of(text).length <= 12 && !Words.TITLES.any(Words.of(parts[0]));
  }
}
