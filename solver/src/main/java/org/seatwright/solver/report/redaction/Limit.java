package org.seatwright.solver.report.redaction;

import java.util.List;
import org.seatwright.solver.report.count.Relation;
import org.seatwright.solver.report.count.Relation.Term;

/**
 * What everyone knows of counts without having been told any: the counts, each times its factor,
 * add up to {@code least} or more and {@code most} or less.
 *
 * <p>Example: a school has no more students than seats, and none in a grade that it does not teach.
 * Counts are never below 0; that goes without saying.
 */
public record Limit(List<Term> terms, long least, long most) {
  public Limit {
    terms = List.copyOf(terms);
    if (terms.isEmpty() || least > most) {
      throw new IllegalArgumentException("A limit needs terms, and least no more than most.");
    }
  }

  static Limit of(Relation relation) {
    return new Limit(relation.terms(), relation.constant(), relation.constant());
  }
}
