package org.seatwright.datasets.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.seatwright.model.choice.Commitment;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.neighbourhood.Category;
import org.seatwright.model.neighbourhood.Method;
import org.seatwright.model.neighbourhood.Population;
import org.seatwright.model.neighbourhood.Tiers;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Fraction;
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
import org.seatwright.model.policy.Provenance;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.policy.Tickets;
import org.seatwright.model.policy.Tolerance;

/** Draws policies of every record the model has, for the district "every-construct". */
final class AnyPolicy {
  private static final String TEXT = "ab1 ,;\"'#:-{}[]&*!|>%@`~=\\\t\nß中🙂\u007f\u2028";
  private static final List<String> STUDENT_COLUMNS =
      List.of("ses", "race", "block", "language", "zone");
  private static final List<String> NAMING_COLUMNS = List.of("current", "home", "sibling");
  private static final List<String> PROGRAM_COLUMNS = List.of("magnet", "tier", "citywide", "zone");

  private final Random random;
  private int names;

  AnyPolicy(long seed) {
    random = new Random(seed);
  }

  Policy draw() {
    Unlisted unlisted = any(Unlisted.values());
    Points points = points(unlisted);
    return Policy.named(name())
        .provenance(new Provenance(maybe(this::name), maybe(this::name), some(this::name)))
        .categories(some(this::category))
        .balance(some(this::rule))
        .setAsides(some(this::setAside))
        .placement(
            new PlacementRule(
                unlisted,
                random.nextBoolean(),
                random.nextBoolean() ? OptionalInt.of(between(1, 1000)) : OptionalInt.empty(),
                some(() -> new Menu(name(), maybe(this::programValue), criterion(between(0, 3))))))
        .guarantees(some(() -> new Guarantee(name(), criterion(between(0, 2)), as())))
        .priorities(priorities())
        .fairness(
            some(() -> new FairnessRule(name(), any(FairnessRule.Among.values()), enforcement())))
        .families(
            some(() ->
                new FamilyRule(
                    name(),
                    any(FamilyRule.Together.values()),
                    any(FamilyRule.Of.values()),
                    enforcement())))
        .objective(any(Objective.values()))
        .points(points)
        .pointsFor(
            some(() -> new PointsFor(group(), random.nextBoolean() ? points : points(unlisted))))
        .lottery(lottery(random.nextLong()))
        .tickets(some(() -> new Tickets(group(), between(1, Tickets.MAX))))
        .build();
  }

  private Lottery lottery(long seed) {
    String salt = "%032x".formatted(random.nextLong());
    Commitment open = Commitment.of(seed, salt);
    Commitment sealed = new Commitment(open.sha256(), Optional.empty());
    return new Lottery(
        seed,
        any(Lottery.Numbers.values()),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(random.nextBoolean() ? open : sealed));
  }

  private Category category() {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (String column : random.nextBoolean() ? List.of("income") : List.of("rent", "income")) {
      weights.put(column, BigDecimal.valueOf(between(1, 999) * (random.nextBoolean() ? 1 : -1), 2));
    }
    boolean banded = random.nextBoolean();
    int limits = between(1, 3);
    Map<String, List<BigDecimal>> bands = new LinkedHashMap<>();
    weights.keySet().forEach(column -> bands.put(column, ascending(limits)));
    Tiers tiers = tiers();
    return new Category(
        name().replace("=", ""),
        any("block", "zone"),
        banded
            ? new Method.Bands(bands)
            : random.nextBoolean() ? new Method.Ranks() : new Method.ZScores(),
        weights,
        banded ? Optional.empty() : maybe(this::population),
        tiers,
        Optional.of(random.nextBoolean() ? Category.UNKNOWN : any(tiers.labels())));
  }

  private Tiers tiers() {
    int count = between(2, 5);
    List<String> labels =
        random.nextBoolean()
            ? IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList()
            : IntStream.range(0, count).mapToObj(_ -> name()).toList();
    return random.nextBoolean()
        ? new Tiers.Equal(population(), labels)
        : new Tiers.Cuts(ascending(count - 1), labels);
  }

  private Population population() {
    return random.nextBoolean() ? new Population.Students() : new Population.Column("children");
  }

  private List<BigDecimal> ascending(int count) {
    int[] number = {between(-900, 900)};
    return IntStream.range(0, count)
        .mapToObj(_ -> BigDecimal.valueOf(number[0] += between(1, 500), 3))
        .toList();
  }

  private BalanceRule rule() {
    Per per = any(Per.values());
    BalanceForm form =
        random.nextInt(8) == 0 ? new BalanceForm.Spread(members(), share()) : form(per, 2);
    boolean tolerates = !(form instanceof BalanceForm.Spread || form instanceof BalanceForm.Count);
    return new BalanceRule(
        name(),
        form,
        per,
        maybe(this::programValue),
        enforcement(),
        tolerates ? any(Tolerance.values()) : Tolerance.NONE);
  }

  private BalanceForm form(Per per, int deeper) {
    return switch (between(0, deeper == 0 ? 3 : 4)) {
      case 0 -> new BalanceForm.Within(members(), share(), reference(per), basis());
      case 1 -> {
        Fraction low = share();
        Fraction high = share();
        boolean ordered = low.compareTo(high) <= 0;
        yield new BalanceForm.Share(members(), ordered ? low : high, ordered ? high : low, basis());
      }
      case 2 -> {
        int low = between(0, 50);
        yield new BalanceForm.Count(
            new Tally.Members(group(), Optional.empty()), low, low + between(0, 50));
      }
      case 3 -> {
        Map<String, Long> values = new LinkedHashMap<>();
        for (String block : List.of("1", "2", "3", "4", "x: " + text())) {
          values.put(block, (long) between(-9, 9));
        }
        Fraction low = Fraction.of(between(-900, 900), 100);
        yield new BalanceForm.Mean("block", values, low, low.plus(share()));
      }
      default -> {
        List<BalanceForm> tests =
            IntStream.range(0, between(1, 3)).mapToObj(_ -> form(per, deeper - 1)).toList();
        yield new BalanceForm.AtLeast(between(1, tests.size()), tests);
      }
    };
  }

  private Tally.Members members() {
    return new Tally.Members(group(), maybe(this::group));
  }

  private Reference reference(Per per) {
    return switch (between(0, 5)) {
      case 0 -> new Reference.DistrictShare();
      case 1 -> per == Per.DISTRICT ? new Reference.DistrictShare() : new Reference.ZoneShare();
      case 2 ->
          per == Per.GRADE || per == Per.PROGRAM
              ? new Reference.GradeShare()
              : new Reference.ApplicantsShare();
      case 3 -> new Reference.ApplicantsShare();
      case 4 -> new Reference.LastYear();
      default -> new Reference.Stated(share());
    };
  }

  private Basis basis() {
    return switch (between(0, 2)) {
      case 0 -> new Basis.Enrolled();
      case 1 -> new Basis.Seats();
      default -> new Basis.Target(between(1, 5000));
    };
  }

  private Enforcement enforcement() {
    return switch (between(0, 2)) {
      case 0 -> new Enforcement.Hard();
      case 1 -> new Enforcement.Soft(between(0, 1000));
      default -> new Enforcement.Report();
    };
  }

  private SetAside setAside() {
    List<SetAside.Block> blocks =
        IntStream.range(0, between(1, 3))
            .mapToObj(_ ->
                new SetAside.Block(
                    maybe(this::group),
                    random.nextBoolean()
                        ? new SetAside.Size.Share(Fraction.of(between(0, 30), 100))
                        : new SetAside.Size.Seats(between(0, 40))))
            .toList();
    return new SetAside(
        name(),
        maybe(this::programValue),
        blocks,
        random.nextBoolean()
            ? new SetAside.Unfilled.Kept()
            : new SetAside.Unfilled.Released(between(0, 3)));
  }

  private Guarantee.As as() {
    return switch (between(0, 2)) {
      case 0 -> new Guarantee.As.Seat();
      case 1 -> new Guarantee.As.Floor();
      default -> new Guarantee.As.Charge(between(0, 100));
    };
  }

  private Priorities priorities() {
    boolean charged = random.nextBoolean();
    List<Priorities.PriorityClass> classes =
        some(() ->
            new Priorities.PriorityClass(
                name(), criterion(between(0, 2)), charged ? between(0, 9) : 0));
    return new Priorities(classes, charged && !classes.isEmpty() ? between(0, 9) : 0);
  }

  private Criterion criterion(int deeper) {
    return switch (between(0, deeper == 0 ? 8 : 11)) {
      case 0 -> new Criterion.Same("zone");
      case 1 -> new Criterion.WithinKm(between(0, 40_000) / 1000.0);
      case 2 ->
          new Criterion.Nearest(
              between(1, 9), maybe(() -> any(PROGRAM_COLUMNS)), maybe(this::programValue));
      case 3 -> new Criterion.StudentIs(group());
      case 4 -> new Criterion.ProgramIs(programValue());
      case 5 -> new Criterion.NamedIn(any(NAMING_COLUMNS));
      case 6 -> new Criterion.Feeder("feeders");
      case 7 -> new Criterion.Ranked(random.nextBoolean() ? Integer.MAX_VALUE : between(1, 9));
      case 8 -> new Criterion.OnFile(random.nextBoolean() ? "placed" : "c" + text() + "c");
      case 9 -> new Criterion.AllOf(criteria(deeper));
      case 10 -> new Criterion.AnyOf(criteria(deeper));
      default -> new Criterion.NoneOf(criteria(deeper));
    };
  }

  private List<Criterion> criteria(int deeper) {
    return IntStream.range(0, between(1, 3)).mapToObj(_ -> criterion(deeper - 1)).toList();
  }

  private Points points(Unlisted unlisted) {
    return new Points(
        IntStream.range(0, between(1, 4)).mapToObj(_ -> (long) between(0, 99)).toList(),
        between(0, 999),
        between(unlisted == Unlisted.NEAREST ? 1 : 0, 2),
        between(0, 999),
        between(0, 1),
        between(0, 1));
  }

  private Group group() {
    return new Group(
        IntStream.range(0, between(1, 3))
            .mapToObj(_ ->
                IntStream.range(0, between(1, 3))
                    .mapToObj(_ -> new AttributeValue(any(STUDENT_COLUMNS), value()))
                    .toList())
            .toList());
  }

  private AttributeValue programValue() {
    return new AttributeValue(any(PROGRAM_COLUMNS), value());
  }

  private String value() {
    return random.nextInt(5) == 0 ? "" : "v" + text() + "v";
  }

  /** A name no other part has. */
  private String name() {
    return "n" + text() + names++;
  }

  private String text() {
    int[] points = TEXT.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    random
        .ints(random.nextInt(5), 0, points.length)
        .forEach(at -> text.appendCodePoint(points[at]));
    // What follows "a & b=" in a group would be a value of its own.
    return text.toString().replace(" & ", "&");
  }

  private Fraction share() {
    return Fraction.of(between(0, 1000), 1000);
  }

  private <T> Optional<T> maybe(Supplier<T> part) {
    return random.nextBoolean() ? Optional.of(part.get()) : Optional.empty();
  }

  private <T> List<T> some(Supplier<T> part) {
    List<T> parts = new ArrayList<>();
    for (int left = between(0, 3); left > 0; left--) {
      parts.add(part.get());
    }
    return parts;
  }

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }
}
