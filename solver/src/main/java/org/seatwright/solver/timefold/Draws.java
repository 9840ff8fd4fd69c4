package org.seatwright.solver.timefold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FairnessRule.Among;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.EnvyTally;

/** Random moves of a few students, which need not make the plan better. */
final class Draws {
  private static final int LARGEST_EXODUS = 4;

  private static final int LARGEST_INFLUX = 12;

  /** Mean numbers of moves in a push: mostly few, now and then many, to leave a deep valley. */
  private static final int SMALL_PUSH = 2;

  private static final int LARGE_PUSH = 6;

  private static final int TRIES = 20;

  private final Seating seating;
  private final OpenOptions open;
  private final AssignmentProblem problem;
  private final Households households;
  private final List<Among> fairness;

  Draws(Seating seating, OpenOptions open, Households households) {
    this.open = open;
    this.seating = seating;
    this.problem = seating.problem();
    this.households = households;
    this.fairness = problem.fairness().stream().map(FairnessRule::among).distinct().toList();
  }

  /** One push: a household, an envious student, an exodus, an influx, or a few random moves. */
  Chain push(RandomGenerator random) {
    if (!households.all().isEmpty() && random.nextInt(3) == 0) {
      return household(random);
    }
    if (!fairness.isEmpty() && random.nextInt(3) == 0) {
      Optional<Chain> justice = justice(random);
      if (justice.isPresent()) {
        return justice.get();
      }
    }
    switch (random.nextInt(8)) {
      case 0, 1 -> {
        return exodus(random);
      }
      case 2 -> {
        return influx(random);
      }
      default -> {}
    }
    Chain drawn = swapOrChange(random);
    int mean = random.nextInt(4) == 0 ? LARGE_PUSH : SMALL_PUSH;
    while (random.nextInt(mean) > 0) {
      drawn = drawn.then(swapOrChange(random));
    }
    return drawn;
  }

  Chain swapOrChange(RandomGenerator random) {
    return random.nextBoolean() ? swap(random) : change(random);
  }

  /** Several students of one program lose their seats, so that a place can begin anew. */
  private Chain exodus(RandomGenerator random) {
    int program = seating.program(random.nextInt(problem.students()));
    int wanted = 1 + random.nextInt(LARGEST_EXODUS);
    List<Integer> students = new ArrayList<>();
    List<Integer> options = new ArrayList<>();
    int firstType = random.nextInt(problem.types());
    for (int t = 0; t < problem.types(); t++) {
      int cell = program * problem.types() + (firstType + t) % problem.types();
      for (int k = 0; k < seating.size(cell) && students.size() < wanted; k++) {
        int student = seating.member(cell, k);
        students.add(student);
        options.add(problem.lastOption(student));
      }
    }
    return new Chain(students, options);
  }

  /** Several students go to one school, as many as can. */
  private Chain influx(RandomGenerator random) {
    int program = problem.program(randomOption(random.nextInt(problem.students()), random));
    if (program == problem.unplaced()) {
      return exodus(random);
    }
    int school = problem.schoolOf(program);
    Chain moves = new Chain(List.of(), List.of());
    for (int k = random.nextInt(LARGEST_INFLUX); k >= 0; k--) {
      int student = random.nextInt(problem.students());
      for (int o = problem.firstOption(student); o < problem.lastOption(student); o++) {
        if (problem.schoolOf(problem.program(o)) == school && open.has(student, o)) {
          moves = moves.then(Chain.of(student, o));
          break;
        }
      }
    }
    return moves;
  }

  /**
   * The children of a household go to a place they share; half the time the seats they leave are
   * for those whose seats they take.
   */
  private Chain household(RandomGenerator random) {
    Households.Household household = households.all().get(random.nextInt(households.all().size()));
    int[] members = household.members();
    if (household.places().isEmpty()) {
      return change(random);
    }
    int[] held = seating.options(household);
    int[][] place = household.places().get(random.nextInt(household.places().size()));
    int[] options = households.at(place, household, held, seating::cost);
    Chain moves = Households.chain(household, options);
    for (int m = 0; m < options.length && random.nextBoolean(); m++) {
      int cell = problem.program(options[m]) * problem.types() + problem.type(members[m]);
      if (options[m] != held[m] && seating.size(cell) > 0) {
        int partner = seating.member(cell, random.nextInt(seating.size(cell)));
        int back = seating.find(partner, problem.program(held[m]));
        if (back >= 0 && !moves.students().contains(partner)) {
          moves = moves.then(Chain.of(partner, back));
        }
      }
    }
    return moves;
  }

  /** A student and whom the student envies change places; empty where nobody envies. */
  private Optional<Chain> justice(RandomGenerator random) {
    EnvyTally envy = seating.envy();
    Among among = fairness.get(random.nextInt(fairness.size()));
    int wishes = envy.wishes(among);
    if (wishes == 0) {
      return Optional.empty();
    }
    int wish = envy.wish(among, random.nextInt(wishes));
    return Optional.of(seating.changePlaces(wish, envy.envied(among, wish)));
  }

  private Chain change(RandomGenerator random) {
    int student = random.nextInt(problem.students());
    return Chain.of(student, randomOption(student, random));
  }

  private int randomOption(int student, RandomGenerator random) {
    return open.option(student, random.nextInt(open.count(student)));
  }

  /** Two students change places; a single change where no partner turns up. */
  private Chain swap(RandomGenerator random) {
    int student = random.nextInt(problem.students());
    int here = seating.program(student);
    for (int k = 0; k < TRIES; k++) {
      int wanted = randomOption(student, random);
      int there = problem.program(wanted);
      int cell = there * problem.types() + random.nextInt(problem.types());
      if (there != here && seating.size(cell) > 0) {
        int partner = seating.member(cell, random.nextInt(seating.size(cell)));
        int back = seating.find(partner, here);
        if (back >= 0 && open.has(partner, back)) {
          return new Chain(List.of(student, partner), List.of(wanted, back));
        }
      }
    }
    return Chain.of(student, randomOption(student, random));
  }
}
