package org.seatwright.solver.report.count;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a report counts of a plan, and where its figures come from. Whatever else a
 * report says of students is reckoned from these, so that what is hidden here is hidden there.
 *
 * @param tabulations each population once
 * @param relations what holds between them
 * @param distances how far students travel, overall and by group; no counts, yet of students
 * @param homes where students live, coarsened; empty where no home is known
 * @param rules one per test of each balance rule, in policy order
 * @param groups one per group that a rule names, in policy order
 */
public record PlanCounts(
    List<Tabulation> tabulations,
    List<Relation> relations,
    List<Travelled> distances,
    Optional<HomeMap> homes,
    List<RuleMix> rules,
    List<GroupMix> groups) {
  /** All students of the choice round. */
  public static final String STUDENTS = "students";

  /** Students who asked for something, at the school of their first choice. */
  public static final String FIRST_CHOICES = "first choices";

  /** Students with a seat. */
  public static final String SEATED = "seated";

  /** Begins the populations that tell of the plan compared with. */
  public static final String COMPARED = "compared ";

  /** Ends the populations that hold children already in seats, too. */
  public static final String AND_ENROLLED = " and enrolled";

  /** By how many hard rules about single students are missed. */
  public static final String MISSED = "hard rules missed";

  /** Students with a reason for complaint, each reason a population of its own. */
  public static final String ENVY_WITHIN = "justified envy within groups";

  public static final String ENVY_ACROSS = "justified envy across groups";
  public static final String WASTE_TAKEABLE = "preferred free seats to be had";
  public static final String WASTE_KEPT = "preferred free seats kept by rules";

  /** Begins the populations of what set-asides, fairness and family rules miss. */
  public static final String MISSED_BY = "missed, ";

  /** What a student got: ranks, an unlisted seat, no seat. */
  public static final String RESULT = "result";

  public static final String GRADE = "grade";
  public static final String SCHOOL = "school";
  public static final String PROGRAM = "program";
  public static final String PLACE = "place";
  public static final String NEIGHBOURHOOD = "neighbourhood";

  /** Which rule is missed. */
  public static final String RULE = "rule";

  /** The last values of a result. */
  public static final String UNLISTED = "unlisted seat";

  public static final String NO_SEAT = "no seat";

  /** Dimensions whose names no attribute of a district may take. */
  static final Set<String> RESERVED =
      Set.of(RESULT, GRADE, SCHOOL, PROGRAM, PLACE, NEIGHBOURHOOD, RULE);

  public PlanCounts {
    tabulations = List.copyOf(tabulations);
    relations = List.copyOf(relations);
    distances = List.copyOf(distances);
    rules = List.copyOf(rules);
    groups = List.copyOf(groups);
  }

  /**
   * A group's or a rule's mix as families asked, as the plan seats, and as the compared one does.
   */
  public record Stages(Weighing before, Weighing after, Optional<Weighing> compared) {}

  /**
   * What one test of a balance rule counts.
   *
   * @param rule index in the policy's balance rules
   * @param test which of several; 0 where there is one
   */
  public record RuleMix(int rule, int test, Stages stages) {}

  /** What a group named by a rule comes to at every school. */
  public record GroupMix(String group, Stages stages) {}

  /** The tabulation of a population, empty where the report has none. */
  public Optional<Tabulation> find(String population) {
    return tabulations.stream().filter(it -> it.population().equals(population)).findFirst();
  }

  /**
   * The tabulation of a population.
   *
   * @throws NoSuchElementException where the report has none
   */
  public Tabulation get(String population) {
    return find(population).orElseThrow();
  }
}
