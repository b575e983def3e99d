package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.SectionKind;
import java.util.List;

/** Lines under one heading. */
record Section(SectionKind kind, List<Line> lines) {}
