package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;

class SeatingTest {
  private static final int DISTRICTS = 150;
  private static final int STUDENTS = 12;
  private static final int CHAINS = 30;

  /** What to compare after one chain was applied to a seating, maybe undone. */
  private interface Check {
    void of(String claim, AssignmentProblem problem, Seating seating);
  }

  private static void afterEachChain(Check check) {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      Random random = new Random(seed);
      int[] options = new int[problem.students()];
      for (int i = 0; i < options.length; i++) {
        options[i] = option(problem, i, random);
      }
      Seating seating = new Seating(problem, options);
      for (int chain = 0; chain < CHAINS; chain++) {
        int[] before = seating.options();
        long cost = seating.cost();
        String claim = "seed %d, chain %d".formatted(seed, chain);
        Chain undo = draw(problem, random).applyTo(seating);
        check.of(claim, problem, seating);
        if (random.nextBoolean()) {
          undo.applyTo(seating);
          assertThat(seating.options()).as(claim).isEqualTo(before);
          assertThat(seating.cost()).as(claim).isEqualTo(cost);
          check.of(claim + ", undone", problem, seating);
        }
      }
    }
  }

  private static int option(AssignmentProblem problem, int student, Random random) {
    return random.nextInt(problem.firstOption(student), problem.lastOption(student) + 1);
  }

  private static Chain draw(AssignmentProblem problem, Random random) {
    int first = random.nextInt(problem.students());
    Chain chain = Chain.of(first, option(problem, first, random));
    for (int more = random.nextInt(4); more > 0; more--) {
      int next = random.nextInt(problem.students());
      chain = chain.then(Chain.of(next, option(problem, next, random)));
    }
    return chain;
  }

  @Test
  void theCostIsThatOfASeatingBuiltAfresh() {
    afterEachChain((claim, problem, seating) ->
        assertThat(seating.cost())
            .as(claim)
            .isEqualTo(new Seating(problem, seating.options()).cost()));
  }

  @Test
  void whatRulesChargeIsThatOfASeatingBuiltAfresh() {
    afterEachChain((claim, problem, seating) -> {
      Seating afresh = new Seating(problem, seating.options());
      for (int p = 0; p <= problem.programs(); p++) {
        for (int t = 0; t < problem.types(); t++) {
          assertThat(seating.gain(p, t)).as(claim).isEqualTo(afresh.gain(p, t));
          assertThat(seating.loss(p, t)).as(claim).isEqualTo(afresh.loss(p, t));
          for (int lost = 0; lost < problem.types(); lost++) {
            assertThat(seating.exchange(p, t, lost))
                .as(claim)
                .isEqualTo(afresh.exchange(p, t, lost));
          }
        }
      }
    });
  }

  @Test
  void everyCellHoldsItsStudents() {
    afterEachChain((claim, problem, seating) -> {
      int members = 0;
      for (int cell = 0; cell < (problem.programs() + 1) * problem.types(); cell++) {
        for (int k = 0; k < seating.size(cell); k++) {
          assertThat(seating.cell(seating.member(cell, k))).as(claim).isEqualTo(cell);
          members++;
        }
      }
      assertThat(members).as(claim).isEqualTo(problem.students());
    });
  }

  @Test
  void everyArcOffersItsCheapestStudent() {
    afterEachChain((claim, problem, seating) -> {
      Arcs arcs = seating.arcs();
      for (int cell = 0; cell < (problem.programs() + 1) * problem.types(); cell++) {
        for (int to = 0; to <= problem.programs(); to++) {
          long cheapest = cheapest(problem, seating, cell, to);
          int arc = arcs.find(cell, to);
          boolean open = arc >= 0 && arcs.isOpen(cell, arc);
          assertThat(open).as(claim).isEqualTo(cheapest < Long.MAX_VALUE);
          if (open) {
            assertThat(arcs.cheapestPrice(arc)).as(claim).isEqualTo(cheapest);
            int option = arcs.cheapestOption(arc);
            assertThat(seating.cell(arcs.student(option))).as(claim).isEqualTo(cell);
            assertThat(problem.program(option)).as(claim).isEqualTo(to);
          }
        }
      }
    });
  }

  /** The least that a move from {@code cell} to another program costs anyone who sits there. */
  private static long cheapest(AssignmentProblem problem, Seating seating, int cell, int to) {
    long cheapest = Long.MAX_VALUE;
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        if (seating.cell(i) == cell && problem.program(o) == to && o != seating.option(i)) {
          cheapest = Math.min(cheapest, seating.cost(i, o) - seating.cost(i, seating.option(i)));
        }
      }
    }
    return cheapest;
  }
}
