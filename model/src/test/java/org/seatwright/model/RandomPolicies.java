package org.seatwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.PointsFor;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tickets;
import org.seatwright.model.policy.Tolerance;

/**
 * Policies drawn at random for the districts of {@link RandomDistricts}: every construct of the
 * language, each in some policies only, so that plain ones occur as well.
 */
public final class RandomPolicies {
  private final Random random;
  private final RandomForms forms;
  private final RandomCriteria criteria;

  RandomPolicies(Random random) {
    this.random = random;
    this.forms = new RandomForms(random);
    this.criteria = new RandomCriteria(random, forms);
  }

  Policy draw() {
    Unlisted unlisted = pick(List.of(Unlisted.values()));
    Lottery.Numbers numbers = oneIn(3) ? Lottery.Numbers.PER_PROGRAM : Lottery.Numbers.SINGLE;
    return Policy.named("Drawn")
        .balance(some(3, k -> rule("balance " + k)))
        .setAsides(oneIn(2) ? List.of() : some(2, k -> setAside("seats " + k)))
        .placement(placement(unlisted))
        .guarantees(oneIn(2) ? List.of() : some(2, k -> guarantee("promise " + k)))
        .priorities(oneIn(2) ? Priorities.NONE : priorities())
        .fairness(oneIn(2) ? List.of() : some(2, k -> fairness("fairness " + k)))
        .families(oneIn(2) ? List.of() : some(2, k -> family("family " + k)))
        .objective(pick(List.of(Objective.values())))
        .points(points(unlisted))
        .pointsFor(
            oneIn(2)
                ? List.of()
                : some(2, _ -> new PointsFor(forms.groupOfStudents(), points(unlisted))))
        .lottery(new Lottery(random.nextInt(1_000_000), numbers))
        .tickets(
            oneIn(2)
                ? List.of()
                : some(2, _ -> new Tickets(forms.groupOfStudents(), 1 + random.nextInt(4))))
        .build();
  }

  private BalanceRule rule(String name) {
    Optional<AttributeValue> where =
        oneIn(4) ? Optional.of(new AttributeValue("magnet", "yes")) : Optional.empty();
    Tolerance tolerance = oneIn(3) ? Tolerance.ONE_STUDENT : Tolerance.NONE;
    BalanceForm form = forms.form();
    return new BalanceRule(
        name, form, pick(List.of(Per.values())), where, enforcement(), tolerance);
  }

  private Enforcement enforcement() {
    return switch (random.nextInt(6)) {
      case 0 -> new Enforcement.Report();
      case 1, 2 -> new Enforcement.Soft(random.nextInt(60));
      default -> new Enforcement.Hard();
    };
  }

  private SetAside setAside(String name) {
    Optional<AttributeValue> where =
        oneIn(2)
            ? Optional.of(new AttributeValue("magnet", pick(List.of("yes", "no"))))
            : Optional.empty();
    SetAside.Unfilled unfilled =
        oneIn(2)
            ? new SetAside.Unfilled.Kept()
            : new SetAside.Unfilled.Released(oneIn(3) ? 0 : random.nextInt(60));
    List<SetAside.Block> blocks = new ArrayList<>();
    blocks.add(block());
    blocks.addAll(some(2, _ -> block()));
    return new SetAside(name, where, blocks, unfilled);
  }

  private SetAside.Block block() {
    Optional<Group> of = oneIn(6) ? Optional.empty() : Optional.of(forms.groupOfStudents());
    SetAside.Size size =
        oneIn(2)
            ? new SetAside.Size.Share(forms.hundredths(0, 100))
            : new SetAside.Size.Seats(random.nextInt(3));
    return new SetAside.Block(of, size);
  }

  private PlacementRule placement(Unlisted unlisted) {
    OptionalInt longest = oneIn(4) ? OptionalInt.of(1 + random.nextInt(2)) : OptionalInt.empty();
    List<Menu> menus = oneIn(2) ? List.of() : some(2, k -> menu("menu " + k));
    return new PlacementRule(unlisted, oneIn(5), longest, menus);
  }

  private Menu menu(String name) {
    Optional<AttributeValue> where =
        oneIn(2)
            ? Optional.of(new AttributeValue("tier", pick(List.of("1", "2"))))
            : Optional.empty();
    return new Menu(name, where, criteria.draw());
  }

  private Guarantee guarantee(String name) {
    Guarantee.As as =
        switch (random.nextInt(3)) {
          case 0 -> new Guarantee.As.Seat();
          case 1 -> new Guarantee.As.Floor();
          default -> new Guarantee.As.Charge(random.nextInt(80));
        };
    return new Guarantee(name, criteria.draw(), as);
  }

  private Priorities priorities() {
    boolean cost = random.nextBoolean();
    List<Priorities.PriorityClass> classes =
        some(
            3,
            k ->
                new Priorities.PriorityClass(
                    "class " + k, criteria.draw(), cost ? random.nextInt(30) : 0));
    return new Priorities(classes, cost ? random.nextInt(40) : 0);
  }

  private FairnessRule fairness(String name) {
    return new FairnessRule(name, pick(List.of(FairnessRule.Among.values())), enforcement());
  }

  private FamilyRule family(String name) {
    return new FamilyRule(
        name,
        pick(List.of(FamilyRule.Together.values())),
        pick(List.of(FamilyRule.Of.values())),
        enforcement());
  }

  /** Where students go to the nearest school with space, kilometres cost something. */
  private Points points(Unlisted unlisted) {
    if (oneIn(2)) {
      return Points.DEFAULT;
    }
    int least = unlisted == Unlisted.NEAREST ? 1 : 0;
    return new Points(
        List.of((long) random.nextInt(3), (long) random.nextInt(20)),
        50,
        least + random.nextInt(9),
        90,
        oneIn(2) ? 0 : random.nextInt(5),
        oneIn(2) ? 0 : random.nextInt(50));
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** None to {@code most} things, numbered from 0. */
  private <T> List<T> some(int most, IntFunction<T> thing) {
    int count = random.nextInt(most + 1);
    List<T> things = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      things.add(thing.apply(k));
    }
    return things;
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
