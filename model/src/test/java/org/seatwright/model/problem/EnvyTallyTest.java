package org.seatwright.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FairnessRule.Among;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;

/** Envy kept up to date against envy counted from scratch, on districts drawn from seeds. */
class EnvyTallyTest {
  private static final int DISTRICTS = 150;
  private static final int CHANGES = 40;

  /** What a seed draws. */
  private static final class Draw {
    private final Random random;

    Draw(long seed) {
      random = new Random(seed * 7919 + 5);
    }

    AssignmentProblem problem() {
      List<School> schools = new ArrayList<>();
      List<Program> programs = new ArrayList<>();
      for (int s = 0; s < 2 + random.nextInt(3); s++) {
        SchoolId id = new SchoolId("S" + s);
        Attributes zone = new Attributes(List.of("zone"), List.of(pick("East", "West")));
        schools.add(new School(id, "School " + s, Optional.empty(), zone));
        for (String grade : List.of("K", "1")) {
          programs.add(
              new Program(
                  new ProgramId("S" + s + grade),
                  id,
                  new Grade(grade),
                  random.nextInt(4),
                  Attributes.NONE));
        }
      }
      List<Student> students = new ArrayList<>();
      List<int[]> choices = new ArrayList<>();
      for (int i = 0; i < 4 + random.nextInt(10); i++) {
        Attributes group =
            new Attributes(
                List.of("ses", "tier"), List.of(pick("frl", "paid"), pick("1", "2", "3")));
        Grade grade = new Grade(pick("K", "1"));
        students.add(new Student(new StudentId("s" + i), grade, Optional.empty(), group));
        List<Integer> list = new ArrayList<>();
        for (int p = 0; p < programs.size(); p++) {
          if (programs.get(p).grade().equals(grade)) {
            list.add(p);
          }
        }
        Collections.shuffle(list, random);
        choices.add(list.stream().limit(random.nextInt(4)).mapToInt(p -> p).toArray());
      }
      District district =
          new District(
              "Drawn",
              "",
              schools,
              programs,
              students,
              RankedChoices.of(choices),
              List.of(),
              Travel.NONE);
      return AssignmentProblem.compile(district, policy());
    }

    private Policy policy() {
      List<BalanceRule> rules = new ArrayList<>();
      for (int k = 0; k < random.nextInt(4); k++) {
        rules.add(
            new BalanceRule(
                "rule " + k,
                form(),
                Per.values()[random.nextInt(Per.values().length)],
                Optional.empty(),
                enforcement()));
      }
      List<SetAside> setAsides = new ArrayList<>();
      if (random.nextBoolean()) {
        setAsides.add(setAside());
      }
      return Policy.named("Drawn")
          .balance(rules)
          .setAsides(setAsides)
          .placement(
              new PlacementRule(
                  random.nextBoolean() ? Unlisted.NEVER : Unlisted.WHEN_NEEDED,
                  random.nextInt(3) == 0))
          .priorities(
              new Priorities(
                  List.of(
                      new Priorities.PriorityClass("first", new Criterion.Ranked(1), 0),
                      new Priorities.PriorityClass(
                          "tier", new Criterion.StudentIs(Group.of("tier", "1")), 0)),
                  0))
          .fairness(
              List.of(
                  new FairnessRule("same", Among.SAME_TYPE, new Enforcement.Hard()),
                  new FairnessRule("across", Among.ACROSS_TYPES, new Enforcement.Soft(3))))
          .lottery(
              new Lottery(
                  random.nextInt(99),
                  random.nextBoolean() ? Lottery.Numbers.SINGLE : Lottery.Numbers.PER_PROGRAM))
          .build();
    }

    private BalanceForm form() {
      AttributeValue frl = new AttributeValue("ses", "frl");
      Fraction low = Fraction.of(random.nextInt(5), 10);
      Fraction high = Fraction.of(5 + random.nextInt(5), 10);
      return switch (random.nextInt(4)) {
        case 0 -> new BalanceForm.Share(frl, low, high);
        case 1 -> new BalanceForm.Count(frl, random.nextInt(2), 2 + random.nextInt(3));
        case 2 ->
            new BalanceForm.Spread(
                new Tally.Members(Group.of(frl), Optional.empty()), Fraction.of(3, 10));
        default ->
            new BalanceForm.AtLeast(
                1,
                List.of(
                    new BalanceForm.Share(frl, low, high),
                    new BalanceForm.Count(new AttributeValue("tier", "2"), 0, 1)));
      };
    }

    private SetAside setAside() {
      List<SetAside.Block> blocks =
          List.of(
              new SetAside.Block(Optional.of(Group.of("ses", "frl")), new SetAside.Size.Seats(1)),
              new SetAside.Block(Optional.empty(), new SetAside.Size.Seats(random.nextInt(2))),
              new SetAside.Block(Optional.of(Group.of("tier", "3")), new SetAside.Size.Seats(1)));
      return new SetAside(
          "seats",
          Optional.empty(),
          blocks,
          random.nextBoolean() ? new SetAside.Unfilled.Kept() : new SetAside.Unfilled.Released(2));
    }

    private Enforcement enforcement() {
      return switch (random.nextInt(4)) {
        case 0 -> new Enforcement.Report();
        case 1 -> new Enforcement.Soft(4);
        default -> new Enforcement.Hard();
      };
    }

    private String pick(String... words) {
      return words[random.nextInt(words.length)];
    }
  }

  /** What to compare after each change. */
  private interface Check {
    void of(String claim, AssignmentProblem problem, PlanTally tally, int[] options);
  }

  private static void afterEachChange(Check check) {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = new Draw(seed).problem();
      Random random = new Random(seed);
      PlanTally tally = new PlanTally(problem);
      int[] options = IntStream.range(0, problem.students()).map(problem::lastOption).toArray();
      for (int i = 0; i < options.length; i++) {
        tally.add(i, options[i]);
      }
      for (int change = 0; change < CHANGES; change++) {
        for (int moves = random.nextInt(3); moves >= 0; moves--) {
          int i = random.nextInt(options.length);
          tally.remove(i);
          options[i] = random.nextInt(problem.firstOption(i), problem.lastOption(i) + 1);
          tally.add(i, options[i]);
        }
        check.of("seed %d, change %d".formatted(seed, change), problem, tally, options);
      }
    }
  }

  @Test
  void envyIsThatCountedFromScratch() {
    int[] envious = new int[2];
    afterEachChange((claim, problem, tally, options) -> {
      EnvyCount.Envious expected = new EnvyCount(problem).of(options, tally.table());
      EnvyTally envy = tally.envy().orElseThrow();

      assertThat(envy.students(Among.SAME_TYPE)).as(claim).isEqualTo(expected.sameType());
      assertThat(envy.students(Among.ACROSS_TYPES)).as(claim).isEqualTo(expected.acrossTypes());
      envious[0] += expected.sameType() > 0 ? 1 : 0;
      envious[1] += expected.acrossTypes() > 0 ? 1 : 0;
    });
    assertThat(Arrays.stream(envious).min().orElseThrow()).isGreaterThan(DISTRICTS);
  }

  @Test
  void theScoreIsThatOfTheAudit() {
    afterEachChange((claim, problem, tally, options) ->
        assertThat(tally.score())
            .as(claim)
            .isEqualTo(
                Audit.judge(problem.district(), problem.policy(), problem.assignment(options))
                    .score()));
  }

  @Test
  void everyEnviousWishNamesSomeoneLowerInLineWhoMightChangePlaces() {
    afterEachChange((claim, problem, tally, options) -> {
      EnvyTally envy = tally.envy().orElseThrow();
      for (Among among : Among.values()) {
        for (int k = 0; k < envy.wishes(among); k++) {
          int wish = envy.wish(among, k);
          int envied = envy.envied(among, wish);

          assertThat(problem.program(envied)).as(claim).isEqualTo(problem.program(wish));
          assertThat(problem.priorities().order(envied))
              .as(claim)
              .isGreaterThan(problem.priorities().order(wish));
        }
      }
    });
  }
}
