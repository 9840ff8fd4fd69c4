package org.seatwright.model.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Policy;

/** A district and a policy after a repair. */
public record Repaired(District district, Policy policy) {
  /** This round after {@code repair}. */
  public Repaired after(Repair repair) {
    return switch (repair) {
      case Repair.Widen(String rule, var by) ->
          with(builder -> builder.balance(changed(rule, it -> Widening.widened(it, by))));
      case Repair.AddSeats(var seats) -> {
        List<Program> programs = new ArrayList<>(district.programs());
        seats.forEach((p, more) ->
            programs.set(
                p, programs.get(p).withSeats(Math.addExact(programs.get(p).seats(), more))));
        yield new Repaired(district.withOffer(district.schools(), programs), policy);
      }
      case Repair.LeaveUnplaced _ -> withPlacement(placement(policy.placement().unlisted(), false));
      case Repair.GiveUp(Member member) -> without(member);
      case Repair.Together(List<Repair> steps, _) -> {
        Repaired all = this;
        for (Repair step : steps) {
          all = all.after(step);
        }
        yield all;
      }
    };
  }

  private Repaired with(Function<Policy.Builder, Policy.Builder> change) {
    return new Repaired(district, change.apply(policy.toBuilder()).build());
  }

  private Repaired withPlacement(PlacementRule placement) {
    return with(builder -> builder.placement(placement));
  }

  private PlacementRule placement(PlacementRule.Unlisted unlisted, boolean everyonePlaced) {
    PlacementRule now = policy.placement();
    return new PlacementRule(unlisted, everyonePlaced, now.longestList(), now.menus());
  }

  private List<BalanceRule> changed(String rule, Function<BalanceRule, BalanceRule> change) {
    return policy.balance().stream()
        .map(it -> it.name().equals(rule) ? change.apply(it) : it)
        .toList();
  }

  private Repaired without(Member member) {
    return switch (member) {
      case Member.Bound(String rule, _, _, _) -> reported(rule);
      case Member.Tests(String rule, _, _) -> reported(rule);
      case Member.Blocks(String setAside, _, _) ->
          with(builder ->
              builder.setAsides(kept(policy.setAsides(), it -> !it.name().equals(setAside))));
      case Member.Seats _ -> throw new IllegalArgumentException("Seats are added, not given up.");
      case Member.EveryonePlaced() ->
          withPlacement(placement(policy.placement().unlisted(), false));
      case Member.Promise(String guarantee) ->
          with(builder -> builder.guarantees(unpromised(guarantee)));
      case Member.OnMenu(String menu) -> {
        PlacementRule now = policy.placement();
        List<Menu> menus = kept(now.menus(), it -> !it.name().equals(menu));
        yield withPlacement(
            new PlacementRule(now.unlisted(), now.everyonePlaced(), now.longestList(), menus));
      }
      case Member.Listed() ->
          withPlacement(
              placement(PlacementRule.Unlisted.WHEN_NEEDED, policy.placement().everyonePlaced()));
      case Member.Together(String family) ->
          with(builder ->
              builder.families(
                  policy.families().stream()
                      .map(it -> it.name().equals(family) ? reported(it) : it)
                      .toList()));
    };
  }

  private Repaired reported(String rule) {
    return with(builder ->
        builder.balance(
            changed(
                rule,
                it ->
                    new BalanceRule(
                        it.name(),
                        it.form(),
                        it.per(),
                        it.where(),
                        new Enforcement.Report(),
                        it.tolerance()))));
  }

  private static FamilyRule reported(FamilyRule rule) {
    return new FamilyRule(rule.name(), rule.together(), rule.of(), new Enforcement.Report());
  }

  /** The guarantees without this one; promises on file need one that says they do not bind. */
  private List<Guarantee> unpromised(String guarantee) {
    List<Guarantee> left =
        new ArrayList<>(kept(policy.guarantees(), it -> !it.name().equals(guarantee)));
    if (guarantee.equals(Guarantee.PLACED.name()) && left.size() == policy.guarantees().size()) {
      left.add(new Guarantee(guarantee, Guarantee.PLACED.to(), new Guarantee.As.Charge(0)));
    }
    return left;
  }

  private static <T> List<T> kept(List<T> items, Predicate<T> isKept) {
    return items.stream().filter(isKept).toList();
  }
}
