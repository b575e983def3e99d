package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.line.Run;
import io.github.atsconnect.matching.internal.resume.words.Fold;
import io.github.atsconnect.matching.internal.resume.words.Places;
import io.github.atsconnect.matching.internal.resume.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the person's name by size, place, label and agreement with email, link and metadata. */
final class NameFinder {
  private static final float ENOUGH = 2.2f;
  private static final int TOP_LINES = 40;
  private static final int TOP_PLAIN_LINES = 8;
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:full name|name|surname,? (?:and )?(?:given|first) name\\(?s?\\)?|vor- und"
              + " nachname|name und vorname|nom et prénom|nom|prénom et nom|nombre y"
              + " apellidos|nombre completo|nombre|nome completo|nome e cognome|nome|cognome e"
              + " nome|naam|imię i nazwisko|фио|имя|ім'я|jméno(?: a příjmení)?|név|nume(?: și"
              + " prenume)?|ονοματεπώνυμο|ad[ıi] ?soyad[ıi]|ad soyad|namn|navn|nimi|họ (?:và"
              + " )?tên|nama(?: lengkap)?|姓名|名前|氏\\s*名|이\\s*름|성\\s*명|ชื่อ(?:-นามสกุล)?|ชื่อ -"
              + " นามสกุล|שם מלא|שם|الاسم(?: الكامل)?|نام و نام خانوادگی|नाम)"
              + "\\s*(?:[:：/|]|\\s{1,3}(?=\\p{Lo}))\\s*(.+)$");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?iu)^(?:resum[eé]|résumé|c\\.?v\\.?|curriculum"
              + " vit(?:ae|æ)|lebenslauf|currículum|curriculo|currículo|резюме|履\\s*歴\\s*書|職務経歴書|简历|個人簡歷|이력서|özgeçmiş|سيرة"
              + " ذاتية|السيرة الذاتية|رزومه|קורות חיים|ประวัติย่อ|sơ yếu lý"
              + " lịch|życiorys|βιογραφικό(?: σημείωμα)?|životopis|önéletrajz)"
              + "(?:\\s+(?:of|de|von|di))?\\s*(?:[:|–—-]\\s*|\\s+|$)");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?ius)(?:[,|–—·•/]|\\s[-–—]\\s|\\s{2}).*$|\\s(?:ph\\.?d\\.?|md|m\\.d\\.|mba|msc|m\\.sc\\.|cpa|pmp|esq\\.?|resume|résumé|cv|curriculum"
              + " vitae|lebenslauf)$");
  private static final Pattern SIGNS = Pattern.compile("[,|–—·•/]");
  private static final Pattern TITLES =
      Pattern.compile(
          "(?iu)^(?:dr\\.?(?:"
              + " med\\.?)?|prof\\.?|mr\\.?|mrs\\.?|ms\\.?|dipl\\.?-ing\\.?|ing\\.?|herr|frau|mgr\\.?|inż\\.?|ד\"ר|د\\.|م\\.)\\s+");

  /** The commonest Chinese and Korean family names. */
  private static final String SURNAMES =
      "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程苏蘇魏吕呂丁沈任姚卢盧"
          + "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편";

  private static final Set<String> NEVER =
      Set.of(
          "page", "seite", "contact", "kontakt", "linkedin", "github", "present", "email", "phone");

  private final List<Line> lines;
  private final List<String> witnesses = new ArrayList<>();
  private final float largest;
  private final float body;

  NameFinder(List<Line> lines, List<String> emails, List<String> links, List<String> metadata) {
    this.lines = lines;
    ContactFinder.userNames(emails).forEach(u -> witnesses.add(letters(u)));
    for (String link : links) {
      String key = LinkText.key(link);
      witnesses.add(letters(key.substring(key.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "")));
    }
    metadata.forEach(m -> witnesses.add(letters(m)));
    float most = 0;
    float sum = 0;
    int count = 0;
    for (Line line : lines) {
      float size = line.style().size();
      if (line.page() == 0 && size > most && isNameLike(candidate(line.cells().get(0).text()))) {
        most = size;
      }
      sum += line.style().size();
      count++;
    }
    this.largest = most;
    this.body = count == 0 ? 0 : sum / count;
  }

  @Nullable String name() {
    String best = null;
    float most = ENOUGH;
    int seen = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean big = line.style().size() > body * 1.25f;
      int top = line.style().size() == 0 ? TOP_PLAIN_LINES : TOP_LINES;
      if (line.page() > 0 || (seen++ > top && !big)) {
        continue;
      }
      for (int c = 0; c < Math.min(2, line.cells().size()); c++) {
        for (String text : candidates(i, line.cells().get(c))) {
          float score = score(text, line, i, line.cells().get(c));
          if (score > most) {
            most = score;
            best = text;
          }
        }
      }
    }
    return best;
  }

  private List<String> candidates(int at, Cell cell) {
    List<String> found = new ArrayList<>();
    Matcher label = LABEL.matcher(cell.text());
    if (label.matches()) {
      found.add(candidate(label.group(1)));
    }
    found.add(candidate(cell.text()));
    if (cell.runs().size() > 1 && !isNameLike(candidate(cell.text()))) {
      found.add(candidate(cell.runs().get(0).text()));
    }
    // Given and family name on two lines in one style.
    if (at + 1 < lines.size() && lines.get(at).cells().size() == 1) {
      Line line = lines.get(at);
      Line next = lines.get(at + 1);
      Run style = line.style();
      boolean pair =
          next.page() == line.page()
              && next.flow() == line.flow()
              && next.style().looksLike(style)
              && style.size() >= largest - 0.6f
              && style.size() > body * 1.3f
              && next.gapAbove() < 2;
      if (pair) {
        found.add(candidate(line.text() + " " + next.text()));
      }
    }
    return found;
  }

  /** The text without what stands around a name. */
  private static String candidate(String text) {
    String name = DOCUMENT.matcher(text.strip()).replaceFirst("");
    name = TITLES.matcher(name).replaceFirst("");
    String bare = TAIL.matcher(name).replaceFirst("");
    boolean nothingLeft = bare.indexOf(' ') < 0 && name.indexOf(' ') > 0;
    name = nothingLeft && SIGNS.matcher(name).find() ? bare : nothingLeft ? name : bare;
    return FragmentCutter.trim(name.strip());
  }

  private float score(String text, Line line, int index, Cell cell) {
    if (!isNameLike(text)) {
      return 0;
    }
    String[] words = Words.of(text);
    float score = 0;
    float size = cell.runs().get(0).size();
    if (size > 0 && size >= largest - 0.3f && size > body * 1.2f) {
      score += 2.4f;
    } else if (size > body * 1.35f) {
      score += 1f;
    }
    score += index == 0 ? 1.6f : index < 4 ? 0.7f : 0;
    if (LABEL.matcher(cell.text()).matches() && !text.equals(cell.text())) {
      score += 3;
    }
    score += Math.min(2, witnesses(words, text)) * 1.5f;
    boolean eastAsian = isEastAsian(text) && SURNAMES.indexOf(text.charAt(0)) >= 0;
    score += eastAsian ? 0.8f : 0;
    score +=
        (words.length >= 2 || eastAsian) && words.length <= 4
            ? 0.7f
            : words.length == 1 ? -0.3f : -0.2f;
    score -= Words.TITLES.any(words) ? 2.2f : 0;
    score -= Words.FORMS.any(words) || Words.SCHOOLS.any(words) ? 1.5f : 0;
    score -= Places.isPlace(text) ? 2 : 0;
    score -= line.bullet() ? 2 : 0;
    return score;
  }

  /** Two to four characters of a script that writes names without a space. */
  private static boolean isEastAsian(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Character.UnicodeScript script = Character.UnicodeScript.of(c);
      if (script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL) {
        letters++;
      } else if (c != ' ' && c != '·') {
        return false;
      }
    }
    return letters >= 2 && letters <= 5;
  }

  /** How many of email, link and metadata agree with the name. */
  private int witnesses(String[] words, String text) {
    String all = letters(text);
    int agree = 0;
    for (String witness : witnesses) {
      if (witness.length() < 3) {
        continue;
      }
      boolean same = witness.equals(all) || (all.length() > 5 && witness.contains(all));
      int parts = 0;
      for (String word : words) {
        parts += word.length() > 2 && witness.contains(word) ? 1 : 0;
      }
      agree +=
          same || parts >= Math.min(2, words.length) || (parts == 1 && witness.length() < 14)
              ? 1
              : 0;
    }
    return agree;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    String folded = Fold.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetter(folded.charAt(i))) {
        letters.append(folded.charAt(i));
      }
    }
    return letters.toString();
  }

  private static boolean isNameLike(String text) {
    if (text.length() < 2 || text.length() > 50 || Words.heading(text) != null) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c) || "@:;/\\|?!+=<>{}%&*".indexOf(c) >= 0) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    String[] words = Words.of(text);
    if (letters < 2 || words.length == 0 || words.length > 6) {
      return false;
    }
    for (String word : words) {
      if (NEVER.contains(word)) {
        return false;
      }
    }
    return !text.endsWith(".") || words.length <= 3;
  }
}
