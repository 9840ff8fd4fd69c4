package org.seatwright.solver.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.DrawnDistrict;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.WrittenProgram;
import org.seatwright.solver.mip.ProgramSolver;

class ProgramNamesTest {
  private static final int DISTRICTS = 40;

  @TempDir Path folder;

  @Test
  void namesAreValidAndNoneStandsTwice() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 8);
      AssignmentProblem problem =
          AssignmentProblem.compile(drawn.district(), drawn.policy()).withoutBeyondLinear();
      List<Long> held = problem.score(unplaced(problem)).ranks();
      for (long missed : List.of(0L, 1000L)) {
        Goal goal = new Goal.LeastTieBreak(missed, held, 100_000);
        for (LinearProgram program :
            List.of(
                ProgramSolver.writeSeatTable(problem, goal, true).linear(),
                ProgramSolver.writeTextbook(problem, goal).linear())) {
          ProgramNames names =
              ProgramNames.withIds(
                  program, problem, i -> drawn.district().students().get(i).id().value());
          for (List<String> all : List.of(names.variables(), names.rows())) {
            assertThat(all).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(all)
                .as("seed %d", seed)
                .allMatch(name -> name.matches("[a-df-z][A-Za-z0-9_.]{0,200}"));
          }
        }
      }
    }
  }

  private static int[] unplaced(AssignmentProblem problem) {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = problem.lastOption(i);
    }
    return options;
  }

  /** Programs whose ids lose characters and then look alike, or like the word for no seat. */
  private static AssignmentProblem alike() {
    District district =
        DrawnDistrict.of(
            """
            A-b K 1 seats
            A_b K 1 seats
            unplaced 2 1 seats
            Ada K frl: A-b-K A_b-K
            ümit K paid: A-b-K
            """);
    BalanceRule rule =
        new BalanceRule(
            "mix",
            new BalanceForm.Share(
                new AttributeValue("ses", "frl"), Fraction.of(0, 1), Fraction.of(1, 2)),
            Per.SCHOOL,
            Optional.empty(),
            new Enforcement.Soft(5));
    return AssignmentProblem.compile(
        district,
        new Policy(
            "Drawn",
            List.of(rule),
            new PlacementRule(Unlisted.NEVER, false),
            Points.DEFAULT,
            new Lottery(1)));
  }

  @Test
  void idsThatLookAlikeHaveTheirNumbers() {
    AssignmentProblem problem = alike();
    WrittenProgram program =
        ProgramSolver.writeTextbook(problem, new Goal.LeastPoints(0, List.of()));

    assertThat(ProgramNames.withoutIds(program.linear(), problem).variables())
        .startsWith("x.s1.A_b_K", "x.s1.A_b_K.p2", "x.s1.unplaced", "x.s2.A_b_K", "x.s2.unplaced");
    assertThat(
            ProgramNames.withIds(
                    program.linear(),
                    problem,
                    i -> problem.district().students().get(i).id().value())
                .variables())
        .startsWith("x.id_Ada.A_b_K", "x.id_Ada.A_b_K.p2", "x.id_Ada.unplaced", "x.id__mit.A_b_K");
  }

  @Test
  void theMapSaysWhatNamesStandFor() throws IOException {
    AssignmentProblem problem = alike();
    WrittenProgram program =
        ProgramSolver.writeSeatTable(problem, new Goal.LeastPoints(0, List.of()), false);
    ProgramNames names = ProgramNames.withoutIds(program.linear(), problem);

    ProgramMap.write(
        problem,
        program.linear(),
        names,
        i -> problem.district().students().get(i).id().value(),
        folder.resolve("variables.csv"),
        folder.resolve("rows.csv"));

    assertThat(Files.readAllLines(folder.resolve("variables.csv")))
        .startsWith(
            "variable,counts,student,student 2,program,type,rule,place",
            "x.s1.A_b_K,1 where the student sits in the program,Ada,,A-b-K,,,",
            "x.s1.A_b_K.p2,1 where the student sits in the program,Ada,,A_b-K,,,",
            "x.s1.unplaced,1 where the student has no seat,Ada,,,,,")
        .contains(
            "n.A_b_K.t2,students of the type in the program,,,A-b-K,2,,",
            "beyond.A_b.r1,students beyond the rule,,,,,mix,A-b");
    assertThat(Files.readAllLines(folder.resolve("rows.csv")))
        .startsWith(
            "row,says,student,student 2,program,type,rule,place",
            "one.s1,the student takes one option,Ada,,,,,")
        .contains(
            "count.unplaced.t1,counts the type's students without a seat,,,,1,,",
            "seats.A_b_K.p2,no more students than seats,,,A_b-K,,,",
            "high.A_b.r1,upper side of the rule,,,,,mix,A-b");
  }

  @Test
  void aProgramReadsAsItsRules() throws IOException {
    AssignmentProblem problem = alike();
    WrittenProgram program =
        ProgramSolver.writeTextbook(problem, new Goal.LeastPoints(0, List.of()));
    ProgramNames names = ProgramNames.withoutIds(program.linear(), problem);
    StringBuilder lp = new StringBuilder();
    ModelText.LP.write(program.linear(), names, List.of("Ü\nnew"), lp);

    assertThat(lp)
        .hasToString(
            """
            \\ ??new
            Minimize
             objective: + 10 x.s1.A_b_K.p2 + 1000 x.s1.unplaced + 1000 x.s2.unplaced + 5 beyond.A_b.r1 + 5 beyond.A_b.r2
            Subject To
             one.s1: + 1 x.s1.A_b_K + 1 x.s1.A_b_K.p2 + 1 x.s1.unplaced = 1
             one.s2: + 1 x.s2.A_b_K + 1 x.s2.unplaced = 1
             seats.A_b_K: + 1 x.s1.A_b_K + 1 x.s2.A_b_K <= 1
             seats.A_b_K.p2: + 1 x.s1.A_b_K.p2 <= 1
             seats.unplaced_2: + 0 x.s1.A_b_K <= 1
             high.A_b.r1: - 1 x.s1.A_b_K + 1 x.s2.A_b_K + 2 beyond.A_b.r1 >= 0
             high.A_b.r2: - 1 x.s1.A_b_K.p2 + 2 beyond.A_b.r2 >= 0
            Bounds
             0 <= x.s1.A_b_K <= 1
             0 <= x.s1.A_b_K.p2 <= 1
             0 <= x.s1.unplaced <= 1
             0 <= x.s2.A_b_K <= 1
             0 <= x.s2.unplaced <= 1
             0 <= beyond.A_b.r1 <= 1
             0 <= beyond.A_b.r2 <= 1
            Generals
             x.s1.A_b_K x.s1.A_b_K.p2 x.s1.unplaced x.s2.A_b_K x.s2.unplaced beyond.A_b.r1 beyond.A_b.r2
            End
            """);
    StringBuilder mps = new StringBuilder();
    ModelText.MPS.write(program.linear(), names, List.of(), mps);
    assertThat(mps.toString().lines())
        .startsWith("NAME seatwright", "ROWS", " N objective", " E one.s1")
        .containsSequence(
            "COLUMNS", " M1 'MARKER' 'INTORG'", " x.s1.A_b_K one.s1 1", " x.s1.A_b_K seats.A_b_K 1")
        .containsSequence(" M2 'MARKER' 'INTEND'", "RHS", " RHS one.s1 1")
        .endsWith(" UP BOUND beyond.A_b.r2 1", "ENDATA");
  }
}
