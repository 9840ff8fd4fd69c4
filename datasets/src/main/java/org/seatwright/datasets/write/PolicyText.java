package org.seatwright.datasets.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.format.PolicyWord.As;
import org.seatwright.datasets.format.PolicyWord.Enforce;
import org.seatwright.datasets.format.PolicyWord.Unfilled;
import org.seatwright.model.choice.Commitment;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.neighbourhood.Category;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.PointsFor;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.Provenance;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tickets;
import org.seatwright.model.policy.Tolerance;

/** A policy as the YAML of policy.yaml; parts that say nothing are left out. */
public final class PolicyText {
  private final YamlLines yaml = new YamlLines();

  private PolicyText() {}

  /**
   * @throws IllegalArgumentException where a policy file cannot say it: a share without a finite
   *     decimal, an attribute with an equals sign in its name, a text with blanks around it
   */
  public static String of(Policy policy) {
    PolicyText text = new PolicyText();
    text.yaml.put(0, PolicyKey.POLICY, block(policy.name()));
    text.provenance(policy.provenance());
    text.categories(policy.categories());
    text.balance(policy.balance());
    text.setAsides(policy.setAsides());
    text.placement(policy.placement());
    text.guarantees(policy.guarantees());
    text.priorities(policy.priorities());
    text.fairness(policy.fairness());
    text.families(policy.families());
    if (policy.objective() != Objective.POINTS) {
      text.yaml.put(0, PolicyKey.OBJECTIVE, PolicyWord.of(policy.objective()));
    }
    text.points(policy.points(), policy.pointsFor());
    text.lottery(policy.lottery(), policy.tickets());
    return text.yaml.toString();
  }

  /** A lottery alone, as the section of policy.yaml. */
  public static String of(Lottery lottery) {
    PolicyText text = new PolicyText();
    text.lottery(lottery, List.of());
    return text.yaml.toString();
  }

  /** A text on a line of its own. */
  private static String block(String text) {
    PolicyScalar.requireBare(text);
    return Yaml.value(text);
  }

  private void provenance(Provenance provenance) {
    provenance.source().ifPresent(source -> yaml.put(0, PolicyKey.SOURCE, block(source)));
    provenance.year().ifPresent(year -> yaml.put(0, PolicyKey.YEAR, block(year)));
    if (!provenance.simplified().isEmpty()) {
      yaml.list(
          0,
          PolicyKey.SIMPLIFIED,
          provenance.simplified().stream().map(PolicyText::block).toList());
    }
  }

  private void categories(List<Category> categories) {
    if (categories.isEmpty()) {
      return;
    }
    yaml.open(0, PolicyKey.CATEGORIES);
    for (Category category : categories) {
      yaml.item(1, PolicyKey.NAME, block(category.name()));
      yaml.putAll(2, CategoryText.keys(category));
    }
  }

  private void balance(List<BalanceRule> rules) {
    if (rules.isEmpty()) {
      yaml.put(0, PolicyKey.BALANCE, Yaml.list(List.of()));
      return;
    }
    yaml.open(0, PolicyKey.BALANCE);
    for (BalanceRule rule : rules) {
      yaml.item(1, PolicyKey.NAME, block(rule.name()));
      yaml.putAll(2, FormText.tally(rule.form()));
      yaml.put(2, PolicyKey.PER, PolicyWord.of(rule.per()));
      rule.where()
          .ifPresent(where -> yaml.put(2, PolicyKey.WHERE, PolicyScalar.attributeValue(where)));
      if (rule.form() instanceof BalanceForm.AtLeast several) {
        yaml.putAll(2, FormText.holding(several));
        yaml.list(2, FormText.listKey(several), FormText.tests(several));
      } else {
        yaml.putAll(2, FormText.bounds(rule.form()));
      }
      if (rule.tolerance() != Tolerance.NONE) {
        yaml.put(2, PolicyKey.TOLERANCE, PolicyWord.of(rule.tolerance()));
      }
      enforcement(rule.enforcement());
    }
  }

  private void enforcement(Enforcement enforcement) {
    switch (enforcement) {
      case Enforcement.Hard() -> enforce(Enforce.HARD);
      case Enforcement.Report() -> enforce(Enforce.REPORT);
      case Enforcement.Soft(long points) -> {
        enforce(Enforce.SOFT);
        yaml.put(2, PolicyKey.POINTS, points);
      }
    }
  }

  private void enforce(Enforce how) {
    yaml.put(2, PolicyKey.ENFORCE, PolicyWord.of(how));
  }

  private void setAsides(List<SetAside> setAsides) {
    if (setAsides.isEmpty()) {
      return;
    }
    yaml.open(0, PolicyKey.SET_ASIDES);
    for (SetAside setAside : setAsides) {
      yaml.item(1, PolicyKey.NAME, block(setAside.name()));
      setAside
          .where()
          .ifPresent(where -> yaml.put(2, PolicyKey.WHERE, PolicyScalar.attributeValue(where)));
      yaml.list(
          2, PolicyKey.BLOCKS, setAside.blocks().stream().map(PolicyText::setAsideBlock).toList());
      switch (setAside.unfilled()) {
        case SetAside.Unfilled.Kept() -> unfilled(Unfilled.KEPT);
        case SetAside.Unfilled.Released(long points) -> {
          unfilled(Unfilled.RELEASED);
          if (points > 0) {
            yaml.put(2, PolicyKey.POINTS, points);
          }
        }
      }
    }
  }

  private static String setAsideBlock(SetAside.Block seats) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(PolicyKey.OF, seats.of().map(PolicyScalar::group).orElse(PolicyWord.ALL));
    switch (seats.size()) {
      case SetAside.Size.Share(var share) -> keys.put(PolicyKey.SHARE, PolicyScalar.decimal(share));
      case SetAside.Size.Seats(int count) -> keys.put(PolicyKey.SEATS, Integer.toString(count));
    }
    return Yaml.section(keys);
  }

  private void unfilled(Unfilled what) {
    yaml.put(2, PolicyKey.UNFILLED, PolicyWord.of(what));
  }

  private void placement(PlacementRule placement) {
    yaml.open(0, PolicyKey.PLACEMENT);
    yaml.put(1, PolicyKey.UNLISTED, PolicyWord.of(placement.unlisted()));
    yaml.put(1, PolicyKey.EVERYONE_PLACED, Boolean.toString(placement.everyonePlaced()));
    placement.longestList().ifPresent(longest -> yaml.put(1, PolicyKey.LONGEST_LIST, longest));
    if (!placement.menus().isEmpty()) {
      yaml.open(1, PolicyKey.MENUS);
      for (Menu menu : placement.menus()) {
        yaml.item(2, PolicyKey.NAME, block(menu.name()));
        menu.where()
            .ifPresent(where -> yaml.put(3, PolicyKey.WHERE, PolicyScalar.attributeValue(where)));
        CriterionText.put(yaml, 3, PolicyKey.ONLY, menu.only());
      }
    }
  }

  private void guarantees(List<Guarantee> guarantees) {
    if (guarantees.isEmpty()) {
      return;
    }
    yaml.open(0, PolicyKey.GUARANTEES);
    for (Guarantee guarantee : guarantees) {
      yaml.item(1, PolicyKey.NAME, block(guarantee.name()));
      CriterionText.put(yaml, 2, PolicyKey.TO, guarantee.to());
      switch (guarantee.as()) {
        case Guarantee.As.Seat() -> as(As.SEAT);
        case Guarantee.As.Floor() -> as(As.FLOOR);
        case Guarantee.As.Charge(long points) -> {
          as(As.POINTS);
          yaml.put(2, PolicyKey.POINTS, points);
        }
      }
    }
  }

  private void as(As how) {
    yaml.put(2, PolicyKey.AS, PolicyWord.of(how));
  }

  private void priorities(Priorities priorities) {
    if (priorities.equals(Priorities.NONE)) {
      return;
    }
    boolean charged =
        priorities.otherwise() > 0
            || priorities.classes().stream().anyMatch(one -> one.points() > 0);
    yaml.open(0, PolicyKey.PRIORITIES);
    yaml.open(1, PolicyKey.CLASSES);
    for (Priorities.PriorityClass one : priorities.classes()) {
      yaml.item(2, PolicyKey.NAME, block(one.name()));
      CriterionText.put(yaml, 3, PolicyKey.WHO, one.who());
      if (charged) {
        yaml.put(3, PolicyKey.POINTS, one.points());
      }
    }
    if (charged) {
      yaml.put(1, PolicyKey.OTHERWISE, priorities.otherwise());
    }
  }

  private void fairness(List<FairnessRule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    yaml.open(0, PolicyKey.FAIRNESS);
    for (FairnessRule rule : rules) {
      yaml.item(1, PolicyKey.NAME, block(rule.name()));
      yaml.put(2, PolicyKey.AMONG, PolicyWord.of(rule.among()));
      enforcement(rule.enforcement());
    }
  }

  private void families(List<FamilyRule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    yaml.open(0, PolicyKey.FAMILIES);
    for (FamilyRule rule : rules) {
      yaml.item(1, PolicyKey.NAME, block(rule.name()));
      yaml.put(2, PolicyKey.TOGETHER, PolicyWord.of(rule.together()));
      yaml.put(2, PolicyKey.OF, PolicyWord.of(rule.of()));
      enforcement(rule.enforcement());
    }
  }

  private void points(Points points, List<PointsFor> others) {
    yaml.open(0, PolicyKey.POINTS);
    Map<String, String> usual = keys(points);
    Map<String, String> written = new LinkedHashMap<>(usual);
    written.remove(PolicyKey.DISTANCE, Long.toString(0));
    written.remove(PolicyKey.MOVING, Long.toString(0));
    yaml.putAll(1, written);
    if (!others.isEmpty()) {
      yaml.open(1, PolicyKey.FOR);
      for (PointsFor other : others) {
        yaml.item(2, PolicyKey.OF, PolicyScalar.group(other.of()));
        Map<String, String> different = keys(other.points());
        different.entrySet().removeAll(usual.entrySet());
        yaml.putAll(3, different);
      }
    }
  }

  private static Map<String, String> keys(Points points) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(PolicyKey.RANK, points.rank().toString());
    keys.put(PolicyKey.UNLISTED, Long.toString(points.unlisted()));
    keys.put(PolicyKey.PER_KM, Long.toString(points.perKm()));
    keys.put(PolicyKey.UNPLACED, Long.toString(points.unplaced()));
    keys.put(PolicyKey.DISTANCE, Long.toString(points.distance()));
    keys.put(PolicyKey.MOVING, Long.toString(points.moving()));
    return keys;
  }

  private void lottery(Lottery lottery, List<Tickets> tickets) {
    if (tickets.isEmpty()
        && lottery.numbers() == Lottery.Numbers.SINGLE
        && lottery.commitment().isEmpty()) {
      yaml.put(0, PolicyKey.LOTTERY, lottery.seed());
      return;
    }
    yaml.open(0, PolicyKey.LOTTERY);
    yaml.put(1, PolicyKey.SEED, lottery.seed());
    if (lottery.numbers() != Lottery.Numbers.SINGLE) {
      yaml.put(1, PolicyKey.NUMBERS, PolicyWord.of(lottery.numbers()));
    }
    if (!tickets.isEmpty()) {
      yaml.list(1, PolicyKey.TICKETS, tickets.stream().map(PolicyText::tickets).toList());
    }
    lottery.commitment().ifPresent(this::commitment);
  }

  private void commitment(Commitment commitment) {
    yaml.open(1, PolicyKey.COMMITMENT);
    yaml.put(2, PolicyKey.SHA256, Yaml.value(commitment.sha256()));
    commitment.salt().ifPresent(salt -> yaml.put(2, PolicyKey.SALT, Yaml.value(salt)));
  }

  private static String tickets(Tickets tickets) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(PolicyKey.OF, PolicyScalar.group(tickets.of()));
    keys.put(PolicyKey.TICKETS, Integer.toString(tickets.tickets()));
    return Yaml.section(keys);
  }
}
