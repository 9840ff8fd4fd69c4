package org.seatwright.solver.report.redaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;

/** Counts of tabulations by where they stand. */
final class Terms {
  private Terms() {}

  /** Every count that may be read. */
  static Map<Term, Long> known(Iterable<Tabulation> report) {
    Map<Term, Long> known = new LinkedHashMap<>();
    report.forEach(it ->
        visit(
            it,
            (term, count) -> {
              OptionalLong students = count.find();
              if (students.isPresent()) {
                known.put(term, students.getAsLong());
              }
            }));
    return known;
  }

  /** Shows every count, the total first. */
  static void visit(Tabulation of, BiConsumer<Term, Count> visitor) {
    visitor.accept(Term.total(1, of.population()), of.total());
    for (Margin margin : of.margins()) {
      for (int v = 0; v < margin.counts().size(); v++) {
        visitor.accept(margin(of, margin, v), margin.counts().get(v));
      }
    }
    for (Cross cross : of.crosses()) {
      for (int r = 0; r < cross.cells().size(); r++) {
        for (int c = 0; c < cross.cells().get(r).size(); c++) {
          visitor.accept(cell(of, cross, r, c), cross.cells().get(r).get(c));
        }
      }
    }
  }

  static Term margin(Tabulation of, Margin margin, int v) {
    return new Term(
        1, of.population(), margin.dimension().name(), margin.dimension().values().get(v));
  }

  static Term cell(Tabulation of, Cross cross, int r, int c) {
    return new Term(
        1,
        of.population(),
        cross.rows().name(),
        cross.rows().values().get(r),
        cross.columns().name(),
        cross.columns().values().get(c));
  }
}
