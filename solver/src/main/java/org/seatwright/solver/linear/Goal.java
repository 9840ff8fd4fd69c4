package org.seatwright.solver.linear;

import java.util.List;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * What a program minimises, and what it must hold meanwhile. The levels of a score are solved one
 * after another, each with the levels before it held.
 */
public sealed interface Goal {
  /** Students by which hard rules may be missed in total. */
  long missed();

  /** Students beyond each rank that are held; one number per level before the one minimised. */
  List<Long> ranks();

  /** Miss hard rules by as few students as possible; {@code missed} is a known upper bound. */
  record LeastMissed(long missed) implements Goal {
    @Override
    public List<Long> ranks() {
      return List.of();
    }
  }

  /** As few students as possible beyond the rank of the first level that is not held. */
  record LeastRank(long missed, List<Long> ranks) implements Goal {
    public LeastRank {
      ranks = List.copyOf(ranks);
    }
  }

  /** As few points as possible. */
  record LeastPoints(long missed, List<Long> ranks) implements Goal {
    public LeastPoints {
      ranks = List.copyOf(ranks);
    }
  }

  /**
   * As little as possible of the points and of what is charged for a student beyond each rank: not
   * a level, but a guess at plans that are good on all of them.
   *
   * @param charges points per student beyond the rank of each level
   */
  record LeastCharged(long missed, List<Double> charges) implements Goal {
    public LeastCharged {
      charges = List.copyOf(charges);
    }

    @Override
    public List<Long> ranks() {
      return List.of();
    }
  }

  /** The best lottery level among plans of at most {@code points}. */
  record LeastTieBreak(long missed, List<Long> ranks, long points) implements Goal {
    public LeastTieBreak {
      ranks = List.copyOf(ranks);
    }
  }

  /** What this goal minimises, for the log. */
  default String name() {
    return switch (this) {
      case LeastMissed _ -> "Students missed";
      case LeastRank(_, List<Long> ranks) -> "Rank level " + (ranks.size() + 1);
      case LeastPoints _ -> "Points";
      case LeastCharged _ -> "Points with charged ranks";
      case LeastTieBreak _ -> "Lottery";
    };
  }

  /** True where hard rules may be missed. */
  default boolean mayMiss() {
    return missed() > 0;
  }

  /** True where points matter: soft rules are left out of programs of earlier levels. */
  default boolean countsPoints() {
    return !(this instanceof LeastMissed || this instanceof LeastRank);
  }

  /** What so many points cost in this program's objective. */
  default double pointCost(double points) {
    return this instanceof LeastPoints || this instanceof LeastCharged ? points : 0;
  }

  /** What one student who misses a hard rule costs in this program's objective. */
  default double missCost() {
    return this instanceof LeastMissed ? 1 : 0;
  }

  /** What {@code option} costs in this program's objective, rules left aside. */
  default double cost(AssignmentProblem problem, int student, int option) {
    return switch (this) {
      case LeastMissed _ -> 0;
      case LeastRank(_, List<Long> ranks) -> isBeyond(problem, ranks.size(), option) ? 1 : 0;
      case LeastPoints _ -> problem.cost(option);
      case LeastCharged(_, List<Double> charges) -> {
        double cost = problem.cost(option);
        for (int level = 0; level < charges.size(); level++) {
          cost += isBeyond(problem, level, option) ? charges.get(level) : 0;
        }
        yield cost;
      }
      case LeastTieBreak _ -> problem.tieBreak(student, option);
    };
  }

  /** True where {@code option} counts on level {@code level} of the ranks. */
  static boolean isBeyond(AssignmentProblem problem, int level, int option) {
    return problem.rankLevels().counts(level, problem.rankPlace(option));
  }

  /** The level that this goal minimises, the points where it is none. */
  default long value(Score score) {
    return switch (this) {
      case LeastMissed _ -> score.missed();
      case LeastRank(_, List<Long> ranks) -> score.ranks().get(ranks.size());
      case LeastPoints _, LeastCharged _ -> score.points();
      case LeastTieBreak _ -> score.tieBreak();
    };
  }

  /** True where a plan of {@code score} keeps what this goal holds. */
  default boolean isHeldBy(Score score) {
    return score.missed() <= missed()
        && score.ranks().subList(0, ranks().size()).equals(ranks())
        && (!(this instanceof LeastTieBreak(_, _, long points)) || score.points() <= points);
  }
}
