package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.late.LateChanges;
import org.seatwright.model.late.LateMove;
import org.seatwright.model.late.LateMoves;
import org.seatwright.model.late.Waitlist;
import org.seatwright.model.late.Waitlists;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.Bound;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;

/** Late changes to small districts against every plan there is. */
@Execution(ExecutionMode.CONCURRENT)
class LateChangesOracleTest {
  private static final int DISTRICTS = 260;
  private static final int STUDENTS = 5;

  private final List<String> differences = Collections.synchronizedList(new ArrayList<>());
  private final List<String> needed = Collections.synchronizedList(new ArrayList<>());
  private final List<String> offers = Collections.synchronizedList(new ArrayList<>());
  private final List<String> proven = Collections.synchronizedList(new ArrayList<>());

  /** A published plan, what came after it, and the problem that this makes. */
  private record Case(
      District before, Assignment plan, LateChanges changes, AssignmentProblem problem) {}

  @Test
  void resolvedPlansMoveTheFewestOfAllThatMissRulesTheLeast() {
    IntStream.range(0, DISTRICTS).parallel().forEach(this::compare);

    assertThat(differences).isEmpty();
    assertThat(proven).hasSizeGreaterThan(80);
    assertThat(needed).isNotEmpty();
    assertThat(offers).hasSizeGreaterThan(80);
  }

  private void compare(int seed) {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(6L * seed, STUDENTS);
    Case late = late(drawn, new Random(seed));
    AssignmentProblem problem = late.problem();
    Score best = BruteForce.best(problem);
    SolveRequest request = SolveRequest.of(Budget.ofMoves(600), seed);
    Solved solved = Engines.BOTH.solve(problem, request, SolverName.SCIP);
    check(seed, "agreement", List.of(), solved.crossCheck().disagreements());
    check(seed, "score", best, solved.verdict().score());
    Fewest fewest = new Fewest(late);
    fewest.tryFrom(0);
    check(seed, "fewest moved", fewest.moved, moved(late, solved.verdict().plan()));
    if (best.isValid() && problem.beyondLinear().isEmpty()) {
      check(seed, "proof", new Proof.Optimal(Bound.of(best)), solved.proof());
      proven.add("seed " + seed);
    }
    checkReasons(seed, late, solved.verdict().plan());
    if (best.isValid()) {
      checkWaitlists(seed, problem, solved.verdict().plan());
    }
  }

  /** A plan of the drawn district, and what came then. */
  private static Case late(RandomDistricts.Drawn drawn, Random random) {
    District before = drawn.district();
    Policy policy = drawn.policy();
    AssignmentProblem first = AssignmentProblem.compile(before, policy);
    Solved published =
        Engines.BOTH.solve(first, SolveRequest.of(Budget.ofMoves(300), 1), SolverName.SCIP);
    Assignment plan = published.verdict().plan();
    TreeSet<Integer> left = new TreeSet<>();
    TreeSet<Integer> declined = new TreeSet<>();
    TreeMap<Integer, List<Integer>> relisted = new TreeMap<>();
    for (int i = 0; i < plan.students(); i++) {
      switch (random.nextInt(6)) {
        case 0 -> left.add(i);
        case 1 -> declined.add(i);
        case 2 -> relisted.put(i, list(before, i, random));
        case 3 -> {
          declined.add(i);
          relisted.put(i, list(before, i, random));
        }
        default -> {}
      }
    }
    List<LateChanges.Arrival> arrived = new ArrayList<>();
    for (int k = 0; k < random.nextInt(3); k++) {
      int like = random.nextInt(plan.students());
      Student student = before.students().get(like);
      arrived.add(
          new LateChanges.Arrival(
              new Student(
                  new StudentId("late " + k),
                  student.grade(),
                  student.site(),
                  before.students().get(random.nextInt(plan.students())).attributes()),
              list(before, like, random)));
    }
    LateChanges changes = new LateChanges(arrived, left, declined, relisted);
    District now = changes.applyTo(before, student -> LateMoves.seat(plan, student));
    return new Case(before, plan, changes, AssignmentProblem.compile(policy.heard(now), policy));
  }

  private static List<Integer> list(District district, int student, Random random) {
    int[] taught = district.gradePrograms().programs(district.gradePrograms().gradeOf(student));
    List<Integer> list = new ArrayList<>(IntStream.of(taught).boxed().toList());
    Collections.shuffle(list, random);
    return list.subList(0, random.nextInt(list.size() + 1));
  }

  /** Students of both districts who lose the seat they had, by the rule's words alone. */
  private static long moved(Case late, Assignment plan) {
    District now = late.problem().district();
    long moved = 0;
    for (int i = 0; i < plan.students(); i++) {
      OptionalInt former = late.before().findStudent(now.students().get(i).id());
      if (former.isPresent() && !late.changes().declined().contains(former.getAsInt())) {
        OptionalInt had = LateMoves.seat(late.plan(), former.getAsInt());
        OptionalInt has = LateMoves.seat(plan, i);
        if (had.isPresent() && !had.equals(has) && !isHigher(now, i, has, had.getAsInt())) {
          moved++;
        }
      }
    }
    return moved;
  }

  private static boolean isHigher(District district, int student, OptionalInt seat, int than) {
    for (int r = 0; seat.isPresent() && r < district.choices().length(student); r++) {
      int program = district.choices().program(student, r);
      if (program == than) {
        return false;
      }
      if (program == seat.getAsInt()) {
        return true;
      }
    }
    return false;
  }

  /** The fewest moved of all plans that miss hard rules by the fewest. */
  private static final class Fewest {
    private final Case late;
    private final int[] options;
    private long missed = Long.MAX_VALUE;
    private long moved = Long.MAX_VALUE;

    Fewest(Case late) {
      this.late = late;
      options = new int[late.problem().students()];
    }

    void tryFrom(int student) {
      AssignmentProblem problem = late.problem();
      if (student < options.length) {
        for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
          options[student] = o;
          tryFrom(student + 1);
        }
        return;
      }
      Score score = problem.score(options);
      long here = moved(late, problem.assignment(options));
      if (score.missed() < missed || (score.missed() == missed && here < moved)) {
        missed = score.missed();
        moved = here;
      }
    }
  }

  /** Going back to the seat held misses a rule by more, where that is the reason given. */
  private void checkReasons(int seed, Case late, Assignment plan) {
    AssignmentProblem problem = late.problem();
    long missed = judge(problem, plan).score().missed();
    for (LateMove move :
        LateMoves.of(
            late.before(),
            student -> LateMoves.seat(late.plan(), student),
            late.changes(),
            problem,
            plan)) {
      if (move.cause() instanceof LateMove.Needed(Optional<?> obstacle) && obstacle.isPresent()) {
        needed.add(seed + " " + obstacle);
        int student = problem.district().findStudent(move.student()).orElseThrow();
        int held = problem.district().findProgram(move.from().orElseThrow()).orElseThrow();
        Assignment.Builder back = new Assignment.Builder(plan.students());
        for (int i = 0; i < plan.students(); i++) {
          OptionalInt seat = i == student ? OptionalInt.of(held) : LateMoves.seat(plan, i);
          if (seat.isPresent()) {
            back.place(i, seat.getAsInt());
          }
        }
        Verdict undone = judge(problem, back.build());
        check(
            seed,
            "seats or a rule forbid going back: " + obstacle,
            true,
            undone.score().missed() > missed || undone.violations().size() > 0);
      }
    }
  }

  /**
   * Of a valid plan: who could have a seat keeps every hard rule whoever of the group leaves, but
   * for envy of those asked before, and who could not breaks one for some of them.
   */
  private void checkWaitlists(int seed, AssignmentProblem problem, Assignment plan) {
    int[] options = problem.options(plan);
    for (Waitlist list : Waitlists.of(problem, plan)) {
      int program = problem.district().findProgram(list.program()).orElseThrow();
      boolean anyAsked = false;
      for (Waitlist.Entry entry : list.entries()) {
        int student = problem.district().findStudent(entry.student()).orElseThrow();
        boolean isNow = entry.offer() instanceof Waitlist.Now;
        boolean isOpen = !(entry.offer() instanceof Waitlist.Blocked);
        boolean keeps =
            isNow
                ? missedAfter(problem, options, student, program, -1) == 0
                : leavers(problem, options, program, list.ifLeaves())
                    .allMatch(
                        leaver -> missedAfter(problem, options, student, program, leaver) == 0);
        if (!isOpen || !anyAsked || problem.fairness().isEmpty()) {
          check(seed, "offer of a seat, " + list, isOpen, keeps);
          offers.add(seed + " " + entry.offer());
        }
        anyAsked |= isOpen;
      }
    }
  }

  /** Students in {@code program} who belong to the group, if any is named; else nobody leaves. */
  private static IntStream leavers(
      AssignmentProblem problem, int[] options, int program, Optional<String> group) {
    int[] seated =
        IntStream.range(0, options.length)
            .filter(i -> problem.program(options[i]) == program)
            .filter(i -> group.isEmpty() || isOf(problem.district().students().get(i), group.get()))
            .toArray();
    return seated.length == 0 ? IntStream.of(-1) : IntStream.of(seated);
  }

  private static boolean isOf(Student student, String group) {
    return Stream.of(group.split(" or "))
        .anyMatch(values ->
            Stream.of(values.split(" & "))
                .map(value -> value.split("=", -1))
                .allMatch(value ->
                    value[1].equals(
                        value[0].equals(Group.GRADE)
                            ? student.grade().value()
                            : student.attributes().find(value[0]).orElse(""))));
  }

  private static long missedAfter(
      AssignmentProblem problem, int[] options, int student, int program, int leaver) {
    PlanTally tally = new PlanTally(problem);
    for (int i = 0; i < options.length; i++) {
      if (i != leaver) {
        tally.add(i, i == student ? option(problem, i, program) : options[i]);
      }
    }
    return tally.score().missed();
  }

  private static int option(AssignmentProblem problem, int student, int program) {
    return IntStream.rangeClosed(problem.firstOption(student), problem.lastOption(student))
        .filter(o -> problem.program(o) == program)
        .findFirst()
        .orElseThrow();
  }

  private static Verdict judge(AssignmentProblem problem, Assignment plan) {
    return Audit.judge(problem.district(), problem.policy(), plan);
  }

  private void check(int seed, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      differences.add("seed %d, %s: %s, expected %s".formatted(seed, what, found, expected));
    }
  }
}
