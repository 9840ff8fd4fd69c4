package org.seatwright.model.problem;

import java.util.Arrays;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.LotteryNumbers;

/**
 * What the lottery level adds for each option where programs draw apart; empty where one number
 * holds for all, so that steps and a weight per student say the same.
 */
record TieBreaks(long[] ofOption) {
  static TieBreaks of(District district, Options options, LotteryNumbers numbers) {
    if (!numbers.isPerProgram()) {
      return new TieBreaks(new long[0]);
    }
    RankedChoices choices = district.choices();
    int students = district.students().size();
    long[] tieBreaks = new long[options.program().length];
    for (int i = 0; i < students; i++) {
      int listed = choices.length(i);
      for (int o = options.first()[i]; o < options.first()[i + 1]; o++) {
        int steps = options.steps(i, o, listed);
        long sum = steps > listed ? students + 1L - numbers.position(i) : 0;
        for (int r = 0; r < Math.min(steps, listed); r++) {
          sum += students + 1L - numbers.position(i, choices.program(i, r));
        }
        tieBreaks[o] = sum;
      }
    }
    return new TieBreaks(tieBreaks);
  }

  /** Those of these options alone. */
  TieBreaks of(int[] kept) {
    return ofOption.length == 0
        ? this
        : new TieBreaks(Arrays.stream(kept).mapToLong(o -> ofOption[o]).toArray());
  }

  /** Those of the options of these students alone. */
  TieBreaks cut(int[] students, Options options) {
    return ofOption.length == 0 ? this : new TieBreaks(options.gather(ofOption, students));
  }
}
