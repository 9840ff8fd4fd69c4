package org.seatwright.datasets.read;

import java.util.List;
import java.util.stream.IntStream;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.FitNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.RankLevels;

/** Holds a policy against the district it is for: whether what it names and needs is there. */
final class PolicyFit {
  private final PolicyDraft draft;
  private final CategoryFit categories;
  private final RuleFit rules;
  private final MentionFit mentions;
  private final Notices.Collector notices;

  PolicyFit(DistrictRows rows, PolicyDraft draft, Notices.Collector notices) {
    this.draft = draft;
    this.categories = new CategoryFit(rows, notices);
    this.rules = new RuleFit(rows, categories.ofEnrolled(draft.categories()), notices);
    this.mentions = new MentionFit(rows, draft.categoryNames(), notices);
    this.notices = notices;
  }

  /** Checks that every attribute the policy names has a column, in files that could be read. */
  void checkColumns() {
    draft.categories().forEach(categories::checkColumns);
    draft.mentions().forEach(mentions::checkColumns);
    draft.rules().forEach(rules::checkColumns);
  }

  /** Checks who is in which category, in a district without errors as its files have it. */
  void checkHomes(District district) {
    draft.categories().forEach(category -> categories.checkRows(category, district));
  }

  /** The district as the policy hears its families: with lists as long as it allows. */
  District heard(District district) {
    if (draft.policy().isEmpty()) {
      return district;
    }
    District heard = draft.policy().get().heard(district);
    long cut =
        IntStream.range(0, district.students().size())
            .filter(i -> heard.choices().length(i) < district.choices().length(i))
            .count();
    if (cut > 0) {
      notices.add(FitNotice.listsCut(draft.longestList(), heard.choices().longest(), cut));
    }
    return heard;
  }

  /**
   * Checks the policy against the rows of a district without errors, as the policy hears it.
   *
   * @param files names of the files whose rows the district has
   */
  void checkRows(District district, List<String> files) {
    draft.mentions().forEach(mention -> mentions.checkRows(mention, district, files));
    draft.rules().forEach(rule -> rules.checkRows(rule, district));
    draft
        .policy()
        .ifPresent(policy -> {
          int longest = district.choices().longest();
          draft.costs().forEach(costs -> checkPoints(costs, policy, longest));
          checkObjective(policy, longest);
        });
  }

  /** The last rank of the longest list must not cost more than an option may. */
  private void checkPoints(PolicyDraft.Costs costs, Policy policy, int longest) {
    long most = Math.max(0, Integer.MAX_VALUE - mostBeside(costs.points(), policy));
    long last = longest == 0 ? 0 : costs.points().ofRank(longest);
    if (last > most) {
      notices.add(FitNotice.pointsTooLarge(costs.rank(), longest, last, most));
    }
  }

  /** The most that a ranked seat can cost beside the points of its rank. */
  private static long mostBeside(Points points, Policy policy) {
    Priorities priorities = policy.priorities();
    long worstClass =
        priorities.classes().stream()
            .mapToLong(Priorities.PriorityClass::points)
            .reduce(priorities.otherwise(), Math::max);
    long charges = 0;
    for (Guarantee guarantee : policy.guarantees()) {
      charges += guarantee.as() instanceof Guarantee.As.Charge(long charge) ? charge : 0;
    }
    return points.ofDistance(Travel.MAX_KM) + points.moving() + worstClass + charges;
  }

  private void checkObjective(Policy policy, int longest) {
    if (policy.objective() != Objective.POINTS && longest > RankLevels.MAX_LONGEST) {
      notices.add(
          FitNotice.listsTooLong(
              draft.objective(),
              PolicyWord.of(policy.objective()),
              longest,
              RankLevels.MAX_LONGEST));
    }
  }
}
