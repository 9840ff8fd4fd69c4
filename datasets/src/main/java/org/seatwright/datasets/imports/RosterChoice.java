package org.seatwright.datasets.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a roster is asked for beyond school, grade and household.
 *
 * @param id the column of users.csv by which students are called
 * @param nextGrade true where students are placed for the grade after their present one
 * @param words further columns of users.csv and demographics.csv by name; some words stand for
 *     several
 */
public record RosterChoice(String id, boolean nextGrade, List<String> words) {
  /** Stands for the columns of names. */
  public static final String NAMES = "names";

  /** Stands for the columns of race and ethnicity. */
  public static final String RACE = "race";

  private static final List<String> NAME_COLUMNS =
      List.of(
          "givenName",
          "familyName",
          "middleName",
          "preferredGivenName",
          "preferredMiddleName",
          "preferredFamilyName");

  private static final List<String> RACE_COLUMNS =
      List.of(
          "americanIndianOrAlaskaNative",
          "asian",
          "blackOrAfricanAmerican",
          "nativeHawaiianOrOtherPacificIslander",
          "white",
          "demographicRaceTwoOrMoreRaces",
          "hispanicOrLatinoEthnicity");

  public RosterChoice {
    words = List.copyOf(words);
  }

  /** The columns that {@code word} stands for. */
  static List<String> columns(String word) {
    return word.equals(NAMES) ? NAME_COLUMNS : word.equals(RACE) ? RACE_COLUMNS : List.of(word);
  }

  /** The further columns to read, by name. */
  public List<String> keep() {
    Set<String> columns = new TreeSet<>();
    words.forEach(word -> columns.addAll(columns(word)));
    return List.copyOf(columns);
  }
}
