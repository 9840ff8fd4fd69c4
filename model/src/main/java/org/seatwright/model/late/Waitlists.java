package org.seatwright.model.late;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * The waitlists of a plan: for every program the students who rank it above what they have.
 *
 * <p>The order respects balance. It is asked what would happen if a student of some group left a
 * seat of the program: first come those who could take it and leave their own without any hard rule
 * being missed by more than now, nor anybody who is not asked before being given justified envy
 * that a hard rule forbids, then those who could not. Within both the best priority class at the
 * program goes first, then the better number in its lottery; how high a family ranks the program
 * does not count. Where the answers depend on the group of the one who leaves, there is a list for
 * every group that sits there, otherwise one.
 *
 * <p>Cost: O(students who wait × groups), and O(rules of two programs) for every question that
 * differs in the groups and programs it is about; where hard rules are about envy, O(students who
 * rank two programs) for everyone who could be offered a seat.
 */
public final class Waitlists {
  private final AssignmentProblem problem;
  private final District district;
  private final int[] options;
  private final SeatTrial trial;
  private final EnvyTrial envy;
  private final List<String> groups;
  private final LotteryNumbers numbers;
  private final List<Priorities.Classes> classes;

  private Waitlists(AssignmentProblem problem, Assignment plan) {
    this.problem = problem;
    district = problem.district();
    options = problem.options(plan);
    trial = new SeatTrial(problem, options);
    envy = new EnvyTrial(problem, options);
    groups = groups(problem);
    numbers = LotteryNumbers.of(district, problem.policy());
    classes =
        IntStream.range(0, district.gradePrograms().grades())
            .mapToObj(grade ->
                problem
                    .policy()
                    .priorities()
                    .about(district, district.gradePrograms().programs(grade)))
            .toList();
  }

  /**
   * The lists of {@code plan}, in the order of the programs; a program for which nobody waits has
   * none.
   *
   * @param problem a whole one
   * @throws IllegalArgumentException where a student sits in a program that is no option
   */
  public static List<Waitlist> of(AssignmentProblem problem, Assignment plan) {
    return new Waitlists(problem, plan).lists();
  }

  /** A student who waits: the option, the class at the program and the number in its lottery. */
  private record Waiting(int student, int option, int priorityClass, int number) {}

  private List<Waitlist> lists() {
    List<Waitlist> lists = new ArrayList<>();
    List<List<Waiting>> waiting = waiting();
    for (int program = 0; program < problem.programs(); program++) {
      if (!waiting.get(program).isEmpty()) {
        addLists(program, waiting.get(program), lists);
      }
    }
    return lists;
  }

  /** Everyone who waits, by program. */
  private List<List<Waiting>> waiting() {
    List<List<Waiting>> waiting = new ArrayList<>();
    for (int program = 0; program < problem.programs(); program++) {
      waiting.add(new ArrayList<>());
    }
    for (int i = 0; i < options.length; i++) {
      int held = problem.rank(options[i]);
      for (int o = problem.firstOption(i);
          problem.rank(o) > 0 && (held == 0 || problem.rank(o) < held);
          o++) {
        int program = problem.program(o);
        waiting
            .get(program)
            .add(new Waiting(i, o, classOf(i, program), numbers.position(i, program)));
      }
    }
    return waiting;
  }

  private int classOf(int student, int program) {
    int grade = district.gradePrograms().gradeOf(student);
    int place = Arrays.binarySearch(district.gradePrograms().programs(grade), program);
    return classes.get(grade).of(student).at(place);
  }

  private void addLists(int program, List<Waiting> waiting, List<Waitlist> lists) {
    Map<Integer, List<Waitlist.Offer>> offers = new LinkedHashMap<>();
    for (int type = 0; type < problem.types(); type++) {
      if (trial.table().count(program, type) > 0) {
        int leaver = type;
        offers.put(type, offers(waiting, leaver));
      }
    }
    Set<List<Boolean>> answers = new LinkedHashSet<>();
    offers.values().forEach(of -> answers.add(of.stream().map(Waitlists::isOpen).toList()));
    if (answers.size() > 1) {
      offers.forEach(
          (type, of) -> lists.add(list(program, Optional.of(groups.get(type)), waiting, of)));
    } else {
      List<Waitlist.Offer> whoever =
          offers.values().stream().findFirst().orElseGet(() -> offers(waiting, SeatTrial.NOBODY));
      lists.add(list(program, Optional.empty(), waiting, whoever));
    }
  }

  /**
   * What each of them could be offered. Whoever is asked and lets a seat go envies nobody in it; so
   * the list is gone down once more, and those are blocked who would be envied by others.
   */
  private List<Waitlist.Offer> offers(List<Waiting> waiting, int leaver) {
    List<Waitlist.Offer> offers =
        new ArrayList<>(waiting.stream().map(it -> offer(it, leaver)).toList());
    BitSet asked = new BitSet();
    for (int k : order(waiting, List.copyOf(offers))) {
      Waiting next = waiting.get(k);
      int gone = offers.get(k) instanceof Waitlist.Now ? SeatTrial.NOBODY : leaver;
      if (isOpen(offers.get(k))) {
        Optional<Obstacle> envied = envy.find(next.student(), next.option(), gone, asked);
        envied.ifPresent(it -> offers.set(k, new Waitlist.Blocked(it)));
        asked.set(next.option(), envied.isEmpty());
      }
    }
    return offers;
  }

  private Waitlist.Offer offer(Waiting waiting, int leaver) {
    if (trial.find(waiting.student(), waiting.option(), SeatTrial.NOBODY).isEmpty()) {
      return new Waitlist.Now();
    }
    return trial
        .find(waiting.student(), waiting.option(), leaver)
        .<Waitlist.Offer>map(Waitlist.Blocked::new)
        .orElseGet(Waitlist.Next::new);
  }

  private static boolean isOpen(Waitlist.Offer offer) {
    return !(offer instanceof Waitlist.Blocked);
  }

  private Waitlist list(
      int program, Optional<String> ifLeaves, List<Waiting> waiting, List<Waitlist.Offer> offers) {
    List<Waitlist.Entry> entries =
        order(waiting, offers).stream().map(k -> entry(waiting.get(k), offers.get(k))).toList();
    return new Waitlist(problem.programId(program), ifLeaves, entries);
  }

  /** Their places in {@code waiting}, in the order in which they are asked. */
  private static List<Integer> order(List<Waiting> waiting, List<Waitlist.Offer> offers) {
    Comparator<Integer> order =
        Comparator.comparing((Integer k) -> place(offers.get(k)))
            .thenComparing(k -> waiting.get(k).priorityClass())
            .thenComparing(k -> waiting.get(k).number());
    return IntStream.range(0, waiting.size()).boxed().sorted(order).toList();
  }

  private static int place(Waitlist.Offer offer) {
    return switch (offer) {
      case Waitlist.Now() -> 0;
      case Waitlist.Next() -> 1;
      case Waitlist.Blocked _ -> 2;
    };
  }

  private Waitlist.Entry entry(Waiting waiting, Waitlist.Offer offer) {
    return new Waitlist.Entry(
        district.students().get(waiting.student()).id(),
        groups.get(problem.type(waiting.student())),
        problem.rank(waiting.option()),
        offer);
  }

  /** Every type in words: the values its students carry in the columns that rules look at. */
  private static List<String> groups(AssignmentProblem problem) {
    Set<String> attributes = attributes(problem);
    List<Set<String>> words = new ArrayList<>();
    for (int type = 0; type < problem.types(); type++) {
      words.add(new LinkedHashSet<>());
    }
    for (int i = 0; i < problem.students(); i++) {
      Student student = problem.district().students().get(i);
      words
          .get(problem.type(i))
          .add(
              String.join(
                  " & ",
                  attributes.stream()
                      .map(name -> "%s=%s".formatted(name, value(student, name)))
                      .toList()));
    }
    return words.stream().map(of -> String.join(" or ", of)).toList();
  }

  private static String value(Student student, String attribute) {
    return attribute.equals(Group.GRADE)
        ? student.grade().value()
        : student.attributes().find(attribute).orElse("");
  }

  private static Set<String> attributes(AssignmentProblem problem) {
    Set<String> attributes = new LinkedHashSet<>();
    for (BalanceRule rule : problem.policy().balance()) {
      if (!(rule.enforcement() instanceof Enforcement.Report)) {
        rule.form().tallies().stream().map(Tally::attributes).forEach(attributes::addAll);
      }
    }
    problem.policy().setAsides().stream()
        .map(SetAside::blocks)
        .flatMap(List::stream)
        .map(SetAside.Block::of)
        .flatMap(Optional::stream)
        .map(Group::attributes)
        .forEach(attributes::addAll);
    return attributes;
  }
}
