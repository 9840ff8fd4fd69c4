package org.seatwright.datasets.format;

import java.util.List;

/**
 * The keys of a district in one JSON file. Rows of a CSV file stand under the file's name without
 * its ending, one object per row with the columns as keys.
 */
public final class JsonKey {
  /** The version of the format that this program writes and reads. */
  public static final long VERSION = 1;

  public static final String FORMAT = "format";
  public static final String DISTRICT = DistrictKey.DISTRICT;
  public static final String YEAR = DistrictKey.YEAR;

  /** The policy, with the keys of policy.yaml. */
  public static final String POLICY = "policy";

  /** The map of census blocks, as GeoJSON. */
  public static final String MAP = "map";

  /** Rows with the columns of assignments.csv. */
  public static final String PLAN = "plan";

  /** In a row of choices: the programs a student ranks, the favourite first. */
  public static final String PROGRAMS = "programs";

  /** How the file name of a district in JSON ends. */
  public static final String ENDING = ".json";

  /** The kinds of rows a district may bring, in the order in which they are written. */
  public static final List<CsvFormat> TABLES =
      List.of(
          CsvFormat.SCHOOLS,
          CsvFormat.PROGRAMS,
          CsvFormat.STUDENTS,
          CsvFormat.CHOICES,
          CsvFormat.TRAVEL,
          CsvFormat.ENROLLED,
          CsvFormat.PLACED,
          CsvFormat.HELD,
          CsvFormat.PRIORITIES,
          CsvFormat.LAST_YEAR,
          CsvFormat.BLOCKS);

  private static final String CSV = ".csv";

  private JsonKey() {}

  /** The key under which rows of this kind stand. */
  public static String of(CsvFormat format) {
    return format.file().substring(0, format.file().length() - CSV.length());
  }
}
