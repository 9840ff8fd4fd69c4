package org.seatwright.datasets.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a roster is asked for beyond school, grade and household.
 *
 * @param id the column of users.csv by which students are called
 * @param nextGrade true where students are placed for the grade after their present one
 * @param keep further columns of users.csv and demographics.csv, by name
 */
public record RosterChoice(String id, boolean nextGrade, List<String> keep) {
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
    keep = List.copyOf(keep);
  }

  /** The choice that {@code words} make; some words stand for several columns. */
  public static RosterChoice of(String id, boolean nextGrade, List<String> words) {
    Set<String> columns = new TreeSet<>();
    for (String word : words) {
      columns.addAll(
          word.equals(NAMES) ? NAME_COLUMNS : word.equals(RACE) ? RACE_COLUMNS : List.of(word));
    }
    return new RosterChoice(id, nextGrade, List.copyOf(columns));
  }
}
