package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.Relation;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;

/**
 * Somebody who wants to know the hidden counts of a report: has all that may be read, knows how
 * tables add up, what everyone knows, and that counts are whole and not negative, and can reckon
 * without error. Written from the tabulations alone, so that it shares nothing with what hides.
 */
final class Attacker {
  /** More students than any district has: the end of counts that have none. */
  static final long ALL = 1_000_000;

  /** An equation or inequality as it is collected; the counts it is about are added up. */
  private record Clue(Map<Integer, Long> factors, long least, long most) {
    /** How many variables it takes to make equations of it. */
    long slacks() {
      return least == most ? 0 : (most < Long.MAX_VALUE ? 1 : 0) + (least > Long.MIN_VALUE ? 1 : 0);
    }
  }

  /** The lowest and the highest number a count can be. */
  record Range(long low, long high) {
    /** True where 0 and {@code enough} lie within. */
    boolean covers(long enough) {
      return low <= 0 && high >= enough;
    }

    boolean isOne() {
      return low == high;
    }
  }

  private final Map<Term, Integer> hidden = new LinkedHashMap<>();
  private final Map<Term, Long> read = new LinkedHashMap<>();
  private final List<Clue> clues = new ArrayList<>();

  Attacker(
      List<Tabulation> report, Collection<Relation> relations, Collection<Limit> everyoneKnows) {
    report.forEach(it -> Terms.visit(it, this::note));
    report.forEach(this::addUp);
    relations.forEach(it -> clue(it.terms(), it.constant(), it.constant()));
    everyoneKnows.forEach(it -> clue(it.terms(), it.least(), it.most()));
  }

  private void note(Term term, Count count) {
    OptionalLong students = count.find();
    if (students.isPresent()) {
      read.put(term, students.getAsLong());
    } else {
      hidden.put(term, hidden.size());
    }
  }

  private void addUp(Tabulation of) {
    for (Margin margin : of.margins()) {
      int width = margin.counts().size();
      sum(
          IntStream.range(0, width).mapToObj(v -> Terms.margin(of, margin, v)),
          Term.total(1, of.population()));
    }
    for (Cross cross : of.crosses()) {
      int height = cross.rows().values().size();
      int width = cross.columns().values().size();
      for (int row = 0; row < height; row++) {
        int r = row;
        sum(
            IntStream.range(0, width).mapToObj(c -> Terms.cell(of, cross, r, c)),
            Terms.margin(of, of.margin(cross.rows().name()), r));
      }
      for (int column = 0; column < width; column++) {
        int c = column;
        sum(
            IntStream.range(0, height).mapToObj(r -> Terms.cell(of, cross, r, c)),
            Terms.margin(of, of.margin(cross.columns().name()), c));
      }
    }
  }

  private void sum(Stream<Term> parts, Term whole) {
    clue(Stream.concat(parts, Stream.of(times(whole, -1))).toList(), 0, 0);
  }

  private static Term times(Term term, long factor) {
    return new Term(
        factor, term.population(), term.dimension(), term.value(), term.columns(), term.column());
  }

  private static Term turned(Term term) {
    return new Term(
        1, term.population(), term.columns(), term.column(), term.dimension(), term.value());
  }

  private void clue(List<Term> terms, long least, long most) {
    Map<Integer, Long> factors = new LinkedHashMap<>();
    long known = 0;
    for (Term term : terms) {
      Term one = times(term, 1);
      Term found = hidden.containsKey(one) || read.containsKey(one) ? one : turned(one);
      if (hidden.containsKey(found)) {
        factors.merge(hidden.get(found), term.factor(), Long::sum);
      } else {
        known += term.factor() * read.get(found);
      }
    }
    factors.values().removeIf(factor -> factor == 0);
    if (!factors.isEmpty()) {
      long high = most == Long.MAX_VALUE ? most : most - known;
      long low = least == Long.MIN_VALUE ? least : least - known;
      clues.add(new Clue(factors, low, high));
    }
  }

  /** The hidden counts. */
  List<Term> hidden() {
    return List.copyOf(hidden.keySet());
  }

  /**
   * What every hidden count can be, as far as the attacker finds out; in their order.
   *
   * @param enough the attacker gives up on a count that can be 0 and this number as well
   */
  List<Range> ranges(long enough) {
    Ends ends = new Ends(program().orElseThrow(), hidden.size());
    for (int cell = 0; cell < hidden.size(); cell++) {
      if (!ends.range(cell).covers(enough)) {
        ends.push(cell);
      }
    }
    return IntStream.range(0, hidden.size()).mapToObj(ends::range).toList();
  }

  /** The ends of counts over all that agrees with the clues; each corner seen is good for all. */
  private static final class Ends {
    private final ExactProgram program;
    private final Fraction[] low;
    private final Fraction[] high;

    Ends(ExactProgram program, int cells) {
      this.program = program;
      low = Arrays.copyOf(program.corner(), cells);
      high = low.clone();
    }

    void push(int cell) {
      boolean hasEnd = program.push(cell, 1);
      note();
      high[cell] = hasEnd ? high[cell] : Fraction.of(ALL);
      program.push(cell, -1);
      note();
    }

    private void note() {
      Fraction[] corner = program.corner();
      for (int at = 0; at < low.length; at++) {
        low[at] = corner[at].compareTo(low[at]) < 0 ? corner[at] : low[at];
        high[at] = corner[at].compareTo(high[at]) > 0 ? corner[at] : high[at];
      }
    }

    /** Counts are whole. */
    Range range(int cell) {
      return new Range(-Fraction.ZERO.minus(low[cell]).floor(), high[cell].floor());
    }
  }

  private Optional<ExactProgram> program() {
    int variables = hidden.size() + (int) clues.stream().mapToLong(Clue::slacks).sum();
    return ExactProgram.of(rows(variables), variables);
  }

  /** Inequalities become equations by variables for what is left to their ends. */
  private List<long[]> rows(int variables) {
    List<long[]> rows = new ArrayList<>();
    int slack = hidden.size();
    for (Clue clue : clues) {
      if (clue.most() < Long.MAX_VALUE) {
        long[] row = row(clue, variables, clue.most());
        if (clue.least() < clue.most()) {
          row[slack++] = 1;
        }
        rows.add(row);
      }
      if (clue.least() > Long.MIN_VALUE && clue.least() < clue.most()) {
        long[] row = row(clue, variables, clue.least());
        row[slack++] = -1;
        rows.add(row);
      }
    }
    return rows;
  }

  private static long[] row(Clue clue, int variables, long side) {
    long[] row = new long[variables + 1];
    clue.factors().forEach((cell, factor) -> row[cell] = factor);
    row[variables] = side;
    return row;
  }
}
