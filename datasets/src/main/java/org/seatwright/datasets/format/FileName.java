package org.seatwright.datasets.format;

/** The file names of a district folder and of a run folder. */
public final class FileName {
  public static final String DISTRICT = "district.yaml";
  public static final String SCHOOLS = "schools.csv";
  public static final String PROGRAMS = "programs.csv";
  public static final String STUDENTS = "students.csv";
  public static final String CHOICES = "choices.csv";
  public static final String TRAVEL = "travel.csv";
  public static final String ENROLLED = "enrolled.csv";

  /** Seats already promised. */
  public static final String PLACED = "placed.csv";

  /** Seats that students hold since a plan was published. */
  public static final String HELD = "held.csv";

  /** Priority classes that cannot be worked out from the other files. */
  public static final String PRIORITIES = "priorities.csv";

  /** What last year's shares came to. */
  public static final String LAST_YEAR = "last-year.csv";

  /** What is known of census blocks. */
  public static final String BLOCKS = "blocks.csv";

  /** The land of census blocks. */
  public static final String BLOCK_MAP = "blocks.geojson";

  /** How close a drawn district came to its profile. */
  public static final String FIDELITY = "fidelity.csv";

  public static final String POLICY = "policy.yaml";

  /** What an import decided. */
  public static final String IMPORT_LOG = "import-log.json";

  /** The records that an import left out, each with its reason. */
  public static final String IMPORT_LEFT_OUT = "import-left-out.csv";

  public static final String ASSIGNMENTS = "assignments.csv";

  /** Seats, students and balance of a run; the same name as the list of schools, other columns. */
  public static final String SCHOOL_FIGURES = "schools.csv";

  /** The tiers of a run's categories, and what each holds. */
  public static final String CATEGORIES = "categories.csv";

  /** Composite and tier of every block of a run; the same name as the blocks, other columns. */
  public static final String BLOCK_TIERS = "blocks.csv";

  /** The district that a run was made of, where late changes made it. */
  public static final String CHANGED_DISTRICT = "district.json";

  /** Students who came and went since a plan was published. */
  public static final String CHANGES = "changes.csv";

  /** Whose seat late changes made another, and why. */
  public static final String MOVES = "moves.csv";

  /** Who waits for a seat, in order. */
  public static final String WAITLISTS = "waitlists.csv";

  public static final String RESULT = "result.json";

  /** How a run came about. */
  public static final String RUN = "run.json";

  public static final String CERTIFICATE = "certificate.json";
  public static final String REPORT = "report.html";

  /** Every number of the report, for programs. */
  public static final String REPORT_NUMBERS = "report.json";

  /** What an export holds, and of what. */
  public static final String EXPORT = "export.json";

  /** What a published folder holds and what is hidden in it. */
  public static final String PUBLISHED = "README.txt";

  /** Whom each letter of a folder is for. */
  public static final String LETTERS = "letters.csv";

  private FileName() {}
}
