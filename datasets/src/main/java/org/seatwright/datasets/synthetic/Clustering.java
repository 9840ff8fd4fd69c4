package org.seatwright.datasets.synthetic;

import java.util.List;
import java.util.Random;
import org.seatwright.model.audit.Segregation;

/**
 * Finds how unlike neighbourhoods must be for first choices to have a given dissimilarity.
 *
 * <p>Dissimilarity rises with the strength of clustering, so the strength is found by doubling and
 * then halving an interval. Where the strongest is not enough, because unlike neighbourhoods lie
 * side by side and share schools, they are sorted from west to east as far as it takes. Every trial
 * asks the same families with the same random numbers; only who is lunch-eligible changes, and with
 * it what families see around schools.
 */
final class Clustering {
  /** Fewest families that are asked, where there are so many; and fewest for every school. */
  private static final int LEAST_ASKED = 50_000;

  private static final int ASKED_PER_SCHOOL = 200;

  /** The strongest clustering that is tried: neighbourhoods have one group alone. */
  private static final double STRONGEST = 64;

  private static final int HALVINGS = 20;

  /** The search ends so near to the target. */
  private static final double NEAR = 0.0005;

  private final Population population;
  private final int[] cohorts;
  private final List<LevelDraft> drafts;
  private final FamilySeeds seeds;
  private final Taste taste;
  private final int schools;

  /**
   * @param cohorts children of each grade
   * @param drafts every level of the district
   */
  Clustering(
      Population population,
      int[] cohorts,
      List<LevelDraft> drafts,
      Taste taste,
      FamilySeeds seeds) {
    this.population = population;
    this.cohorts = cohorts;
    this.drafts = drafts;
    this.taste = taste;
    this.seeds = seeds;
    schools = drafts.stream().mapToInt(draft -> draft.ids().size()).sum();
  }

  /**
   * Leaves the population with the clustering whose dissimilarity is nearest to {@code target}
   * among those tried.
   */
  void lean(double target) {
    Trial best = tried(0, 0, target);
    double strong = 1;
    Trial trial = tried(strong, 0, target);
    while (trial.reached < target && strong < STRONGEST) {
      best = best.orNearer(trial);
      strong *= 2;
      trial = tried(strong, 0, target);
    }
    best = best.orNearer(trial);
    boolean isEnough = trial.reached >= target;
    double low = 0;
    double high = isEnough ? strong : 1;
    for (int k = 0; k < HALVINGS && best.missed() > NEAR; k++) {
      double middle = (low + high) / 2;
      trial = isEnough ? tried(middle, 0, target) : tried(STRONGEST, middle, target);
      best = best.orNearer(trial);
      if (trial.reached >= target) {
        high = middle;
      } else {
        low = middle;
      }
    }
    apply(best.strength, best.order);
  }

  /** What a clustering came to. */
  private record Trial(double strength, double order, double reached, double target) {
    double missed() {
      return Math.abs(reached - target);
    }

    Trial orNearer(Trial other) {
      return other.missed() < missed() ? other : this;
    }
  }

  private Trial tried(double strength, double order, double target) {
    apply(strength, order);
    return new Trial(strength, order, dissimilarity(), target);
  }

  private void apply(double strength, double order) {
    population.lean(strength, order);
    drafts.forEach(draft -> draft.families().look());
  }

  /** The dissimilarity of the first choices of the families asked; 0 where there is none. */
  private double dissimilarity() {
    long[] eligible = new long[schools];
    long[] asked = new long[schools];
    int stride =
        Math.max(1, population.children() / Math.max(LEAST_ASKED, ASKED_PER_SCHOOL * schools));
    int first = 0;
    int firstSchool = 0;
    for (LevelDraft draft : drafts) {
      int end = first;
      for (int g = 0; g < draft.level().grades().size(); g++) {
        end += cohorts[draft.cohort() + g];
      }
      for (int child = first; child < end; child += stride) {
        int school = firstSchool + favourite(draft, child);
        asked[school]++;
        eligible[school] += population.isEligible(child) ? 1 : 0;
      }
      first = end;
      firstSchool += draft.ids().size();
    }
    return switch (Segregation.of(eligible, asked).indices()) {
      case Segregation.Measured measured -> measured.dissimilarity();
      case Segregation.Undefined _ -> 0;
    };
  }

  /** The favourite among the level's schools; the draws are those of the whole list. */
  private int favourite(LevelDraft draft, int child) {
    Random own = seeds.of(child);
    if (taste.lengths() instanceof ListLengths.Percentages percentages) {
      new LengthDraw.Own(percentages).of(child, own);
    }
    return draft.families().list(child, 1, own)[0];
  }
}
