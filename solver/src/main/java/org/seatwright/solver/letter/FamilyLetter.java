package org.seatwright.solver.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.seatwright.datasets.letter.LetterPart;
import org.seatwright.datasets.letter.LetterTemplates;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.RankLevels;
import org.seatwright.model.problem.SeatObstacle;
import org.seatwright.solver.explain.ForcedCost;
import org.seatwright.solver.explain.MoveIn;
import org.seatwright.solver.explain.Reason;
import org.seatwright.solver.explain.SeatReason;
import org.seatwright.solver.explain.StudentReasons;

/**
 * A student's reasons as a letter. It says what the reasons say, and names no rule: those for
 * families do not depend on the student's category, see {@link
 * org.seatwright.solver.explain.CategoryFreeReasons}. The internal version names rules and is
 * marked on top.
 */
public final class FamilyLetter {
  /** Characters of a line of a letter. */
  private static final int WIDTH = 80;

  private final District district;
  private final LetterTemplates templates;
  private final CostWords costs;
  private final boolean isInternal;

  /**
   * @param levels of the objective
   * @param isInternal whether rules are named
   */
  public FamilyLetter(
      District district, RankLevels levels, LetterTemplates templates, boolean isInternal) {
    this.district = district;
    this.templates = templates;
    this.costs = new CostWords(templates, levels);
    this.isInternal = isInternal;
  }

  /** The whole letter, ended by a line feed. */
  public String of(StudentReasons reasons) {
    String letter =
        templates.fill(
            LetterPart.LETTER,
            Map.of(
                "district",
                district.name(),
                "student",
                district.students().get(reasons.student()).id().value(),
                "placement",
                placement(reasons),
                "reasons",
                higher(reasons)));
    return (isInternal ? templates.fill(LetterPart.INTERNAL) + "\n\n" : "")
        + letter.lines().map(FamilyLetter::broken).collect(Collectors.joining("\n"))
        + "\n";
  }

  /** A line of the templates as lines of a letter, broken at spaces. */
  private static String broken(String line) {
    if (line.length() <= WIDTH) {
      return line;
    }
    StringBuilder lines = new StringBuilder();
    int start = 0;
    for (String word : line.split(" ")) {
      boolean isFirst = lines.length() == start;
      if (!isFirst && lines.length() + 1 + word.length() - start > WIDTH) {
        lines.append('\n');
        start = lines.length();
        isFirst = true;
      }
      lines.append(isFirst ? "" : " ").append(word);
    }
    return lines.toString();
  }

  private String placement(StudentReasons reasons) {
    return switch (reasons.placement()) {
      case Placement.Unplaced() -> templates.fill(LetterPart.UNPLACED);
      case Placement.Placed(int program) -> {
        OptionalInt rank = district.choices().findRank(reasons.student(), program);
        yield rank.isPresent()
            ? templates.fill(
                LetterPart.PLACED_CHOICE,
                Map.of("program", name(program), "rank", String.valueOf(rank.getAsInt())))
            : templates.fill(LetterPart.PLACED_UNLISTED, Map.of("program", name(program)));
      }
    };
  }

  private String higher(StudentReasons reasons) {
    if (reasons.higher().isEmpty()) {
      return templates.fill(
          district.choices().length(reasons.student()) == 0
              ? LetterPart.NO_LIST
              : LetterPart.NOTHING_HIGHER);
    }
    String items =
        reasons.higher().stream()
            .map(reason ->
                templates.fill(
                    LetterPart.REASON,
                    Map.of(
                        "rank",
                        String.valueOf(reason.rank()),
                        "program",
                        name(reason.program()),
                        "text",
                        of(reason))))
            .collect(Collectors.joining("\n\n"));
    return templates.fill(LetterPart.REASONS, Map.of("items", items));
  }

  /** What people call a program: its school, and its id where the school has several like it. */
  private String name(int program) {
    int school = district.schoolOf(program);
    long alike =
        district.programs().stream()
            .filter(it -> it.school().equals(district.programs().get(program).school()))
            .filter(it -> it.grade().equals(district.programs().get(program).grade()))
            .count();
    String label = district.label(school);
    return alike == 1
        ? label
        : "%s (%s)".formatted(label, district.programs().get(program).id().value());
  }

  /** The sentences about one program. */
  public String of(SeatReason reason) {
    List<String> sentences = new ArrayList<>(sentences(reason));
    if (isInternal) {
      sentences.addAll(internal(reason));
    }
    return String.join(" ", sentences);
  }

  private List<String> sentences(SeatReason reason) {
    List<String> sentences = new ArrayList<>();
    switch (reason.reason()) {
      case Reason.NotAllowed(Access.Denial.Promised _) ->
          sentences.add(templates.fill(LetterPart.PROMISED));
      case Reason.NotAllowed(Access.Denial.OffMenu _),
          Reason.NotAllowed(Access.Denial.Unlisted _) ->
          sentences.add(templates.fill(LetterPart.NOT_OFFERED));
      case Reason.Obstacle(SeatObstacle obstacle) -> sentences.add(of(obstacle));
      case Reason.OthersFirst(_, int seats) ->
          sentences.add(templates.fill(LetterPart.OTHERS_FIRST, seats(seats)));
      case Reason.NoPlan _ -> sentences.add(templates.fill(LetterPart.RULES));
      case Reason.AnyCategory(boolean isBest, Optional<ForcedCost> cost) -> {
        reason.moveIn().ifPresent(moveIn -> sentences.add(of(moveIn)));
        sentences.add(asAWhole(isBest, cost));
      }
      case Reason.Dearer(ForcedCost cost) -> {
        reason.moveIn().ifPresent(moveIn -> sentences.add(of(moveIn)));
        sentences.add(costs.of(cost));
        reason.others().ifPresent(others -> sentences.add(of(others)));
      }
      case Reason.TieBreak(_, Reason.Lottery lottery) -> {
        reason.moveIn().ifPresent(moveIn -> sentences.add(of(moveIn)));
        sentences.add(
            templates.fill(
                switch (lottery) {
                  case WORSE -> LetterPart.DRAWN;
                  case EQUAL -> LetterPart.EQUAL;
                  case OPEN -> LetterPart.DRAWN_OPEN;
                }));
      }
      case Reason.Unproven(ForcedCost cost) -> {
        reason.moveIn().ifPresent(moveIn -> sentences.add(of(moveIn)));
        sentences.add(unproven(cost));
      }
    }
    if (reason.moveIn().map(MoveIn::oneMoreSeat).orElse(false)) {
      sentences.add(templates.fill(LetterPart.ONE_MORE_SEAT));
    }
    return sentences;
  }

  private String asAWhole(boolean isBest, Optional<ForcedCost> cost) {
    if (cost.isEmpty()) {
      return templates.fill(isBest ? LetterPart.NONE_BETTER : LetterPart.UNPROVEN);
    }
    return cost.get()
        .least()
        .map(least -> templates.fill(LetterPart.NONE_WITHIN, Map.of("least", costs.of(least))))
        .orElseGet(() -> templates.fill(LetterPart.NONE_AS_GOOD));
  }

  private String of(SeatObstacle obstacle) {
    return switch (obstacle) {
      case SeatObstacle.NoSeats() -> templates.fill(LetterPart.NO_SEATS);
      case SeatObstacle.Promised(int seats) ->
          templates.fill(LetterPart.SEATS_PROMISED, seats(seats));
      case SeatObstacle.Rule _ -> templates.fill(LetterPart.RULES);
    };
  }

  private String of(MoveIn moveIn) {
    if (!moveIn.seatFree()) {
      return templates.fill(LetterPart.FULL, seats(moveIn.seats()));
    }
    return templates.fill(
        isInternal && !moveIn.missed().isEmpty() ? LetterPart.KEPT : LetterPart.FREE);
  }

  private String of(SeatReason.Others others) {
    return templates.fill(
        LetterPart.OTHERS,
        Map.of("lower", String.valueOf(others.lower()), "higher", String.valueOf(others.higher())));
  }

  private String unproven(ForcedCost cost) {
    if (cost.most().isEmpty()) {
      return templates.fill(LetterPart.UNPROVEN);
    }
    ForcedCost.Difference most = cost.most().get();
    if (most.amount() == 0) {
      return templates.fill(LetterPart.UNPROVEN_EQUAL);
    }
    return most.amount() < 0
        ? templates.fill(LetterPart.UNPROVEN_BETTER)
        : templates.fill(LetterPart.UNPROVEN_MOST, Map.of("most", costs.of(most)));
  }

  private static Map<String, String> seats(int seats) {
    return Map.of("seats", String.valueOf(seats));
  }

  /** What only those may read who know of whom rules speak. */
  private List<String> internal(SeatReason reason) {
    List<String> sentences = new ArrayList<>();
    switch (reason.reason()) {
      case Reason.Obstacle(SeatObstacle.Rule(String rule, String place)) ->
          sentences.add(
              templates.fill(LetterPart.INTERNAL_RULE, Map.of("rule", rule, "place", place)));
      case Reason.OthersFirst(String rule, _) ->
          sentences.add(templates.fill(LetterPart.INTERNAL_RULES, Map.of("rules", rule)));
      case Reason.NoPlan(List<String> rules) ->
          sentences.add(
              templates.fill(LetterPart.INTERNAL_RULES, Map.of("rules", String.join(", ", rules))));
      case Reason.NotAllowed _,
          Reason.Obstacle _,
          Reason.AnyCategory _,
          Reason.Dearer _,
          Reason.TieBreak _,
          Reason.Unproven _ -> {}
    }
    reason
        .moveIn()
        .ifPresent(moveIn -> moveIn.missed().forEach(missed -> sentences.add(of(missed))));
    return sentences;
  }

  private String of(MoveIn.Missed missed) {
    return templates.fill(
        missed.lower() > missed.upper() ? LetterPart.INTERNAL_MOVE_NONE : LetterPart.INTERNAL_MOVE,
        Map.of(
            "rule",
            missed.rule(),
            "place",
            missed.place(),
            "counted",
            String.valueOf(missed.counted()),
            "enrolled",
            String.valueOf(missed.enrolled()),
            "lower",
            String.valueOf(missed.lower()),
            "upper",
            String.valueOf(missed.upper())));
  }
}
