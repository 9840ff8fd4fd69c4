package org.seatwright.solver.pipeline;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a district and a plan can be exported. */
public enum ExportFormat {
  /** One file that reads back as the same district. */
  JSON,
  /** The district's files, one row per choice. */
  CSV,
  /** The district's files, one row per student with a column per choice. */
  WIDE,
  /** Every option of every student, with what it costs. */
  OPTIONS,
  /** The families' lists as PrefLib has them. */
  PREFLIB,
  /** A mathematical program as MPS. */
  MPS,
  /** A mathematical program in the LP format. */
  LP;

  /** The word for this form on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form of this word, empty where there is none. */
  public static Optional<ExportFormat> find(String word) {
    return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static String words() {
    return Stream.of(values()).map(ExportFormat::word).collect(Collectors.joining(", "));
  }

  /** True for the forms of a mathematical program. */
  public boolean isProgram() {
    return this == MPS || this == LP;
  }
}
