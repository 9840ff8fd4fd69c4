package org.seatwright.solver.report.redaction;

import java.util.List;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Dimension;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;

/** What everyone knows of first choices, and of seats beside them. */
final class ChoiceFacts {
  private final District district;
  private final PlanCounts counts;
  private final PublicFacts facts;

  ChoiceFacts(District district, PlanCounts counts, PublicFacts facts) {
    this.district = district;
    this.counts = counts;
    this.facts = facts;
  }

  void add() {
    addFirstChoices();
    addKept();
  }

  /** Whoever has a first choice is a student; whoever sits in a choice asked for some. */
  private void addFirstChoices() {
    String asked = PlanCounts.FIRST_CHOICES;
    String students = PlanCounts.STUDENTS;
    facts.atLeast(0, Stream.of(Term.total(1, students), Term.total(-1, asked)));
    facts
        .grades()
        .forEach(grade ->
            facts.atLeast(
                0,
                Stream.concat(
                    Stream.of(PublicFacts.margin(1, students, PlanCounts.GRADE, grade)),
                    facts.ofGrade(-1, asked, grade))));
    List<String> ranks = ranks();
    facts.atLeast(
        0,
        Stream.concat(
            Stream.of(Term.total(1, asked)),
            ranks.stream().map(it -> PublicFacts.margin(-1, students, PlanCounts.RESULT, it))));
    facts
        .grades()
        .forEach(grade ->
            facts.atLeast(
                0,
                Stream.concat(
                    facts.ofGrade(1, asked, grade), got(-1, PlanCounts.GRADE, grade, ranks))));
    for (Margin group : facts.margins(asked)) {
      String name = group.dimension().name();
      for (String value : group.dimension().values()) {
        facts.atLeast(
            0,
            Stream.of(
                PublicFacts.margin(1, students, name, value),
                PublicFacts.margin(-1, asked, name, value)));
        facts.atLeast(
            0,
            Stream.concat(
                Stream.of(PublicFacts.margin(1, asked, name, value)), got(-1, name, value, ranks)));
      }
    }
  }

  /** The ranks that students got, the first choice first. */
  private List<String> ranks() {
    return facts.margins(PlanCounts.STUDENTS).stream()
        .map(Margin::dimension)
        .filter(it -> it.name().equals(PlanCounts.RESULT))
        .map(it -> it.values().subList(0, it.values().size() - 2))
        .findFirst()
        .orElse(List.of());
  }

  private static Stream<Term> got(long factor, String name, String value, List<String> results) {
    return results.stream()
        .map(it -> new Term(factor, PlanCounts.STUDENTS, name, value, PlanCounts.RESULT, it));
  }

  /**
   * Whoever got the first choice is counted at one place among first choices and among those
   * seated: no place can have lost or won more students than there are who got another one.
   */
  private void addKept() {
    String asked = PlanCounts.FIRST_CHOICES;
    String seated = PlanCounts.SEATED;
    for (String first : ranks().stream().limit(1).toList()) {
      Term got = PublicFacts.margin(-1, PlanCounts.STUDENTS, PlanCounts.RESULT, first);
      for (String place : facts.values(asked, PlanCounts.SCHOOL)) {
        addKept(
            Stream.of(Term.total(1, asked), got).toList(),
            Stream.of(Term.total(1, seated), got).toList(),
            PublicFacts.margin(1, asked, PlanCounts.SCHOOL, place),
            PublicFacts.margin(1, seated, PlanCounts.SCHOOL, place));
      }
      for (Program program : district.programs()) {
        String grade = program.grade().value();
        List<Term> others =
            Stream.concat(
                    Stream.of(PublicFacts.margin(1, PlanCounts.STUDENTS, PlanCounts.GRADE, grade)),
                    got(-1, PlanCounts.GRADE, grade, List.of(first)))
                .toList();
        addKept(
            others,
            others,
            PublicFacts.margin(1, asked, PlanCounts.PROGRAM, program.id().value()),
            PublicFacts.margin(1, seated, PlanCounts.PROGRAM, program.id().value()));
      }
      counts.find(asked).map(Tabulation::crosses).orElse(List.of()).stream()
          .filter(it -> it.rows().name().equals(PlanCounts.SCHOOL))
          .map(Cross::columns)
          .forEach(group -> addKept(group, first));
    }
  }

  private void addKept(Dimension group, String first) {
    String asked = PlanCounts.FIRST_CHOICES;
    String seated = PlanCounts.SEATED;
    String name = group.name();
    for (String value : group.values()) {
      List<Term> got = got(-1, name, value, List.of(first)).toList();
      for (String place : facts.values(asked, PlanCounts.SCHOOL)) {
        addKept(
            Stream.concat(Stream.of(PublicFacts.margin(1, asked, name, value)), got.stream())
                .toList(),
            Stream.concat(Stream.of(PublicFacts.margin(1, seated, name, value)), got.stream())
                .toList(),
            new Term(1, asked, PlanCounts.SCHOOL, place, name, value),
            new Term(1, seated, PlanCounts.SCHOOL, place, name, value));
      }
    }
  }

  /** {@code askers} and {@code sitters} without those who got the first choice. */
  private void addKept(List<Term> askers, List<Term> sitters, Term asked, Term seated) {
    facts.atLeast(
        0, Stream.concat(askers.stream(), Stream.of(PublicFacts.times(asked, -1), seated)));
    facts.atLeast(
        0, Stream.concat(sitters.stream(), Stream.of(PublicFacts.times(seated, -1), asked)));
  }
}
