package org.seatwright.solver.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.WrittenProgram;

/**
 * Which mathematical program of a problem is exported.
 *
 * @param level what it minimises: see {@link #goal}; empty for the last level that can be exported
 * @param hull whether the rows of rules are written as the sides of their hull; the textbook
 *     program has none
 * @param ids whether names hold the ids of students
 */
public record ExportedProgram(
    Formulation formulation, Optional<String> level, boolean hull, boolean ids) {
  private static final String MISSED = "missed";
  private static final String POINTS = "points";
  private static final Pattern RANK = Pattern.compile("rank-([1-9][0-9]{0,3})");

  /** The two ways to write a problem as a program. */
  public enum Formulation {
    /** Whole numbers of students per program and type. */
    SEAT_TABLE(Engines.PROGRAM),
    /** A binary per option. */
    TEXTBOOK(Engines.TEXTBOOK);

    private final Engines engine;

    Formulation(Engines engine) {
      this.engine = engine;
    }

    /** The word for this formulation on the command line. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The formulation of this word, empty where there is none. */
    public static Optional<Formulation> find(String word) {
      return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** All words, for messages. */
    public static String words() {
      return Stream.of(values()).map(Formulation::word).collect(Collectors.joining(", "));
    }
  }

  /** A level that there is not, or that needs a plan. */
  static final class LevelException extends Exception {
    private static final long serialVersionUID = 1;

    LevelException(String message) {
      super(message);
    }
  }

  /**
   * What the program minimises: {@code missed}, {@code rank-1}, {@code rank-2}, … or {@code
   * points}, the levels before it held at what {@code score} has.
   *
   * @param score of a plan, empty where there is none: then hard rules must be kept, and only the
   *     first level after them can be exported
   */
  Goal goal(AssignmentProblem problem, Optional<Score> score) throws LevelException {
    int ranks = problem.rankLevels().count();
    String word = level.orElse(score.isPresent() || ranks == 0 ? POINTS : "rank-1");
    Matcher rank = RANK.matcher(word);
    if (word.equals(MISSED)) {
      return new Goal.LeastMissed(Math.max(1, score.orElse(worst(problem)).missed()));
    }
    int before = ranks;
    if (rank.matches()) {
      before = Integer.parseInt(rank.group(1)) - 1;
      if (before >= ranks) {
        throw new LevelException(
            ranks == 0
                ? "The policy's objective is points; there is no level %s.".formatted(word)
                : "There is no level %s; the last one is rank-%d.".formatted(word, ranks));
      }
    } else if (!word.equals(POINTS)) {
      throw new LevelException(
          "There is no level %s; write missed, rank-1, rank-2, … or points.".formatted(word));
    }
    if (before > 0 && score.isEmpty()) {
      throw new LevelException(
          "Level %s holds the levels before it; name a plan that has them with --run."
              .formatted(word));
    }
    long missed = score.map(Score::missed).orElse(0L);
    List<Long> held = score.map(Score::ranks).orElse(List.of()).subList(0, before);
    return rank.matches() ? new Goal.LeastRank(missed, held) : new Goal.LeastPoints(missed, held);
  }

  /** The score of leaving everyone out, which any problem allows. */
  private static Score worst(AssignmentProblem problem) {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = problem.lastOption(i);
    }
    return problem.score(options);
  }

  /**
   * Writes the program.
   *
   * @param problem without rules that no linear program can say
   */
  WrittenProgram write(AssignmentProblem problem, Goal goal) {
    return formulation.engine.write(problem, goal, hull).orElseThrow();
  }
}
