package org.seatwright.solver.report;

import java.util.List;
import java.util.stream.Collectors;
import org.seatwright.model.district.Records;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Criterion;

/** A criterion between a student and a program in words that follow "where". */
final class CriterionWords {
  private CriterionWords() {}

  static String of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Same(String attribute) ->
          "student and school have the same %s".formatted(attribute);
      case Criterion.WithinKm(double km) ->
          "the school is at most %s km away".formatted(Text.trimmed(km));
      case Criterion.Nearest nearest -> nearest(nearest);
      case Criterion.StudentIs(var group) -> "the student is %s".formatted(GroupCount.words(group));
      case Criterion.ProgramIs(AttributeValue value) ->
          "the program or its school is %s".formatted(value);
      case Criterion.NamedIn(String column) ->
          "the student's column %s names the program or its school".formatted(column);
      case Criterion.Feeder(String column) ->
          "the school's column %s names the school the student attends now".formatted(column);
      case Criterion.Ranked(int first) -> ranked(first);
      case Criterion.OnFile(String label) ->
          label.equals(Records.PLACED)
              ? "placed.csv has the student with the program"
              : "priorities.csv has the student with the program in class %s".formatted(label);
      case Criterion.AllOf(var criteria) -> joined(criteria, " and ");
      case Criterion.AnyOf(var criteria) -> joined(criteria, " or ");
      case Criterion.NoneOf(var criteria) ->
          "it is not so that " + (criteria.size() == 1 ? joined(criteria, "") : either(criteria));
    };
  }

  private static String either(List<Criterion> criteria) {
    return "either " + joined(criteria, " or ");
  }

  private static String nearest(Criterion.Nearest nearest) {
    String among =
        nearest.count() == 1
            ? "the program is the nearest to the student"
            : "the program is among the %s nearest to the student"
                .formatted(Text.number(nearest.count()));
    return among
        + nearest.each().map(each -> " of each " + each).orElse("")
        + nearest
            .where()
            .map(where -> ", counting programs with %s only".formatted(where))
            .orElse("");
  }

  private static String ranked(int first) {
    if (first == Integer.MAX_VALUE) {
      return "the family ranked the program";
    }
    return first == 1
        ? "the program is the family's first choice"
        : "the program is among the family's first %s choices".formatted(Text.number(first));
  }

  private static String joined(List<Criterion> criteria, String word) {
    return criteria.stream().map(CriterionWords::part).collect(Collectors.joining(word));
  }

  /** A part of a longer clause, in brackets where it has parts of its own. */
  private static String part(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf _, Criterion.AnyOf _, Criterion.NoneOf _ -> "(" + of(criterion) + ")";
      case Criterion.Single _ -> of(criterion);
    };
  }
}
