package org.seatwright.solver.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.RankLevels;
import org.seatwright.model.problem.SeatObstacle;
import org.seatwright.solver.explain.ForcedCost;
import org.seatwright.solver.explain.ForcedCost.Difference;
import org.seatwright.solver.explain.Reason;
import org.seatwright.solver.explain.SeatReason;
import org.seatwright.solver.explain.StudentReasons;

/** Reasons as rows of a table: one per student and program ranked above the placement. */
public final class ReasonRows {
  /** What every such table begins with. */
  public static final List<String> HEADER =
      List.of(
          "audience",
          "student",
          "placed",
          "rank",
          "program",
          "reason",
          "level",
          "at_least",
          "at_most",
          "others_lower",
          "others_higher",
          "one_more_seat",
          "text");

  private static final List<String> NOTHING_KNOWN = List.of("", "", "");

  private final District district;
  private final RankLevels levels;
  private final FamilyLetter letter;
  private final boolean isInternal;

  public ReasonRows(District district, RankLevels levels, FamilyLetter letter, boolean isInternal) {
    this.district = district;
    this.levels = levels;
    this.letter = letter;
    this.isInternal = isInternal;
  }

  /** The rows of one student; none where nothing is ranked higher. */
  public List<List<String>> of(StudentReasons reasons) {
    return reasons.higher().stream().map(reason -> row(reasons, reason)).toList();
  }

  private List<String> row(StudentReasons reasons, SeatReason reason) {
    List<String> row = new ArrayList<>();
    row.add(isInternal ? "INTERNAL" : "family");
    row.add(district.students().get(reasons.student()).id().value());
    row.add(
        switch (reasons.placement()) {
          case Placement.Unplaced() -> "";
          case Placement.Placed(int program) -> id(program);
        });
    row.add(String.valueOf(reason.rank()));
    row.add(id(reason.program()));
    row.add(word(reason.reason()));
    row.addAll(cost(reason.reason()));
    row.add(reason.others().map(it -> String.valueOf(it.lower())).orElse(""));
    row.add(reason.others().map(it -> String.valueOf(it.higher())).orElse(""));
    row.add(oneMoreSeat(reason));
    row.add(letter.of(reason));
    return List.copyOf(row);
  }

  private String id(int program) {
    return district.programs().get(program).id().value();
  }

  /** Whether one more seat would have been enough; blank where that is not known or not told. */
  private String oneMoreSeat(SeatReason reason) {
    if (reason.moveIn().isEmpty()) {
      return "";
    }
    boolean isEnough = reason.moveIn().get().oneMoreSeat();
    return isEnough ? "yes" : reason.reason() instanceof Reason.AnyCategory ? "" : "no";
  }

  /** The word for a reason. */
  static String word(Reason reason) {
    return switch (reason) {
      case Reason.NotAllowed(Access.Denial.Promised _) -> "promised-elsewhere";
      case Reason.NotAllowed(Access.Denial.OffMenu _) -> "not-offered";
      case Reason.NotAllowed(Access.Denial.Unlisted _) -> "not-offered";
      case Reason.Obstacle(SeatObstacle.NoSeats _) -> "no-seats";
      case Reason.Obstacle(SeatObstacle.Promised _) -> "seats-promised";
      case Reason.Obstacle(SeatObstacle.Rule _) -> "rule";
      case Reason.NoPlan _ -> "rules";
      case Reason.OthersFirst _ -> "others-first";
      case Reason.AnyCategory _ -> "plan-as-a-whole";
      case Reason.Dearer _ -> "costs-more";
      case Reason.TieBreak _ -> "draw";
      case Reason.Unproven _ -> "unproven";
    };
  }

  /** Level, at least and at most; the level is that of the least, where there is one. */
  private List<String> cost(Reason reason) {
    Optional<ForcedCost> cost =
        switch (reason) {
          case Reason.Dearer(ForcedCost it) -> Optional.of(it);
          case Reason.TieBreak(ForcedCost it, _) -> Optional.of(it);
          case Reason.Unproven(ForcedCost it) -> Optional.of(it);
          case Reason.AnyCategory(_, Optional<ForcedCost> it) -> it;
          case Reason.NotAllowed _, Reason.Obstacle _, Reason.OthersFirst _, Reason.NoPlan _ ->
              Optional.empty();
        };
    return cost.map(this::cells).orElse(NOTHING_KNOWN);
  }

  private List<String> cells(ForcedCost cost) {
    // A bound below the plan proves nothing about the seat.
    Optional<Difference> least = cost.least().filter(it -> it.amount() >= 0);
    Optional<Difference> first = least.or(cost::most);
    if (first.isEmpty()) {
      return NOTHING_KNOWN;
    }
    int level = first.get().level();
    return List.of(
        level == levels.count() ? "points" : levels.words(level),
        amount(least),
        amount(cost.most().filter(it -> it.level() == level)));
  }

  private static String amount(Optional<Difference> difference) {
    return difference.map(it -> String.valueOf(it.amount())).orElse("");
  }
}
