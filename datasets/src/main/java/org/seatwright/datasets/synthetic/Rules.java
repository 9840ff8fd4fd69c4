package org.seatwright.datasets.synthetic;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.seatwright.datasets.format.Column;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tally;

/** The policies that drawn districts come with. */
public enum Rules implements PolicyPlan {
  /** Ten points either side of the district, as Cambridge practised it in 2011. */
  TEN_POINTS {
    @Override
    Policy.Builder builder() {
      return Policy.named("Controlled choice, ten points either side of the district")
          .balance(List.of(near(LUNCH, ELIGIBLE, 10)));
    }
  },

  /** The same, and nobody is sent farther than to one of the ten nearest schools. */
  TEN_NEAREST {
    @Override
    Policy.Builder builder() {
      return TEN_POINTS
          .builder()
          .name("Controlled choice, ranked schools and the ten nearest")
          .placement(menu("Ranked or among the ten nearest", RANKED_OR_NEAR));
    }
  },

  /** The same within each zone, whose own share counts. */
  TEN_NEAREST_IN_ZONE {
    @Override
    Policy.Builder builder() {
      BalanceRule rule =
          rule(
              LUNCH + " near the zone's",
              within(ELIGIBLE, 10, new Reference.ZoneShare()),
              new Enforcement.Hard());
      Criterion zone = new Criterion.Same(Column.ZONE);
      return Policy.named("Controlled choice within zones, ranked schools and the ten nearest")
          .balance(List.of(rule))
          .placement(
              menu(
                  "Own zone: ranked or among the ten nearest",
                  new Criterion.AllOf(List.of(zone, RANKED_OR_NEAR))));
    }
  },

  /** A wide band around a small group; every rank costs a little more than the one before. */
  LONG_LISTS {
    @Override
    Policy.Builder builder() {
      return Policy.named("Controlled choice, long lists")
          .balance(List.of(near(LUNCH, ELIGIBLE, 15)))
          .points(new Points(List.of(0L, 4L), 300, 10, 1000));
    }
  },

  /** Families of low, middle and high income, each within ten points of the district's share. */
  THREE_TIERS {
    @Override
    Policy.Builder builder() {
      return Policy.named("Controlled choice, three tiers of income")
          .balance(
              Stream.of("low", "middle", "high")
                  .map(income -> near(income + "-income share", Group.of("income", income), 10))
                  .toList());
    }
  },

  /** Lunch eligibility and census blocks, each within ten points of the district's share. */
  TWO_GROUPS {
    @Override
    Policy.Builder builder() {
      Group lowerBlocks =
          new Group(
              Stream.of("3", "4").map(it -> List.of(new AttributeValue("block", it))).toList());
      return Policy.named("Controlled choice, two groups at once")
          .balance(
              List.of(
                  near(LUNCH, ELIGIBLE, 10), near("share of the lower blocks", lowerBlocks, 10)));
    }
  },

  /** Fifteen points are a must; what goes beyond five costs. */
  SOFT {
    @Override
    Policy.Builder builder() {
      BalanceRule closer =
          rule(LUNCH + " nearer still", within(ELIGIBLE, 5, DISTRICT), new Enforcement.Soft(40));
      return Policy.named("Controlled choice, closer where it can be")
          .balance(List.of(near(LUNCH, ELIGIBLE, 15), closer));
    }
  },

  /** Children of one household go to one school. */
  SIBLINGS {
    @Override
    Policy.Builder builder() {
      FamilyRule rule =
          new FamilyRule(
              "Siblings at one school",
              FamilyRule.Together.SCHOOL,
              FamilyRule.Of.SIBLINGS,
              new Enforcement.Hard());
      return TEN_POINTS
          .builder()
          .name("Controlled choice, siblings together")
          .families(List.of(rule));
    }
  };

  private static final String LUNCH = "lunch-eligible share";
  private static final Reference DISTRICT = new Reference.DistrictShare();
  private static final Group ELIGIBLE = Group.of(Column.SES, "frl");

  private static final Criterion RANKED_OR_NEAR =
      new Criterion.AnyOf(
          List.of(
              new Criterion.Ranked(Integer.MAX_VALUE),
              new Criterion.Nearest(10, Optional.empty(), Optional.empty())));

  abstract Policy.Builder builder();

  /** The policy, with {@code seed} for its lottery. */
  @Override
  public Policy policy(long seed) {
    return builder().lottery(new Lottery(seed)).build();
  }

  /** Every school's share of {@code group} within so many points of the district's. */
  private static BalanceRule near(String share, Group group, int points) {
    return rule(
        share + " near the district's", within(group, points, DISTRICT), new Enforcement.Hard());
  }

  private static BalanceForm within(Group group, int points, Reference reference) {
    return new BalanceForm.Within(
        new Tally.Members(group, Optional.empty()),
        Fraction.of(points, 100),
        reference,
        new Basis.Enrolled());
  }

  private static BalanceRule rule(String name, BalanceForm form, Enforcement enforcement) {
    return new BalanceRule(name, form, Per.SCHOOL, Optional.empty(), enforcement);
  }

  private static PlacementRule menu(String name, Criterion only) {
    return new PlacementRule(
        PlacementRule.Unlisted.WHEN_NEEDED,
        false,
        OptionalInt.empty(),
        List.of(new Menu(name, Optional.empty(), only)));
  }
}
