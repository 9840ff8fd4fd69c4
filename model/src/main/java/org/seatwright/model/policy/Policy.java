package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Records;
import org.seatwright.model.neighbourhood.Categorization;
import org.seatwright.model.neighbourhood.Category;

/** The board's rules for one choice round. */
public record Policy(
    String name,
    Provenance provenance,
    List<Category> categories,
    List<BalanceRule> balance,
    List<SetAside> setAsides,
    PlacementRule placement,
    List<Guarantee> guarantees,
    Priorities priorities,
    List<FairnessRule> fairness,
    List<FamilyRule> families,
    Objective objective,
    Points points,
    List<PointsFor> pointsFor,
    Lottery lottery,
    List<Tickets> tickets) {
  /** What holds where a district brings no policy: seats only, and the default points. */
  public static final Policy DEFAULT =
      new Policy("Seats only", List.of(), PlacementRule.DEFAULT, Points.DEFAULT, new Lottery(1));

  public Policy {
    categories = List.copyOf(categories);
    balance = List.copyOf(balance);
    setAsides = List.copyOf(setAsides);
    guarantees = List.copyOf(guarantees);
    fairness = List.copyOf(fairness);
    families = List.copyOf(families);
    pointsFor = List.copyOf(pointsFor);
    tickets = List.copyOf(tickets);
    requireDistinct("categories", categories.stream().map(Category::name));
    requireDistinct("balance rules", balance.stream().map(BalanceRule::name));
    requireDistinct("set-asides", setAsides.stream().map(SetAside::name));
    requireDistinct("menus", placement.menus().stream().map(Menu::name));
    requireDistinct("guarantees", guarantees.stream().map(Guarantee::name));
    requireDistinct("fairness rules", fairness.stream().map(FairnessRule::name));
    requireDistinct("family rules", families.stream().map(FamilyRule::name));
  }

  /** A policy of balance, placement, points and a lottery. */
  public Policy(
      String name,
      List<BalanceRule> balance,
      PlacementRule placement,
      Points points,
      Lottery lottery) {
    this(
        name,
        Provenance.NONE,
        List.of(),
        balance,
        List.of(),
        placement,
        List.of(),
        Priorities.NONE,
        List.of(),
        List.of(),
        Objective.POINTS,
        points,
        List.of(),
        lottery,
        List.of());
  }

  private static void requireDistinct(String kind, Stream<String> names) {
    Set<String> seen = new HashSet<>();
    names.forEach(name -> {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "Two %s are named \"%s\"; names must differ.".formatted(kind, name));
      }
    });
  }

  /**
   * The guarantees that hold in {@code district}: promised seats are kept where no guarantee speaks
   * of them.
   */
  public List<Guarantee> guarantees(District district) {
    boolean spoken = guarantees.stream().anyMatch(it -> it.to().equals(Guarantee.PLACED.to()));
    if (spoken || !district.records().labels().contains(Records.PLACED)) {
      return guarantees;
    }
    List<Guarantee> all = new ArrayList<>();
    all.add(Guarantee.PLACED);
    all.addAll(guarantees);
    return all;
  }

  /**
   * The district as this policy hears it: lists cut to the longest that counts, and students in the
   * categories of their blocks.
   *
   * @throws IllegalArgumentException where a category refuses students without a tier, and there
   *     are some
   */
  public District heard(District district) {
    District cut =
        placement.longestList().isPresent()
                && district.choices().longest() > placement.longestList().getAsInt()
            ? district.withChoices(district.choices().upTo(placement.longestList().getAsInt()))
            : district;
    return categories.isEmpty()
        ? cut
        : cut.withDerived(
            categories.stream().map(it -> Categorization.of(it, district).attribute()).toList());
  }

  /** A builder that begins with this policy. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** A builder that begins with {@link #DEFAULT} under another name. */
  public static Builder named(String name) {
    return new Builder(DEFAULT).name(name);
  }

  /** Replaces parts of a policy. */
  public static final class Builder {
    private String name;
    private Provenance provenance;
    private List<Category> categories;
    private List<BalanceRule> balance;
    private List<SetAside> setAsides;
    private PlacementRule placement;
    private List<Guarantee> guarantees;
    private Priorities priorities;
    private List<FairnessRule> fairness;
    private List<FamilyRule> families;
    private Objective objective;
    private Points points;
    private List<PointsFor> pointsFor;
    private Lottery lottery;
    private List<Tickets> tickets;

    private Builder(Policy policy) {
      name = policy.name();
      provenance = policy.provenance();
      categories = policy.categories();
      balance = policy.balance();
      setAsides = policy.setAsides();
      placement = policy.placement();
      guarantees = policy.guarantees();
      priorities = policy.priorities();
      fairness = policy.fairness();
      families = policy.families();
      objective = policy.objective();
      points = policy.points();
      pointsFor = policy.pointsFor();
      lottery = policy.lottery();
      tickets = policy.tickets();
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder provenance(Provenance provenance) {
      this.provenance = provenance;
      return this;
    }

    public Builder categories(List<Category> categories) {
      this.categories = categories;
      return this;
    }

    public Builder balance(List<BalanceRule> balance) {
      this.balance = balance;
      return this;
    }

    public Builder setAsides(List<SetAside> setAsides) {
      this.setAsides = setAsides;
      return this;
    }

    public Builder placement(PlacementRule placement) {
      this.placement = placement;
      return this;
    }

    public Builder guarantees(List<Guarantee> guarantees) {
      this.guarantees = guarantees;
      return this;
    }

    public Builder priorities(Priorities priorities) {
      this.priorities = priorities;
      return this;
    }

    public Builder fairness(List<FairnessRule> fairness) {
      this.fairness = fairness;
      return this;
    }

    public Builder families(List<FamilyRule> families) {
      this.families = families;
      return this;
    }

    public Builder objective(Objective objective) {
      this.objective = objective;
      return this;
    }

    public Builder points(Points points) {
      this.points = points;
      return this;
    }

    public Builder pointsFor(List<PointsFor> pointsFor) {
      this.pointsFor = pointsFor;
      return this;
    }

    public Builder lottery(Lottery lottery) {
      this.lottery = lottery;
      return this;
    }

    public Builder tickets(List<Tickets> tickets) {
      this.tickets = tickets;
      return this;
    }

    /**
     * The policy.
     *
     * @throws IllegalArgumentException where two rules of a kind share a name
     */
    public Policy build() {
      return new Policy(
          name,
          provenance,
          categories,
          balance,
          setAsides,
          placement,
          guarantees,
          priorities,
          fairness,
          families,
          objective,
          points,
          pointsFor,
          lottery,
          tickets);
    }
  }
}
