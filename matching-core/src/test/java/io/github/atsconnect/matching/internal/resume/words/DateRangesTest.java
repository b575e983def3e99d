package io.github.atsconnect.matching.internal.resume.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Jan 2019 – Present | 2019-01 | present",
        "January 2019 to March 2021 | 2019-01 | 2021-03",
        "2017 - 2019 | 2017 | 2019",
        "2013–2014 | 2013 | 2014",
        "03/2019 - 05/2020 | 2019-03 | 2020-05",
        "03.2019 – 05.2020 | 2019-03 | 2020-05",
        "2019-03 – 2020-05 | 2019-03 | 2020-05",
        "06/17 – 05/19 | 2017-06 | 2019-05",
        "01.03.2018 - 31.08.2019 | 2018-03 | 2019-08",
        "Jan – Mar 2020 | 2020-01 | 2020-03",
        "Sept ’16 – May ’18 | 2016-09 | 2018-05",
        "Summer 2018 – Fall 2019 | 2018 | 2019",
        "since 2019 | 2019 | present",
        "März 2018 bis heute | 2018-03 | present",
        "seit 04/2020 | 2020-04 | present",
        "janvier 2015 à août 2019 | 2015-01 | 2019-08",
        "depuis septembre 2020 | 2020-09 | present",
        "enero de 2016 – actualidad | 2016-01 | present",
        "março de 2019 – atualmente | 2019-03 | present",
        "de fevereiro de 2015 a dezembro de 2018 | 2015-02 | 2018-12",
        "gennaio 2012 – oggi | 2012-01 | present",
        "mei 2014 – heden | 2014-05 | present",
        "maj 2019 – obecnie | 2019-05 | present",
        "март 2019 – настоящее время | 2019-03 | present",
        "с сентября 2015 по июнь 2018 | 2015-09 | 2018-06",
        "Φεβρουάριος 2019 – σήμερα | 2019-02 | present",
        "Ocak 2018 – Halen | 2018-01 | present",
        "Ağustos 2015 - Aralık 2017 | 2015-08 | 2017-12",
        "Tháng 3/2019 – Hiện tại | 2019-03 | present",
        "05/2016 – nay | 2016-05 | present",
        "2018年9月〜2020年3月 | 2018-09 | 2020-03",
        "2019年7月至今 | 2019-07 | present",
        "2018.03 ~ 2021.02 | 2018-03 | 2021-02",
        "2019년 3월 ~ 현재 | 2019-03 | present",
        "มกราคม 2562 – ปัจจุบัน | 2562-01 | present",
        "ม.ค. 2560 - ธ.ค. 2562 | 2560-01 | 2562-12",
        "ינואר 2018 – היום | 2018-01 | present",
        "2016 - היום | 2016 | present",
        "يناير 2017 – حتى الآن | 2017-01 | present",
        "مارس 2014 - ديسمبر 2016 | 2014-03 | 2016-12",
        "مهر ۱۴۰۰ – اکنون | 1400-07 | present",
        "१ जनवरी 2019 – वर्तमान | 2019-01 | present",
        "2018. szept. – 2021. febr. | 2018-09 | 2021-02",
        "ספט׳ 2018 – פבר׳ 2021 | 2018-09 | 2021-02",
        "सित॰ 2018 – वर्तमान | 2018-09 | present",
        "Tháng 9 năm 2018 – nay | 2018-09 | present",
        "rugsėjis 2018 – dabar | 2018-09 | present",
        "syyskuu 2018 – nykyinen | 2018-09 | present",
        "平成30年4月〜令和2年3月 | 平成30年4月 | 令和2年3月",
        "令和元年5月〜現在 | 令和元年5月 | present",
        "شوال 1442 – رجب 1444 | 1442-10 | 1444-07"
      })
  void aRangeIsReadInManyLanguagesAndNotations(String text, String start, String end) {
    List<DateRange> found = DateRanges.in(text);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).start()).isEqualTo(start);
    assertThat(found.get(0).end()).isEqualTo(end);
    assertThat(found.get(0).shape()).isEqualTo(DateRange.Shape.RANGE);
  }

  @Test
  void aRangeKnowsWhereItStands() {
    String text = "Staff Engineer, Acme (May 2020 – Present)";

    DateRange range = DateRanges.in(text).get(0);

    assertThat(text.substring(range.from(), range.to())).isEqualTo("May 2020 – Present");
  }

  @Test
  void aDateAloneIsSingleAndOneWithADashIsOpen() {
    assertThat(DateRanges.in("May 2020").get(0).shape()).isEqualTo(DateRange.Shape.SINGLE);
    assertThat(DateRanges.in("May 2020 –").get(0).shape()).isEqualTo(DateRange.Shape.OPEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(555) 123-4567",
        "Led a team of 12 to 15 people",
        "increased revenue by 40% over 18 months",
        "Room 1203",
        "",
        "- - - –"
      })
  void whatIsNoDateIsLeftAlone(String text) {
    assertThat(DateRanges.in(text)).isEmpty();
  }

  @Test
  void placeholdersMakeARangeThatSaysNothing() {
    DateRange range = DateRanges.in("Month 20XX – Ongoing").get(0);

    assertThat(range.start()).isNull();
    assertThat(range.end()).isEqualTo("present");
  }
}
