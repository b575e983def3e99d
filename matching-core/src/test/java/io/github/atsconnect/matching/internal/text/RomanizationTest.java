package io.github.atsconnect.matching.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanizationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Юлия Щукина | yulia shchukina",
        "Дмитрий Чайковский | dmitry chaykovsky",
        "Сергій Гончаренко | serhii honcharenko",
        "Милош Ђурђевић | milos djurdjevic",
        "Аляксей Ўладыка | alyaksey wladyka",
        "Λάμπρος Μπακογιάννης | lampros bakogiannis",
        "Ευαγγελία Ντίνου | evangelia dinou",
        "ნინო ჩხეიძე | nino chkheidze",
        "Արամ Հովհաննիսյան | aram hovhannisyan",
        "מרים שפירא | miriam shapira",
        "محمد الخطيب | muhammad al khtib",
        "فاطمة حسن | fatima hassan",
        "पूजा शर्मा | puja sharma",
        "চন্দ্র ঘোষ | chandra ghosh",
        "முருகன் | murukan",
        "ธนา ใจดี | thna chaidi",
        "ደስታ | desta",
        "ジョン・カーター | jon kata",
        "さくら | sakura",
        "김민수 | gimminsu",
        "黄 | huang",
        "ＡＤＡ　Ｑｕｉｌｌ | ada quill",
        "Đặng Thị Hương | dang thi huong",
        "Żaneta Łoś | zaneta los",
      })
  void names_of_other_scripts_read_as_in_a_passport(String text, String latin) {
    assertThat(Fold.words(text)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chaykovsky | Tschaikowskij",
        "Schmidt | Shmit",
        "Katherine | Katerine",
        "Mueller | Müller",
        "Philip | Filip",
        "MacDonald | McDonald",
        "Fyodorov | Fiodorow",
        "Noor | Nur",
        "Zieliński | Zelinsky",
      })
  void spellings_of_one_sound_are_near(String a, String b) {
    String x = Sound.of(Fold.flat(a));
    String y = Sound.of(Fold.flat(b));
    assertThat(Sound.distance(x, y, Sound.Writing.LATIN, 9)).isLessThan(0.8);
    assertThat(Sound.distance(x, y, Sound.Writing.LATIN, 9))
        .isEqualTo(Sound.distance(y, x, Sound.Writing.LATIN, 9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Carter | Porter", "Ellison | Madison", "Rossi | Russo", "Novak | Petrov"})
  void other_names_are_further_apart(String a, String b) {
    assertThat(
            Sound.distance(Sound.of(Fold.flat(a)), Sound.of(Fold.flat(b)), Sound.Writing.LATIN, 9))
        .isGreaterThan(1.2);
  }
}
