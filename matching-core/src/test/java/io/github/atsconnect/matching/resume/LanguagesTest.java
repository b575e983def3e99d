package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up people of many countries: the same reader, no language told. */
class LanguagesTest {
  private final ResumeReader reader = PatientReader.get();

  static Stream<Arguments> resumes() {
    return Stream.of(
        of(
            "German",
            "Hedda Brunnwald\nhedda@example.de\n\nBERUFSERFAHRUNG\n\n"
                + "Projektleiterin\nNordhafen Werft GmbH\nMärz 2019 – heute\n• Leitung\n\n"
                + "AUSBILDUNG\n\nDipl.-Ing. Schiffbau\nTechnische Universität Küstenstadt\n2008 – 2013",
            "Hedda Brunnwald",
            "Projektleiterin",
            "Nordhafen Werft GmbH",
            "2019-03",
            "present",
            "Technische Universität Küstenstadt"),
        of(
            "French",
            "Solène Vauquelin\nsolene@exemple.fr\n\nEXPÉRIENCE PROFESSIONNELLE\n\n"
                + "Chargée de communication — Atelier Brumaire\njanvier 2018 – aujourd'hui\n\n"
                + "FORMATION\n\nMaster Lettres\nUniversité de Valmont\n2012 - 2017",
            "Solène Vauquelin",
            "Chargée de communication",
            "Atelier Brumaire",
            "2018-01",
            "present",
            "Université de Valmont"),
        of(
            "Portuguese",
            "Tainá Bragança\ntaina@exemplo.com.br\n\nEXPERIÊNCIA PROFISSIONAL\n\n"
                + "Analista Financeira\nSeguros Araucária S.A.\nfevereiro de 2017 – atual\n\n"
                + "FORMAÇÃO ACADÊMICA\n\nBacharelado em Economia\nUniversidade Federal do Planalto\n2011 – 2015",
            "Tainá Bragança",
            "Analista Financeira",
            "Seguros Araucária S.A.",
            "2017-02",
            "present",
            "Universidade Federal do Planalto"),
        of(
            "Turkish",
            "Defne Karayel\ndefne@ornek.com.tr\n\nİŞ DENEYİMİ\n\n"
                + "Yazılım Mühendisi\nPoyraz Teknoloji A.Ş.\nOcak 2018 – Halen\n\n"
                + "EĞİTİM\n\nBilgisayar Mühendisliği, Lisans\nAnadolu Kuzey Üniversitesi\n2012 - 2017",
            "Defne Karayel",
            "Yazılım Mühendisi",
            "Poyraz Teknoloji A.Ş.",
            "2018-01",
            "present",
            "Anadolu Kuzey Üniversitesi"),
        of(
            "Vietnamese",
            "Đặng Thảo Nhi\nnhi@vidu.vn\n\nKINH NGHIỆM LÀM VIỆC\n\n"
                + "Trưởng phòng Kinh doanh\nCông ty TNHH Sao Khuê\n03/2018 – nay\n\n"
                + "HỌC VẤN\n\nCử nhân Kinh tế\nĐại học Sông Lam\n2010 - 2014",
            "Đặng Thảo Nhi",
            "Trưởng phòng Kinh doanh",
            "Công ty TNHH Sao Khuê",
            "2018-03",
            "present",
            "Đại học Sông Lam"),
        of(
            "Russian",
            "Лидия Остапова\nlidia@primer.ru\n\nОПЫТ РАБОТЫ\n\n"
                + "Главный технолог\nООО «Белый Камень»\nапрель 2016 – настоящее время\n\n"
                + "ОБРАЗОВАНИЕ\n\nПриволжский технический университет\n2006 – 2011",
            "Лидия Остапова",
            "Главный технолог",
            "ООО «Белый Камень»",
            "2016-04",
            "present",
            "Приволжский технический университет"),
        of(
            "Hebrew",
            "נועה ברקאי\nnoa@example.co.il\n\nניסיון תעסוקתי\n\n"
                + "מנהלת מוצר\nחברת אורן טכנולוגיות בע\"מ\n2019 – היום\n\n"
                + "השכלה\n\nתואר ראשון בכלכלה\nאוניברסיטת הצפון\n2011 – 2014",
            "נועה ברקאי",
            "מנהלת מוצר",
            "חברת אורן טכנולוגיות בע\"מ",
            "2019",
            "present",
            "אוניברסיטת הצפון"),
        of(
            "Arabic",
            "ليلى الحداد\nlayla@example.com\n\nالخبرة العملية\n\n"
                + "مهندسة برمجيات\nشركة النخيل للتقنية\nيناير 2018 – حتى الآن\n\n"
                + "التعليم\n\nبكالوريوس علوم الحاسب\nجامعة الواحة\n2012 – 2016",
            "ليلى الحداد",
            "مهندسة برمجيات",
            "شركة النخيل للتقنية",
            "2018-01",
            "present",
            "جامعة الواحة"),
        of(
            "Korean",
            "한서율\nseoyul@example.kr\n\n경력사항\n\n"
                + "백엔드 개발자\n푸른솔소프트\n2019.03 – 현재\n\n"
                + "학력\n\n컴퓨터공학과 학사\n새벽대학교\n2013.03 - 2018.02",
            "한서율",
            "백엔드 개발자",
            "푸른솔소프트",
            "2019-03",
            "present",
            "새벽대학교"),
        of(
            "Thai",
            "พิมพ์ชนก วงศ์ดารา\npim@example.co.th\n\nประสบการณ์ทำงาน\n\n"
                + "ผู้จัดการฝ่ายขาย\nบริษัท ดาวเหนือ จำกัด\nมกราคม 2562 – ปัจจุบัน\n\n"
                + "การศึกษา\n\nปริญญาตรี บริหารธุรกิจ\nมหาวิทยาลัยลุ่มน้ำเจ้าพระยา\n2553 – 2557",
            "พิมพ์ชนก วงศ์ดารา",
            "ผู้จัดการฝ่ายขาย",
            "บริษัท ดาวเหนือ จำกัด",
            "2562-01",
            "present",
            "มหาวิทยาลัยลุ่มน้ำเจ้าพระยา"),
        of(
            "Chinese",
            "林若溪\nruoxi@example.cn\n\n工作经历\n\n"
                + "高级产品经理\n远山科技有限公司\n2018年9月 – 至今\n\n"
                + "教育背景\n\n北岭大学\n2012年9月 – 2016年6月",
            "林若溪",
            "高级产品经理",
            "远山科技有限公司",
            "2018-09",
            "present",
            "北岭大学"),
        of(
            "Polish",
            "Jagna Wierzbicka\njagna@przyklad.pl\n\nDOŚWIADCZENIE ZAWODOWE\n\n"
                + "Specjalistka ds. logistyki\nBursztyn Sp. z o.o.\nmaj 2019 – obecnie\n\n"
                + "WYKSZTAŁCENIE\n\nUniwersytet Nadmorski\n2010 – 2015",
            "Jagna Wierzbicka",
            "Specjalistka ds. logistyki",
            "Bursztyn Sp. z o.o.",
            "2019-05",
            "present",
            "Uniwersytet Nadmorski"));
  }

  private static Arguments of(Object... parts) {
    return Arguments.of(parts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("resumes")
  void aResumeIsRead(
      String language,
      String text,
      String name,
      String title,
      String company,
      String start,
      String end,
      String school) {
    Resume r = reader.readText(text);

    assertThat(r.name()).contains(name);
    assertThat(r.positions()).containsExactly(new Resume.Entry(title, company, start, end));
    assertThat(r.schools()).containsExactly(school);
  }
}
