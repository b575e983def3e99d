package io.github.atsconnect.matching.resume;

import java.util.Locale;

/** Ways to lay out one page of a résumé. */
enum PrintedLayout {
  /** Name on top, dates at the far edge. */
  ONE_COLUMN {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.bold(60, 70, 22, p.name());
      paper.text(60, 90, 10, p.email() + "  |  " + p.phone() + "  |  " + p.place());
      float y = heading(paper, 60, 125, p.experience());
      for (int i = 0; i < 3; i++) {
        paper.bold(60, y, 11, p.titles().get(i));
        paper.endingAt(535, y, 10, p.jobDates(i, style));
        paper.text(60, y + 15, 10, p.companies().get(i));
        paper.text(70, y + 31, 10, "• " + p.sentence());
        y += 56;
      }
      y = heading(paper, 60, y + 6, p.education());
      for (int i = 0; i < 2; i++) {
        paper.bold(60, y, 11, p.degrees().get(i));
        paper.endingAt(535, y, 10, p.studyDates(i, style));
        paper.text(60, y + 15, 10, p.schools().get(i));
        y += 38;
      }
      skills(p, paper, 60, y + 6);
    }
  },

  /** Employer before title, dates below both. */
  EMPLOYER_FIRST {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.bold(60, 66, 24, p.name());
      paper.text(60, 86, 10, p.place()).text(60, 100, 10, p.phone()).text(60, 114, 10, p.email());
      float y = heading(paper, 60, 150, p.experience().toUpperCase(Locale.ROOT));
      for (int i = 0; i < 3; i++) {
        paper.bold(60, y, 11, p.companies().get(i)).text(60, y + 15, 10, p.titles().get(i));
        paper.text(60, y + 29, 9, p.jobDates(i, style));
        paper.text(70, y + 45, 10, "• " + p.sentence());
        y += 70;
      }
      y = heading(paper, 60, y, p.education().toUpperCase(Locale.ROOT));
      for (int i = 0; i < 2; i++) {
        paper.bold(60, y, 11, p.schools().get(i)).text(60, y + 15, 10, p.degrees().get(i));
        paper.text(60, y + 29, 9, p.studyDates(i, style));
        y += 52;
      }
      skills(p, paper, 60, y);
    }
  },

  /** Title, employer and dates on one line. */
  INLINE {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.bold(60, 66, 20, p.name());
      paper.text(60, 86, 10, p.phone() + " • " + p.email() + " • " + p.place());
      float y = heading(paper, 60, 120, p.experience());
      for (int i = 0; i < 3; i++) {
        String head = p.titles().get(i) + " | " + p.companies().get(i);
        paper.bold(60, y, 10.5f, head + " | " + p.jobDates(i, style));
        paper.text(70, y + 16, 10, "• " + p.sentence());
        y += 42;
      }
      y = heading(paper, 60, y, p.education());
      for (int i = 0; i < 2; i++) {
        String head = p.degrees().get(i) + " | " + p.schools().get(i);
        paper.text(60, y, 10.5f, head + " | " + p.studyDates(i, style));
        y += 22;
      }
      skills(p, paper, 60, y);
    }
  },

  /** Dates in a narrow column. */
  RAIL {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.bold(200, 66, 22, p.name());
      paper
          .text(200, 86, 10, p.email())
          .text(200, 100, 10, p.phone())
          .text(200, 114, 10, p.place());
      float y = heading(paper, 50, 150, p.experience());
      for (int i = 0; i < 3; i++) {
        paper.text(50, y, 9, p.jobDates(i, style));
        paper.bold(200, y, 10, p.titles().get(i)).text(200, y + 14, 10, p.companies().get(i));
        paper.text(200, y + 29, 10, p.sentence()).text(200, y + 42, 10, p.sentence());
        y += 64;
      }
      y = heading(paper, 50, y + 4, p.education());
      for (int i = 0; i < 2; i++) {
        paper.text(50, y, 9, p.studyDates(i, style));
        paper.bold(200, y, 10, p.degrees().get(i)).text(200, y + 14, 10, p.schools().get(i));
        y += 38;
      }
      skills(p, paper, 50, y + 4);
    }
  },

  /** Contacts and skills in a dark bar beside the career. */
  SIDE_BAR {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.gray(0.2f).fill(0, 0, 190, 842).gray(1);
      paper.bold(20, 60, 12, p.contact());
      paper.text(20, 80, 9, p.email()).text(20, 94, 9, p.phone()).text(20, 108, 9, p.place());
      paper.bold(20, 150, 12, p.skillsHeading());
      for (int i = 0; i < p.skills().size(); i++) {
        paper.text(20, 170 + 14 * i, 9, p.skills().get(i));
      }
      paper.gray(0).bold(215, 66, 24, p.name()).text(215, 86, 11, p.titles().get(0));
      career(p, paper, style, 215, 130);
    }
  },

  /** The same bar at the far side, the name above both. */
  FAR_BAR {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.bold(40, 60, 26, p.name());
      paper.bold(420, 110, 12, p.contact());
      paper.text(420, 130, 9, p.email()).text(420, 144, 9, p.phone()).text(420, 158, 9, p.place());
      paper.bold(420, 200, 12, p.skillsHeading());
      for (int i = 0; i < p.skills().size(); i++) {
        paper.text(420, 220 + 14 * i, 9, p.skills().get(i));
      }
      career(p, paper, style, 40, 110);
    }
  },

  /** A table with a row for each job: when, what, where. */
  TABLE {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.bold(50, 60, 20, p.name());
      paper.text(50, 80, 10, p.email() + "   " + p.phone()).text(50, 94, 10, p.place());
      float y = heading(paper, 50, 130, p.experience());
      for (int i = 0; i < 3; i++) {
        paper.text(50, y, 9, p.jobDates(i, style));
        paper.text(215, y, 10, p.titles().get(i)).text(395, y, 10, p.companies().get(i));
        y += 20;
      }
      y = heading(paper, 50, y + 10, p.education());
      for (int i = 0; i < 2; i++) {
        paper.text(50, y, 9, p.studyDates(i, style));
        paper.text(215, y, 10, p.degrees().get(i)).text(395, y, 10, p.schools().get(i));
        y += 20;
      }
      skills(p, paper, 50, y + 10);
    }
  },

  /** The export of a network: fixed sizes and two fixed left edges. */
  EXPORT {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.gray(0.2f).fill(0, 0, 204, 842).gray(1);
      paper.text(21.6f, 48, 13, p.contact());
      paper.text(21.6f, 68, 10.5f, p.email()).text(21.6f, 84, 10.5f, p.profile());
      paper.text(21.6f, 120, 13, p.skillsHeading());
      for (int i = 0; i < p.skills().size(); i++) {
        paper.text(21.6f, 140 + 15 * i, 10.5f, p.skills().get(i));
      }
      paper.gray(0).text(223.6f, 56, 26, p.name());
      paper.text(223.6f, 78, 12, p.titles().get(0) + " - " + p.skills().get(0));
      paper.text(223.6f, 96, 12, p.place());
      paper.text(223.6f, 140, 15.75f, p.experience());
      float y = 168;
      for (int i = 0; i < 3; i++) {
        paper.text(223.6f, y, 12, p.companies().get(i));
        paper.text(223.6f, y + 17, 11.5f, p.titles().get(i));
        paper.text(223.6f, y + 33, 10.5f, p.jobDates(i, style).replace('–', '-') + " (2)");
        paper.text(223.6f, y + 48, 10.5f, p.place());
        paper.text(223.6f, y + 68, 10.5f, p.sentence());
        y += 100;
      }
      paper.text(223.6f, y + 10, 15.75f, p.education());
      y += 38;
      for (int i = 0; i < 2; i++) {
        paper.text(223.6f, y, 12, p.schools().get(i));
        String dates = p.studyDates(i, 2);
        paper.text(223.6f, y + 16, 10.5f, p.degrees().get(i) + " · (" + dates + ")");
        y += 42;
      }
    }
  },

  /** The European form: labels at the right of a narrow column, dates in it too. */
  FORM {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.bold(200, 66, 16, p.name());
      paper.text(200, 86, 9, p.place()).text(200, 100, 9, p.phone()).text(200, 114, 9, p.email());
      paper.gray(0.3f).endingAt(180, 150, 10, p.experience()).gray(0);
      float y = 172;
      for (int i = 0; i < 3; i++) {
        paper.endingAt(180, y, 9, p.jobDates(i, style));
        paper.bold(200, y, 11, p.titles().get(i)).text(200, y + 14, 9, p.companies().get(i));
        paper.text(200, y + 30, 9, p.sentence());
        y += 52;
      }
      paper.gray(0.3f).endingAt(180, y + 6, 10, p.education()).gray(0);
      y += 28;
      for (int i = 0; i < 2; i++) {
        paper.endingAt(180, y, 9, p.studyDates(i, style));
        paper.bold(200, y, 11, p.degrees().get(i)).text(200, y + 14, 9, p.schools().get(i));
        y += 38;
      }
    }
  },

  /** Two halves with a section each, everything centred on large headings. */
  HALVES {
    @Override
    void print(MadeUpPerson p, Paper paper, int style) {
      paper.gray(0.9f).fill(0, 0, 595, 110).gray(0);
      paper.bold(40, 55, 30, p.name());
      paper.text(40, 80, 10, p.email()).text(240, 80, 10, p.phone()).text(420, 80, 10, p.place());
      float y = heading(paper, 40, 150, p.experience());
      for (int i = 0; i < 3; i++) {
        paper.bold(40, y, 11, p.titles().get(i)).text(40, y + 14, 10, p.companies().get(i));
        paper.text(40, y + 28, 9, p.jobDates(i, style)).text(40, y + 44, 9, p.skills().get(0));
        y += 72;
      }
      y = heading(paper, 320, 150, p.education());
      for (int i = 0; i < 2; i++) {
        paper.bold(320, y, 11, p.degrees().get(i)).text(320, y + 14, 10, p.schools().get(i));
        paper.text(320, y + 28, 9, p.studyDates(i, style));
        y += 56;
      }
      skills(p, paper, 320, y + 10);
    }
  };

  abstract void print(MadeUpPerson p, Paper paper, int style);

  byte[] pdf(MadeUpPerson p, int style) {
    Paper paper = new Paper(p.rightToLeft());
    print(p, paper, style);
    return paper.pdf();
  }

  private static float heading(Paper paper, float x, float y, String text) {
    paper.bold(x, y, 14, text);
    return y + 22;
  }

  private static void skills(MadeUpPerson p, Paper paper, float x, float y) {
    heading(paper, x, y, p.skillsHeading());
    paper.text(x, y + 20, 10, String.join(", ", p.skills()));
  }

  private static void career(MadeUpPerson p, Paper paper, int style, float x, float top) {
    float y = heading(paper, x, top, p.experience());
    for (int i = 0; i < 3; i++) {
      paper.bold(x, y, 11, p.titles().get(i)).text(x, y + 14, 10, p.companies().get(i));
      paper.text(x, y + 28, 9, p.jobDates(i, style));
      paper.text(x + 8, y + 44, 9, "• " + p.sentence());
      y += 72;
    }
    y = heading(paper, x, y, p.education());
    for (int i = 0; i < 2; i++) {
      paper.bold(x, y, 11, p.degrees().get(i)).text(x, y + 14, 10, p.schools().get(i));
      paper.text(x, y + 28, 9, p.studyDates(i, style));
      y += 54;
    }
  }
}
