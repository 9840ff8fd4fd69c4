package org.seatwright.datasets.notice;

import java.util.List;
import java.util.Optional;

/** Notices about what a policy names and the district does not have, or not as the policy needs. */
public final class FitNotice {
  private static final int MOST_PLACES = 5;

  private FitNotice() {}

  /** An attribute that {@code owner}, such as "students.csv", has no column for. */
  public static Notice unknownAttribute(
      At at, String attribute, String owner, List<String> attributes, Optional<String> nearest) {
    return Notice.of(
        Kind.UNKNOWN_ATTRIBUTE,
        at,
        attribute,
        attributes.isEmpty()
            ? "is not an attribute in %s, which has none".formatted(owner)
            : "is not an attribute in %s (%s)".formatted(owner, Shown.list(attributes)),
        PolicyNotice.didYouMean(nearest, "Add the column, or name another attribute."));
  }

  /** Enrolled children whose file lacks the column a rule looks at; {@code at} names it. */
  public static Notice enrolledWithout(At at, String rule) {
    return Notice.of(
        Kind.MISSING_COLUMN,
        at,
        "the column is missing, and rule \"%s\" looks at it".formatted(Shown.clip(rule)),
        "Add the column, so that enrolled children count for the rule.");
  }

  public static Notice unknownValue(At at, String attributeValue) {
    return Notice.of(
        Kind.UNKNOWN_VALUE,
        at,
        attributeValue,
        "matches no student",
        "Maybe the value is misspelt; it is compared letter for letter.");
  }

  /** A value that holds the sign between two values, which needs a space on either side. */
  public static Notice joinedValues(At at, String attributeValue) {
    return Notice.of(
        Kind.UNKNOWN_VALUE,
        at,
        attributeValue,
        "matches no student",
        "Where all of several values must hold, write \" & \" between them, with the spaces.");
  }

  /**
   * A value that no program and no school carries.
   *
   * @param consequence such as "The rule has no effect"
   */
  public static Notice noPlace(At at, String attributeValue, String consequence) {
    return Notice.of(
        Kind.NO_PLACE,
        at,
        attributeValue,
        "matches no program and no school",
        consequence + "; maybe the value is misspelt.");
  }

  /**
   * A school without the zone that a rule needs.
   *
   * @param need what the rule does with it, such as "is per zone"
   */
  public static Notice schoolWithoutZone(At at, String rule, String need) {
    return Notice.of(
        Kind.SCHOOL_WITHOUT_ZONE,
        at,
        "the school has no zone, and rule \"%s\" %s".formatted(Shown.clip(rule), need),
        "Give the school a zone, or leave it out of the rule with where.");
  }

  public static Notice categoryWithoutValue(
      At at, String category, String rule, List<String> categories) {
    return Notice.of(
        Kind.CATEGORY_WITHOUT_VALUE,
        at,
        category,
        "has no value in rule \"%s\" (%s)".formatted(Shown.clip(rule), Shown.list(categories)),
        "Give the category a value in the policy, or correct the cell.");
  }

  /** A list so long that its last rank costs more than can be added up. */
  public static Notice pointsTooLarge(At at, int rank, long points, long most) {
    return Notice.of(
        Kind.POINTS_TOO_LARGE,
        at,
        "choice %s costs %s points by the last difference, at most %s can be added up"
            .formatted(Shown.number(rank), Shown.number(points), Shown.number(most)),
        "Write smaller points, or end the list with two equal numbers.");
  }

  /** Cells that should name schools or programs, and do in no row. */
  public static Notice namesNothing(At at, String column) {
    return Notice.of(
        Kind.UNKNOWN_VALUE,
        at,
        column,
        "is a column whose cells name no school and no program",
        "Write ids of schools.csv or programs.csv there, several separated by semicolons.");
  }

  /** A label whose pairs are in a file that the folder does not have. */
  public static Notice labelWithoutFile(At at, String label, String file) {
    return Notice.of(
        Kind.MISSING_FILE,
        at,
        label,
        "is looked up in %s, which is not in the folder".formatted(file),
        "Add the file, or remove what needs it.");
  }

  /** A label under which its file pairs nobody; {@code labels} are those of all files. */
  public static Notice unknownLabel(
      At at, String label, String file, List<String> labels, Optional<String> nearest) {
    return Notice.of(
        Kind.UNKNOWN_LABEL,
        at,
        label,
        "pairs nobody in %s%s"
            .formatted(file, labels.isEmpty() ? "" : " (" + Shown.list(labels) + ")"),
        PolicyNotice.didYouMean(nearest, "It holds for nobody; maybe it is misspelt."));
  }

  public static Notice noDistances(At at) {
    return Notice.of(
        Kind.NO_DISTANCES,
        at,
        "no distance is known, so no school is near",
        "Give students and schools latitude and longitude, or add travel.csv.");
  }

  /** Places of a rule without a figure of last year. */
  public static Notice noLastYear(At at, String group, List<String> places) {
    return Notice.of(
        Kind.NO_LAST_YEAR,
        at,
        group,
        "has no share in last-year.csv for %s".formatted(places(places)),
        "There the district's share holds; add rows to compare with last year's.");
  }

  /**
   * Places where no whole number of students obeys a rule.
   *
   * @param tolerant true where the rule forgives less than one student there
   */
  public static Notice tooSmall(At at, List<String> places, boolean tolerant) {
    return Notice.of(
        Kind.TOO_SMALL,
        at,
        "no whole number of students obeys the rule once full: " + places(places),
        tolerant
            ? "There tolerance: one-student rounds the bounds outwards to whole students."
            : "Write tolerance: one-student to round the bounds outwards there, or widen the rule.");
  }

  private static String places(List<String> places) {
    String first = Shown.list(places.subList(0, Math.min(MOST_PLACES, places.size())));
    int more = places.size() - MOST_PLACES;
    return more <= 0 ? first : "%s and %s more".formatted(first, Shown.number(more));
  }

  /** Lists longer than the policy hears. */
  public static Notice listsCut(At at, int longest, long lists) {
    return Notice.of(
        Kind.LISTS_CUT,
        at,
        "%s %s more than %s %s; those past it do not count"
            .formatted(
                Shown.number(lists),
                lists == 1 ? "list has" : "lists have",
                Shown.number(longest),
                longest == 1 ? "choice" : "choices"),
        "Raise longest-list where they should count.");
  }

  /** Lists longer than an objective that looks at every rank can tell apart. */
  public static Notice listsTooLong(At at, String objective, int longest, int most) {
    return Notice.of(
        Kind.LISTS_TOO_LONG,
        at,
        objective,
        "tells at most %s ranks apart, and the longest list has %s"
            .formatted(Shown.number(most), Shown.number(longest)),
        "Set placement: {longest-list: %d}, or objective: points.".formatted(most));
  }
}
