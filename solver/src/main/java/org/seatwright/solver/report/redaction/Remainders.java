package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Dimension;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Relation;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;

/**
 * Students whom a report does not show by themselves, and who are what is left of one population
 * when another is taken from it: those who asked for nothing, and children already in seats. Few of
 * them must not come to light either.
 *
 * @param tabulations of these populations
 * @param relations that tie them to those shown
 */
record Remainders(List<Tabulation> tabulations, List<Relation> relations) {
  private static final String WITHOUT_LIST = "remainder: without a list";
  private static final String ENROLLED = "remainder: enrolled";

  /** Collects them from counts of which nothing is hidden. */
  static Remainders of(District district, PlanCounts counts) {
    List<Part> parts = new ArrayList<>();
    parts.add(withoutList(district, counts));
    enrolled(counts).ifPresent(parts::add);
    return new Remainders(
        parts.stream().map(Part::tabulation).toList(),
        parts.stream().flatMap(it -> it.relations().stream()).toList());
  }

  /** One remainder as it is collected. */
  private record Part(
      String population, List<Margin> margins, List<Relation> relations, PlanCounts counts) {
    Part(String population, PlanCounts counts) {
      this(population, new ArrayList<>(), new ArrayList<>(), counts);
    }

    Tabulation tabulation() {
      return new Tabulation(population, count(relations.getFirst()), margins, List.of());
    }

    /** Says what the total is: these counts. */
    Part total(List<Term> terms) {
      relations.addFirst(equal(Term.total(-1, population), terms));
      return this;
    }

    /** Says what each value of a dimension is. */
    void margin(Dimension dimension, List<List<Term>> ofValues) {
      List<Count> students = new ArrayList<>();
      for (int v = 0; v < ofValues.size(); v++) {
        Term term = new Term(-1, population, dimension.name(), dimension.values().get(v));
        relations.add(equal(term, ofValues.get(v)));
        students.add(count(relations.getLast()));
      }
      margins.add(new Margin(dimension, students));
    }

    private static Relation equal(Term remainder, List<Term> terms) {
      return new Relation(Stream.concat(Stream.of(remainder), terms.stream()).toList(), 0);
    }

    private Count count(Relation relation) {
      long sum = 0;
      for (Term term : relation.terms().subList(1, relation.terms().size())) {
        sum += term.factor() * count(term).orElseThrow();
      }
      return Count.of(sum);
    }

    private OptionalLong count(Term term) {
      Tabulation of = counts.get(term.population());
      if (term.dimension().isEmpty()) {
        return of.total().find();
      }
      Margin margin = of.margin(term.dimension());
      int v = margin.dimension().values().indexOf(term.value());
      if (term.columns().isEmpty()) {
        return margin.counts().get(v).find();
      }
      int c = of.margin(term.columns()).dimension().values().indexOf(term.column());
      return of.cross(term.dimension(), term.columns()).cells().get(v).get(c).find();
    }
  }

  private static Part withoutList(District district, PlanCounts counts) {
    String all = PlanCounts.STUDENTS;
    String asked = PlanCounts.FIRST_CHOICES;
    Part part =
        new Part(WITHOUT_LIST, counts).total(List.of(Term.total(1, all), Term.total(-1, asked)));
    for (Margin margin : counts.get(all).margins()) {
      Dimension dimension = margin.dimension();
      if (dimension.name().equals(PlanCounts.GRADE)) {
        part.margin(
            dimension,
            dimension.values().stream()
                .map(grade ->
                    Stream.concat(
                            Stream.of(new Term(1, all, dimension.name(), grade)),
                            district.programs().stream()
                                .filter(it -> it.grade().value().equals(grade))
                                .map(
                                    it -> new Term(-1, asked, PlanCounts.PROGRAM, it.id().value())))
                        .toList())
                .toList());
      } else if (find(counts, asked, dimension)) {
        part.margin(
            dimension,
            dimension.values().stream()
                .map(value ->
                    List.of(
                        new Term(1, all, dimension.name(), value),
                        new Term(-1, asked, dimension.name(), value)))
                .toList());
      }
    }
    return part;
  }

  private static boolean find(PlanCounts counts, String population, Dimension dimension) {
    return counts.get(population).margins().stream()
        .anyMatch(it -> it.dimension().equals(dimension));
  }

  /** Children in seats at schools, where the report counts them with the students. */
  private static Optional<Part> enrolled(PlanCounts counts) {
    String seated = PlanCounts.SEATED;
    String both = seated + PlanCounts.AND_ENROLLED;
    if (counts.find(both).isEmpty()) {
      return Optional.empty();
    }
    Part part =
        new Part(ENROLLED, counts).total(List.of(Term.total(1, both), Term.total(-1, seated)));
    Dimension schools = counts.get(both).margin(PlanCounts.SCHOOL).dimension();
    part.margin(
        schools,
        schools.values().stream()
            .map(school ->
                List.of(
                    new Term(1, both, PlanCounts.SCHOOL, school),
                    new Term(-1, seated, PlanCounts.SCHOOL, school)))
            .toList());
    String all = PlanCounts.STUDENTS;
    for (Margin margin : counts.get(both).margins()) {
      Dimension dimension = margin.dimension();
      if (find(counts, all, dimension)) {
        part.margin(
            dimension,
            dimension.values().stream()
                .map(value ->
                    List.of(
                        new Term(1, both, dimension.name(), value),
                        new Term(-1, all, dimension.name(), value),
                        new Term(
                            1,
                            all,
                            dimension.name(),
                            value,
                            PlanCounts.RESULT,
                            PlanCounts.NO_SEAT)))
                .toList());
      }
    }
    return Optional.of(part);
  }
}
