package org.seatwright.datasets.notice;

import java.util.Locale;

/** Every kind of defect that reading can find. */
public enum Kind {
  MISSING_FILE,
  NOT_A_FOLDER,
  NOT_A_FILE,
  UNREADABLE_FILE,
  EMPTY_FILE,
  TOO_LARGE,
  WRONG_ENCODING,
  NUL_CHARACTER,

  WRONG_SEPARATOR,
  MISSING_COLUMN,
  DUPLICATE_COLUMN,
  UNNAMED_COLUMN,
  IGNORED_COLUMN(Severity.NOTE),
  NO_ROWS,
  NO_STUDENTS(Severity.WARNING),
  UNMATCHED_QUOTE,
  WRONG_CELL_COUNT,

  BLANK_CELL,
  DUPLICATE_ID,
  UNKNOWN_SCHOOL,
  UNKNOWN_PROGRAM,
  UNKNOWN_STUDENT,
  BAD_NUMBER,
  HALF_A_SITE,
  UNTAUGHT_GRADE,
  OTHER_GRADE,
  DUPLICATE_RANK,
  RANK_GAP,
  PROGRAM_TWICE,
  PAIR_TWICE,
  SHARE_TWICE,
  RESERVED_CLASS,
  UNKNOWN_PLACE(Severity.WARNING),
  UNKNOWN_BLOCK(Severity.WARNING),
  NO_TIER,
  NO_ESTIMATE(Severity.WARNING),
  EMPTY_TIER(Severity.WARNING),
  NOBODY_COUNTED,
  ATTRIBUTE_TWICE,

  BAD_MAP,
  BAD_POLYGON,
  OVERLAP,
  UNMAPPED_BLOCKS(Severity.WARNING),
  UNLISTED_LAND(Severity.NOTE),

  BAD_YAML,
  UNKNOWN_KEY,
  DUPLICATE_KEY,
  MISSING_KEY,
  WRONG_SHAPE,
  BLANK_VALUE,
  UNKNOWN_WORD,
  REVERSED_BOUNDS,
  WRONG_FORM,
  DUPLICATE_RULE,
  MISPLACED_KEY,
  UNKNOWN_ATTRIBUTE,
  UNKNOWN_VALUE(Severity.WARNING),
  NO_PLACE(Severity.WARNING),
  SCHOOL_WITHOUT_ZONE,
  CATEGORY_WITHOUT_VALUE,
  UNKNOWN_LABEL(Severity.WARNING),
  NO_DISTANCES(Severity.WARNING),
  NO_LAST_YEAR(Severity.WARNING),
  TOO_SMALL(Severity.WARNING),
  LISTS_CUT(Severity.WARNING),
  LISTS_TOO_LONG,
  POINTS_TOO_LARGE,
  REFUSED_POLICY,

  BAD_JSON,
  OTHER_ROW,
  LEVEL_TWICE,

  BAD_ARCHIVE,
  BAD_WORKBOOK,
  FORMULA,
  DATE_CELL,
  UNMAPPED_VALUE,
  STRAY_FILE,
  NO_INPUT,
  NO_ROSTER,
  SEVERAL_DISTRICTS;

  private final Severity severity;

  Kind() {
    this(Severity.ERROR);
  }

  Kind(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The kind in words, such as "unknown program". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
