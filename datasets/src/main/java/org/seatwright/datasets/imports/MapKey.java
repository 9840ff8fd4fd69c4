package org.seatwright.datasets.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.datasets.format.CsvFormat;

/** The keys and words of a column map. */
final class MapKey {
  static final String MAP = "map";
  static final String SOURCE = "source";
  static final String DISTRICT = "district";
  static final String YEAR = "year";
  static final String FILES = "files";

  static final String FILE = "file";
  static final String SHEET = "sheet";
  static final String HEADER = "header";
  static final String ENCODING = "encoding";
  static final String DELIMITER = "delimiter";
  static final String FORMULAS = "formulas";
  static final String DATES = "dates";
  static final String OPTIONAL = "optional";

  static final String FROM = "from";
  static final String JOIN = "join";
  static final String BY = "by";
  static final String KEY = "key";
  static final String ONLY = "only";
  static final String NOT = "not";
  static final String COLUMNS = "columns";
  static final String UNUSABLE = "unusable";
  static final String REPEATS = "repeats";
  static final String GRADES = "grades";
  static final String SEATS = "seats";

  static final String COLUMN = "column";
  static final String CONSTANT = "constant";
  static final String TEXT = "text";
  static final String VALUES = "values";
  static final String OTHERWISE = "otherwise";
  static final String BLANK = "blank";
  static final String WIDTH = "width";
  static final String AFTER = "after";

  static final String KEEP = "keep";
  static final String REFUSE = "refuse";
  static final String LEAVE_OUT = "leave-out";
  static final String FIRST = "first";
  static final String CURRENT = "current";

  static final Map<String, Boolean> YES_OR_NO = words("yes", "no");

  /** The sections in the order in which they are read: what is named comes before who names it. */
  static final Map<String, CsvFormat> SECTIONS = sections();

  static final List<String> FILE_KEYS =
      List.of(FILE, SHEET, HEADER, ENCODING, DELIMITER, FORMULAS, DATES, OPTIONAL);
  static final List<String> SECTION_KEYS =
      List.of(FROM, JOIN, ONLY, NOT, COLUMNS, UNUSABLE, REPEATS);
  static final List<String> OFFER_KEYS = List.of(GRADES, SEATS);
  static final List<String> JOIN_KEYS = List.of(FILE, BY, KEY, AFTER, WIDTH, REPEATS);
  static final List<String> ORIGINS = List.of(COLUMN, COLUMNS, CONSTANT, TEXT);
  static final List<String> COLUMN_KEYS =
      List.of(COLUMN, COLUMNS, CONSTANT, TEXT, VALUES, OTHERWISE, BLANK, AFTER, WIDTH, OPTIONAL);

  private MapKey() {}

  /** A word for true and one for false. */
  static Map<String, Boolean> words(String yes, String no) {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put(yes, true);
    words.put(no, false);
    return words;
  }

  private static Map<String, CsvFormat> sections() {
    Map<String, CsvFormat> sections = new LinkedHashMap<>();
    sections.put("schools", CsvFormat.SCHOOLS);
    sections.put("programs", CsvFormat.PROGRAMS);
    sections.put("students", CsvFormat.STUDENTS);
    sections.put("choices", CsvFormat.CHOICES);
    sections.put("enrolled", CsvFormat.ENROLLED);
    sections.put("placed", CsvFormat.PLACED);
    sections.put("priorities", CsvFormat.PRIORITIES);
    sections.put("travel", CsvFormat.TRAVEL);
    sections.put("last-year", CsvFormat.LAST_YEAR);
    sections.put("blocks", CsvFormat.BLOCKS);
    return sections;
  }
}
