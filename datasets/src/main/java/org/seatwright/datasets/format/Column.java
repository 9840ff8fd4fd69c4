package org.seatwright.datasets.format;

/** The column names of the CSV files; a name means the same in every file. */
public final class Column {
  public static final String STUDENT = "student";
  public static final String SCHOOL = "school";
  public static final String PROGRAM = "program";
  public static final String GRADE = "grade";
  public static final String NAME = "name";

  /** Degrees north; stands together with {@link #LONGITUDE} or is blank. */
  public static final String LATITUDE = "latitude";

  /** Degrees east; stands together with {@link #LATITUDE} or is blank. */
  public static final String LONGITUDE = "longitude";

  /** A census block by its id. */
  public static final String BLOCK = "block";

  /** Students a program may seat, a whole number. */
  public static final String SEATS = "seats";

  /** Place in a family's list; 1 is the favourite. */
  public static final String RANK = "rank";

  /** Kilometres from home to school. */
  public static final String KM = "km";

  /** Who decided something by hand: a name or an office. */
  public static final String BY = "by";

  /** Why it was decided, in words. */
  public static final String WHY = "why";

  /** A priority class that a student has at a program. */
  public static final String CLASS = "class";

  /** A place of a balance rule by its id; blank for the district. */
  public static final String PLACE = "place";

  /** A share of students, a decimal between 0 and 1. */
  public static final String SHARE = "share";

  /** The group a share is about, written as in a rule; blank for every group. */
  public static final String OF = "of";

  /** A number of students. */
  public static final String STUDENTS = "students";

  /** A category by census blocks, as the policy calls it. */
  public static final String CATEGORY = "category";

  /** The tier of a category, as its students carry it. */
  public static final String TIER = "tier";

  /** The lowest composite of a tier's blocks. */
  public static final String LOWEST = "lowest";

  /** The highest composite of a tier's blocks. */
  public static final String HIGHEST = "highest";

  /** A number of census blocks. */
  public static final String BLOCKS = "blocks";

  /** How many people live there, as the category counts them. */
  public static final String POPULATION = "population";

  /** Number of the group of students whom no rule can tell apart, from 1. */
  public static final String TYPE = "type";

  /** Points that a placement costs. */
  public static final String POINTS = "points";

  /** 1 where a plan takes the option, else 0. */
  public static final String SEATED = "seated";

  /** A student's place in a draw of the lottery, 1 for the best. */
  public static final String POSITION = "position";

  /** How many tickets a student has in a draw. */
  public static final String TICKETS = "tickets";

  /** What is hashed for a ticket. */
  public static final String TEXT = "text";

  /** A SHA-256 in lower-case hexadecimal. */
  public static final String SHA256 = "sha256";

  /** How a student came by a seat: one of {@link How}. */
  public static final String HOW = "how";

  /** Attribute: socio-economic status of a student, in the district's own categories. */
  public static final String SES = "ses";

  /** Attribute: the zone a student lives in or a school stands in. */
  public static final String ZONE = "zone";

  /** Attribute: the household a student belongs to. */
  public static final String HOUSEHOLD = "household";

  /** What becomes of a student after the plan was published: one of {@link ChangeWord}. */
  public static final String CHANGE = "change";

  /** The program a student left. */
  public static final String FROM = "from";

  /** The program a student comes to. */
  public static final String TO = "to";

  /** The group of the student whose leaving would free a seat; blank where it may be anyone. */
  public static final String IF_LEAVES = "if_leaves";

  /** The group a student belongs to, as far as rules tell students apart. */
  public static final String GROUP = "group";

  /** When a student who waits could have the seat. */
  public static final String OFFER = "offer";

  /** What keeps a student who waits from the seat. */
  public static final String BLOCKED_BY = "blocked_by";

  /** A student's position on the same list before. */
  public static final String FORMER_POSITION = "former_position";

  /** In a wide file, one row per student: the program at this rank of the student's list. */
  public static String choice(int rank) {
    return "choice_" + rank;
  }

  private Column() {}
}
