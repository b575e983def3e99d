package io.github.atsconnect.matching.internal.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

  private static final double ONE_NAME = 0.6;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // order, commas, credentials, titles
        "Mara Ellison | ELLISON, Mara",
        "Mara Ellison | Ellison Mara",
        "Dr. Mara Ellison, PhD | Mara Ellison",
        "President Mara Ellison | Mara Ellison",
        "Mara Ellison Jr. | Mara Ellison",
        // words split otherwise
        "MaraEllison | Mara Ellison",
        "Jean-Luc Moreau | Jean Luc Moreau",
        "Jean-Luc Moreau | Jeanluc Moreau",
        "Mara Elli Son | Mara Ellison",
        "Mara Mara Ellison | Mara Ellison",
        // typing errors and spellings
        "Mara Elison | Mara Ellison",
        "Maar Ellison | Mara Ellison",
        "Greta Meier | Greta Mayer",
        "Steven Hoffmann | Stephen Hofmann",
        "Björn Åkesson | Bjorn Akesson",
        "Jürgen Müller | Juergen Mueller",
        // left out, initials, nicknames
        "Mara Jane Ellison | Mara Ellison",
        "M. Ellison | Mara Ellison",
        "Mara J. Ellison | Mara Jane Ellison",
        "Bob Kestleton | Robert Kestleton",
        "Sasha Morozova | Alexandra Morozova",
        "Pepe Quiroga | José Quiroga",
        "Roberta (Bobbie) Kern | Roberta Kern",
        "María Fernanda Prado Quiroga | Maria Prado",
        // Slavic
        "Сергей Викторович Орлов | Sergei Orlov",
        "Сергій Гончаренко | Serhiy Honcharenko",
        "Yevgeny Zhukov | Evgenij Jukov",
        "Aleksandr Chernykh | Alexander Chernyh",
        "Wladimir Schukow | Vladimir Zhukov",
        // Arabic, Hebrew, Persian
        "محمد بن خالد الخطيب | Mohammed bin Khaled al-Khatib",
        "Mohamed Abdelrahman Haddad | Muhammad Abd al-Rahman Haddad",
        "Abdul Aziz Nuristani | Abdulaziz Nooristani",
        "Saif al-Din Mansour | Saifuddin Mansur",
        "Yusuf Haddad | Youssef el-Haddad",
        "Osama ibn Tariq | Usama bin Tarek",
        "מרים שפירא | Miriam Shapira",
        "رضا کریمی | Reza Karimi",
        // India, Caucasus, Greece, Thailand
        "पूजा शर्मा | Pooja Sharma",
        "ნინო ჩხეიძე | Nino Chkheidze",
        "Արամ Հովհաննիսյան | Aram Hovhannisian",
        "Γιώργος Παπαδάκης | Giorgos Papadakis",
        "Ντίνος Λάμπρου | Dinos Lambrou",
        // East Asia
        "佐藤健一 | Kenichi Sato",
        "高橋 恵子 | Keiko Takahashi",
        "タナカ ヒロシ | Hiroshi Tanaka",
        "陈晓明 | Xiaoming Chen",
        "陳曉明 | Chan Xiaoming",
        "Chen Xiao-ming | Xiaoming Chen",
        "Hsieh Chih-ming | Zhiming Xie",
        "김민수 | Kim Min-soo",
        "이영희 | Young-hee Lee",
        "Park Jin Woo | Jinwoo Bak",
        "Nguyễn Thị Hương | Huong Thi Nguyen",
      })
  void variants_of_one_name_are_alike(String a, String b) {
    assertThat(PersonNames.similarity(a, b)).isGreaterThan(ONE_NAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mara Ellison | Greta Ellison",
        "Mara Ellison | Mara Northcotte",
        "Mara Jane Ellison | Mara Sue Ellison",
        "Mara J. Ellison | Mara S. Ellison",
        "John Petrov | Ivan Petrov",
        "Mara Ellison | Mara Madison",
        "Carlos Castillo | Carlos Cardenas",
        "Mara Ellison Jr. | Mara Ellison Sr.",
        "M. E. | Mara Ellison",
        "Khalid al-Mosuli | Khalid al-Tikriti",
        "Khalid bin Omar Haddad | Omar bin Khalid Haddad",
        "Abdul Hamid Noorzai | Abdul Basir Noorzai",
        "Nasrullah Hamidi | Fazlullah Hamidi",
        "Сергей Викторович Орлов | Сергей Борисович Орлов",
        "Helga Jónsdóttir | Helga Tómasdóttir",
        "Kim Min Soo | Kim Young Ho",
        "陈晓明 | 陈晓朋",
        "佐藤健一 | 佐藤恵子",
        "Ellison | Mara Jane Northcotte",
      })
  void other_names_are_not(String a, String b) {
    assertThat(PersonNames.similarity(a, b)).isLessThan(ONE_NAME);
  }

  @Test
  void the_more_is_left_out_the_less_alike_are_two_names() {
    double middle = PersonNames.similarity("Mara Jane Ellison", "Mara Ellison");
    double two = PersonNames.similarity("Mara Jane Sue Ellison", "Mara Ellison");
    double given = PersonNames.similarity("Mara Jane Sue Ellison", "Mara");
    assertThat(middle).isGreaterThan(two);
    assertThat(two).isGreaterThan(given);
  }

  @Test
  void a_common_name_left_out_costs_less_than_a_rare_one() {
    assertThat(PersonNames.similarity("Mohammed Tarek Zubaidi", "Tarek Zubaidi"))
        .isGreaterThan(PersonNames.similarity("Qutaiba Tarek Zubaidi", "Tarek Zubaidi"));
  }

  @Test
  void nothing_but_signs_is_like_nothing_else() {
    assertThat(PersonNames.similarity("😀", "Mara Ellison")).isZero();
    assertThat(PersonNames.similarity("", "!!")).isZero();
    assertThat(PersonNames.similarity("", "")).isEqualTo(1);
  }
}
