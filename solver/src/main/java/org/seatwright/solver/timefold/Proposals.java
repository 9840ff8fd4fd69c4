package org.seatwright.solver.timefold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * Proposes the next move for a plan: improving chains as long as there are any, then chains from a
 * small push off the plan, single changes and swaps.
 */
final class Proposals {
  /** Of the proposals made where no chain improves, the part that begins with a push. */
  private static final double PUSHES = 0.5;

  /** Chains tried after one push before it is given up. */
  private static final int CHAINS_AFTER_PUSH = 3;

  /** Part of the graph left out after a push, so that pushes do not all end alike. */
  private static final double LEFT_OUT = 0.1;

  private static final int LARGEST_EXODUS = 4;

  private static final int TRIES = 20;

  private final Seating seating;
  private final AssignmentProblem problem;
  private final ImprovingChains chains;
  private boolean settled;

  Proposals(AssignmentProblem problem, int[] options) {
    this.problem = problem;
    this.seating = new Seating(problem, options);
    this.chains = new ImprovingChains(seating);
  }

  /** Takes over what changed in the plan since the last call. */
  void follow(List<SeatedStudent> students) {
    for (SeatedStudent student : students) {
      if (seating.option(student.getStudent()) != student.option()) {
        seating.reseat(student.getStudent(), student.option());
        settled = false;
      }
    }
    chains.clear();
  }

  /** The next chain to try; always one, though it may leave the plan as it is. */
  Chain next(RandomGenerator random) {
    if (!settled) {
      Optional<Chain> improving = chains.next(random);
      if (improving.isPresent()) {
        return improving.get();
      }
      settled = true;
    }
    if (random.nextDouble() < PUSHES) {
      Optional<Chain> pushed = push(random);
      if (pushed.isPresent()) {
        return pushed.get();
      }
    }
    return swapOrChange(random);
  }

  /**
   * A random move that need not improve, and the improving chains it opens; if they pay together.
   */
  private Optional<Chain> push(RandomGenerator random) {
    long before = seating.cost();
    Chain all = draw(random);
    Chain undoAll = all.applyTo(seating);
    for (int k = 0; k < CHAINS_AFTER_PUSH && seating.cost() >= before; k++) {
      List<Chain> opened = chains.around(random, LEFT_OUT);
      if (opened.isEmpty()) {
        break;
      }
      for (Chain chain : opened) {
        if (chains.gain(chain) > 0) {
          Chain back = chain.applyTo(seating);
          undoAll = back.then(undoAll);
          all = all.then(chain);
        }
      }
    }
    long gained = before - seating.cost();
    undoAll.applyTo(seating);
    return gained > 0 ? Optional.of(all) : Optional.empty();
  }

  /** One small push: some of a program's students leave it, or a few random moves. */
  private Chain draw(RandomGenerator random) {
    if (random.nextInt(4) == 0) {
      return exodus(random);
    }
    Chain drawn = swapOrChange(random);
    while (random.nextInt(3) == 0) {
      drawn = drawn.then(swapOrChange(random));
    }
    return drawn;
  }

  private Chain swapOrChange(RandomGenerator random) {
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

  private Chain change(RandomGenerator random) {
    int student = random.nextInt(problem.students());
    return Chain.of(student, randomOption(student, random));
  }

  private int randomOption(int student, RandomGenerator random) {
    int first = problem.firstOption(student);
    return first + random.nextInt(problem.lastOption(student) - first + 1);
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
        for (int o = problem.firstOption(partner); o <= problem.lastOption(partner); o++) {
          if (problem.program(o) == here) {
            return new Chain(List.of(student, partner), List.of(wanted, o));
          }
        }
      }
    }
    return Chain.of(student, randomOption(student, random));
  }
}
