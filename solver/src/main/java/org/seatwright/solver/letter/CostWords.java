package org.seatwright.solver.letter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.letter.LetterPart;
import org.seatwright.datasets.letter.LetterTemplates;
import org.seatwright.model.policy.RankLevels;
import org.seatwright.solver.explain.ForcedCost;
import org.seatwright.solver.explain.ForcedCost.Difference;

/** Costs of seats in the words of a language. */
record CostWords(LetterTemplates templates, RankLevels levels) {
  /** What the seat costs: exactly, from and to, at least, or more than nothing. */
  String of(ForcedCost cost) {
    Optional<Difference> least = cost.least();
    Optional<Difference> most = cost.most();
    if (least.isEmpty()) {
      return templates.fill(LetterPart.COST_SOME);
    }
    String words = of(least.get());
    if (most.equals(least)) {
      return templates.fill(LetterPart.COST_EXACTLY, Map.of("cost", words));
    }
    // Where the two differ on other levels, from and to would be of different things.
    return most.isPresent() && most.get().level() == least.get().level()
        ? templates.fill(LetterPart.COST_BETWEEN, Map.of("least", words, "most", of(most.get())))
        : templates.fill(LetterPart.COST_AT_LEAST, Map.of("least", words));
  }

  /** So many points, or so many students whom the level counts. */
  String of(Difference difference) {
    boolean isOne = difference.amount() == 1;
    String number = String.format(Locale.ROOT, "%,d", difference.amount());
    if (difference.level() == levels.count()) {
      return templates.fill(
          isOne ? LetterPart.POINTS_ONE : LetterPart.POINTS_MANY, Map.of("number", number));
    }
    if (levels.isOfMoved(difference.level())) {
      return templates.fill(
          isOne ? LetterPart.MOVED_ONE : LetterPart.MOVED_MANY, Map.of("number", number));
    }
    int threshold = levels.threshold(difference.level());
    if (threshold > levels.longest()) {
      return templates.fill(
          isOne ? LetterPart.UNPLACED_ONE : LetterPart.UNPLACED_MANY, Map.of("number", number));
    }
    if (threshold == levels.longest()) {
      return templates.fill(
          isOne ? LetterPart.UNLISTED_ONE : LetterPart.UNLISTED_MANY, Map.of("number", number));
    }
    return templates.fill(
        isOne ? LetterPart.BEYOND_ONE : LetterPart.BEYOND_MANY,
        Map.of("number", number, "rank", String.valueOf(threshold)));
  }
}
