package org.seatwright.solver;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mathematical solvers that can solve the programs. */
public enum SolverName {
  /** SCIP, branch and cut; the default. */
  SCIP("scip"),
  /** OR-Tools' own CP-SAT. */
  CP_SAT("cp-sat"),
  /** COIN-OR's branch and cut. */
  CBC("cbc");

  private final String word;

  SolverName(String word) {
    this.word = word;
  }

  /** The word for this solver on the command line. */
  public String word() {
    return word;
  }

  /** The solver of this word in any case, empty where there is none. */
  public static Optional<SolverName> find(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(solver -> solver.word.equals(lower)).findFirst();
  }

  /** All words, for messages. */
  public static String words() {
    return Stream.of(values()).map(SolverName::word).collect(Collectors.joining(", "));
  }
}
