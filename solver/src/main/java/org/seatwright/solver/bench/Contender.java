package org.seatwright.solver.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.pipeline.Engines;

/**
 * An engine that is measured, with the mathematical solver it uses. In words: {@code both}, or
 * {@code textbook-cp-sat} where the solver is not the usual one.
 */
public record Contender(Engines engines, SolverName solver) {
  /** What a run uses where nobody asks for anything else. */
  public static final Contender DEFAULT = new Contender(Engines.BOTH, SolverName.SCIP);

  private static final String BETWEEN = "-";

  /** The contender of this word, empty where there is none. */
  public static Optional<Contender> find(String word) {
    return all().stream()
        .filter(it -> it.word().equals(word) || it.fullWord().equals(word))
        .findFirst();
  }

  /** The words of all contenders. */
  public static List<String> words() {
    return all().stream().map(Contender::word).toList();
  }

  private static List<Contender> all() {
    List<Contender> all = new ArrayList<>();
    for (Engines engines : Engines.values()) {
      Arrays.stream(SolverName.values())
          .filter(solver -> engines != Engines.TIMEFOLD || solver == DEFAULT.solver())
          .forEach(solver -> all.add(new Contender(engines, solver)));
    }
    return all;
  }

  /** What suites, tables and files call it. */
  public String word() {
    return engines == Engines.TEXTBOOK || solver != DEFAULT.solver() ? fullWord() : engines.word();
  }

  private String fullWord() {
    return engines.word() + BETWEEN + solver.word();
  }
}
