package org.seatwright.solver.mip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.policy.Tolerance;

/** Small districts drawn from a seed, with the rules of one construct or of all. */
final class RuleDistricts {
  /** A part of a policy that a test looks at. */
  enum Construct {
    AMONG,
    BASIS,
    SEVERAL_TESTS,
    TOLERANCE,
    SET_ASIDE,
    FAMILY,
    PROMISE,
    OBJECTIVE,
    SPREAD,
    FAIRNESS
  }

  private static final List<String> SES = List.of("frl", "paid");
  private static final List<String> BLOCKS = List.of("1", "2", "3");
  private static final Map<String, Long> VALUES = Map.of("1", 1L, "2", 2L, "3", 3L);

  private final Random random;
  private final long seed;

  RuleDistricts(long seed) {
    this.seed = seed;
    this.random = new Random(seed * 6007 + 23);
  }

  /** Up to {@code most} students of two grades; two schools, one of them with two strands. */
  District district(int most) {
    List<School> schools = new ArrayList<>();
    List<Program> programs = new ArrayList<>();
    for (int s = 0; s < 2; s++) {
      SchoolId school = new SchoolId("S" + s);
      schools.add(new School(school, "School " + s, Optional.empty(), Attributes.NONE));
      for (int g = 0; g < 2; g++) {
        for (int strand = 0; strand <= (s + g) % 2; strand++) {
          ProgramId id = new ProgramId("S%d-%d%s".formatted(s, g, strand == 0 ? "a" : "b"));
          Grade grade = new Grade("" + g);
          programs.add(new Program(id, school, grade, random.nextInt(4), Attributes.NONE));
        }
      }
    }
    List<Student> students = new ArrayList<>();
    List<int[]> choices = new ArrayList<>();
    int count = 2 + random.nextInt(most - 1);
    for (int i = 0; i < count; i++) {
      Grade grade = new Grade("" + (random.nextInt(4) == 0 ? 1 : 0));
      Attributes attributes =
          new Attributes(
              List.of("ses", "block", "household", "promised"),
              List.of(
                  pick(SES),
                  pick(BLOCKS),
                  "h" + random.nextInt(4),
                  random.nextInt(3) == 0 ? "S" + random.nextInt(2) : ""));
      students.add(new Student(new StudentId("student " + i), grade, Optional.empty(), attributes));
      choices.add(list(programs, grade));
    }
    List<Enrolled> enrolled = new ArrayList<>();
    for (Program program : programs) {
      if (random.nextInt(5) == 0) {
        Attributes group =
            new Attributes(List.of("ses", "block"), List.of(pick(SES), pick(BLOCKS)));
        enrolled.add(new Enrolled(program.id(), 1 + random.nextInt(2), group));
      }
    }
    return new District(
        "Drawn", "", schools, programs, students, RankedChoices.of(choices), enrolled, Travel.NONE);
  }

  private int[] list(List<Program> programs, Grade grade) {
    List<Integer> list = new ArrayList<>();
    for (int p = 0; p < programs.size(); p++) {
      if (programs.get(p).grade().equals(grade)) {
        list.add(p);
      }
    }
    Collections.shuffle(list, random);
    return list.subList(0, random.nextInt(list.size() + 1)).stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** A policy with rules of each of these constructs. */
  Policy policy(List<Construct> constructs) {
    List<BalanceRule> balance = new ArrayList<>();
    Policy.Builder policy =
        Policy.named("Drawn")
            .lottery(new Lottery(seed))
            .placement(
                new PlacementRule(
                    random.nextInt(3) == 0
                        ? PlacementRule.Unlisted.NEVER
                        : PlacementRule.Unlisted.WHEN_NEEDED,
                    random.nextInt(5) == 0))
            .points(new Points(List.of(0L, 7L, 19L), 40, 0, 90));
    for (Construct construct : constructs) {
      switch (construct) {
        case AMONG -> balance.add(rule("among", among(), Tolerance.NONE));
        case BASIS -> balance.add(rule("basis", basis(), Tolerance.NONE));
        case SEVERAL_TESTS -> balance.add(rule("tests", tests(2), Tolerance.NONE));
        case TOLERANCE -> balance.add(rule("tolerance", share(), Tolerance.ONE_STUDENT));
        case SPREAD ->
            balance.add(
                rule(
                    "spread",
                    new BalanceForm.Spread(members(), hundredths(random.nextInt(40))),
                    Tolerance.NONE));
        case SET_ASIDE -> policy.setAsides(List.of(setAside()));
        case FAMILY -> policy.families(List.of(family("family 1"), family("family 2")));
        case PROMISE ->
            policy.guarantees(
                List.of(
                    new Guarantee(
                        "promise", new Criterion.NamedIn("promised"), new Guarantee.As.Seat())));
        case OBJECTIVE ->
            policy.objective(pick(List.of(Objective.RANK_MAXIMAL, Objective.FEWEST_WORST)));
        case FAIRNESS ->
            policy.fairness(
                List.of(
                    new FairnessRule(
                        "envy",
                        pick(List.of(FairnessRule.Among.values())),
                        random.nextBoolean()
                            ? new Enforcement.Hard()
                            : new Enforcement.Soft(1 + random.nextInt(20)))));
      }
    }
    return policy.balance(balance).build();
  }

  private BalanceRule rule(String name, BalanceForm form, Tolerance tolerance) {
    return new BalanceRule(
        name,
        form,
        pick(List.of(Per.SCHOOL, Per.PROGRAM, Per.GRADE, Per.DISTRICT)),
        Optional.empty(),
        enforcement(),
        tolerance);
  }

  private Enforcement enforcement() {
    return random.nextInt(3) == 0
        ? new Enforcement.Soft(1 + random.nextInt(60))
        : new Enforcement.Hard();
  }

  private Tally.Members members() {
    return new Tally.Members(Group.of("ses", pick(SES)), Optional.empty());
  }

  private BalanceForm.Share share() {
    return share(members(), new Basis.Enrolled());
  }

  private BalanceForm.Share share(Tally.Members tally, Basis basis) {
    int low = random.nextInt(80);
    int high = low + random.nextInt(101 - low);
    return new BalanceForm.Share(tally, hundredths(low), hundredths(high), basis);
  }

  private BalanceForm among() {
    Group among = Group.of("ses", pick(SES));
    return share(
        new Tally.Members(Group.of("block", pick(BLOCKS)), Optional.of(among)),
        new Basis.Enrolled());
  }

  private BalanceForm basis() {
    return share(
        members(),
        random.nextBoolean() ? new Basis.Seats() : new Basis.Target(1 + random.nextInt(6)));
  }

  private BalanceForm tests(int depth) {
    int count = 2 + random.nextInt(2);
    List<BalanceForm> tests = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      tests.add(
          switch (random.nextInt(depth > 0 ? 5 : 4)) {
            case 0 -> share();
            case 1 -> among();
            case 2 -> {
              long low = random.nextInt(3);
              yield new BalanceForm.Count(members(), low, low + random.nextInt(2));
            }
            case 3 ->
                new BalanceForm.Mean(
                    new Tally.Values("block", VALUES),
                    hundredths(100 + random.nextInt(80)),
                    hundredths(180 + random.nextInt(100)));
            default -> tests(depth - 1);
          });
    }
    return new BalanceForm.AtLeast(1 + random.nextInt(count), tests);
  }

  private SetAside setAside() {
    List<SetAside.Block> blocks = new ArrayList<>();
    for (int k = 0; k < 1 + random.nextInt(3); k++) {
      Optional<Group> of =
          switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Group.of("ses", pick(SES)));
            default -> Optional.of(Group.of("block", pick(BLOCKS)));
          };
      blocks.add(new SetAside.Block(of, new SetAside.Size.Seats(1 + random.nextInt(2))));
    }
    return new SetAside(
        "set-aside",
        Optional.empty(),
        blocks,
        random.nextBoolean()
            ? new SetAside.Unfilled.Kept()
            : new SetAside.Unfilled.Released(random.nextInt(50)));
  }

  private FamilyRule family(String name) {
    return new FamilyRule(
        name,
        pick(List.of(FamilyRule.Together.values())),
        pick(List.of(FamilyRule.Of.values())),
        enforcement());
  }

  private static Fraction hundredths(int count) {
    return Fraction.of(count, 100);
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
