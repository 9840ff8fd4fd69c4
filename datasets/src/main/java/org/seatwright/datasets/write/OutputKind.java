package org.seatwright.datasets.write;

import java.util.Set;
import java.util.regex.Pattern;
import org.seatwright.datasets.format.FileName;

/** What an output folder is for: the files it may hold, and the one by which it is known. */
enum OutputKind {
  RUN(
      FileName.RESULT,
      Set.of(
          FileName.ASSIGNMENTS,
          FileName.SCHOOL_FIGURES,
          FileName.CATEGORIES,
          FileName.BLOCK_TIERS,
          FileName.RESULT,
          FileName.RUN,
          FileName.CERTIFICATE,
          FileName.CHANGED_DISTRICT,
          FileName.CHANGES,
          FileName.MOVES,
          FileName.WAITLISTS,
          FileName.REPORT,
          FileName.REPORT_NUMBERS)),
  DISTRICT(
      FileName.DISTRICT,
      Set.of(
          FileName.DISTRICT,
          FileName.SCHOOLS,
          FileName.PROGRAMS,
          FileName.STUDENTS,
          FileName.CHOICES,
          FileName.TRAVEL,
          FileName.ENROLLED,
          FileName.PLACED,
          FileName.HELD,
          FileName.PRIORITIES,
          FileName.LAST_YEAR,
          FileName.BLOCKS,
          FileName.BLOCK_MAP,
          FileName.FIDELITY,
          FileName.POLICY,
          FileName.IMPORT_LOG,
          FileName.IMPORT_LEFT_OUT)),
  EXPORT(FileName.EXPORT, Set.of()),
  PUBLISHED(
      FileName.PUBLISHED,
      Set.of(
          FileName.PUBLISHED, FileName.SCHOOL_FIGURES, FileName.REPORT, FileName.REPORT_NUMBERS)),
  LETTERS(FileName.LETTERS, Set.of(FileName.LETTERS));

  /** Letters are numbered as the students are. */
  private static final Pattern LETTER = Pattern.compile("letter-[0-9]{5,}\\.txt");

  /** The names that files of an export may have: how many there are depends on the district. */
  private static final Pattern EXPORTED =
      Pattern.compile("[a-z0-9-]+\\.(csv|geojson|json|lp|mps|soc|soi|sol|txt|yaml)");

  private final String marker;
  private final Set<String> files;

  OutputKind(String marker, Set<String> files) {
    this.marker = marker;
    this.files = files;
  }

  /**
   * True where an earlier output of this kind may be replaced. A district or an export may hold
   * someone's own work by now, so it is never replaced.
   */
  boolean isReplaceable() {
    return this == RUN || this == PUBLISHED || this == LETTERS;
  }

  /** The file that is always there; a folder without it is not ours to replace. */
  String marker() {
    return marker;
  }

  boolean mayHold(String file) {
    return switch (this) {
      case RUN, DISTRICT, PUBLISHED -> files.contains(file);
      case EXPORT -> EXPORTED.matcher(file).matches();
      case LETTERS -> files.contains(file) || LETTER.matcher(file).matches();
    };
  }
}
