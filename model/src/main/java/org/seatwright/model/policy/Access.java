package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seatwright.model.district.District;

/**
 * Which programs each student may sit in: menus, guarantees and what the policy says of unlisted
 * seats, in one definition.
 *
 * <p>A guarantee that binds a student goes before menus, and so does a default school by address or
 * attendance; menus go before the rest. A seat that a student holds since a plan was published
 * stays open to that student whatever lists and menus say now, unless a guarantee binds.
 */
public final class Access {
  /** Why a student may not sit in a program of the own grade. */
  public sealed interface Denial {
    /** The student has a promise that this seat does not keep. */
    record Promised(Guarantee guarantee) implements Denial {}

    /** A menu does not offer the program to the student. */
    record OffMenu(Menu menu) implements Denial {}

    /** The family did not rank it, and the policy does not offer it unasked. */
    record Unlisted(PlacementRule.Unlisted unlisted) implements Denial {}
  }

  private final District district;
  private final PlacementRule placement;
  private final List<GradeRules> rules;

  public Access(District district, Policy policy) {
    this.district = district;
    this.placement = policy.placement();
    List<Guarantee> guarantees = policy.guarantees(district);
    this.rules =
        IntStream.range(0, district.gradePrograms().grades())
            .mapToObj(grade -> new GradeRules(district.gradePrograms().programs(grade), guarantees))
            .toList();
  }

  /** A guarantee and where it holds. */
  private record Promise(Guarantee guarantee, Criterion.Answers to) {}

  /** A menu, the programs it is about, and those it offers. */
  private record Offer(Menu menu, ProgramSet about, Criterion.Answers offers) {
    ProgramSet closed(int student) {
      return about.and(offers.of(student).not());
    }
  }

  /** What the policy says of the programs of one grade. */
  private final class GradeRules {
    private final int[] programs;
    private final List<Promise> binding = new ArrayList<>();
    private final List<Promise> charging = new ArrayList<>();
    private final List<Offer> offers;
    private final Criterion.Answers ranked;
    private final Criterion.Answers fallback;
    private final ProgramSet none;

    GradeRules(int[] programs, List<Guarantee> guarantees) {
      this.programs = programs;
      none = ProgramSet.none(programs.length);
      for (Guarantee guarantee : guarantees) {
        Promise promise = new Promise(guarantee, guarantee.to().about(district, programs));
        switch (guarantee.as()) {
          case Guarantee.As.Seat(), Guarantee.As.Floor() -> binding.add(promise);
          case Guarantee.As.Charge(_) -> charging.add(promise);
        }
      }
      ranked = new Criterion.Ranked(Integer.MAX_VALUE).about(district, programs);
      offers = placement.menus().stream().map(this::offer).toList();
      fallback = fallback();
    }

    private Offer offer(Menu menu) {
      ProgramSet about =
          ProgramSet.of(
              programs.length,
              k ->
                  menu.where().isEmpty()
                      || Place.matches(menu.where().get(), district, programs[k]));
      return new Offer(menu, about, menu.only().about(district, programs));
    }

    private Criterion.Answers fallback() {
      ProgramSet all = ProgramSet.all(programs.length);
      return switch (placement.unlisted()) {
        case NEVER -> _ -> none;
        case WHEN_NEEDED, NEAREST -> _ -> all;
        case HOME -> new Criterion.NamedIn(Criterion.HOME).about(district, programs);
        case STAY -> new Criterion.NamedIn(Criterion.CURRENT).about(district, programs);
      };
    }
  }

  /** One student's programs and what the policy says of each. Not for several threads. */
  public final class Seats {
    private final int student;
    private final GradeRules grade;
    private final Optional<Guarantee> guarantee;
    private final ProgramSet kept;

    /** The programs that each menu closes; reckoned where somebody asks for all programs. */
    private @Nullable List<ProgramSet> closed;

    private @Nullable ProgramSet allowed;

    private Seats(int student) {
      this.student = student;
      this.grade = rules.get(district.gradePrograms().gradeOf(student));
      Optional<Guarantee> bound = Optional.empty();
      ProgramSet keeps = grade.none;
      for (Promise promise : grade.binding) {
        ProgramSet promised = promise.to().of(student);
        if (bound.isEmpty() && !promised.isEmpty()) {
          bound = Optional.of(promise.guarantee());
          keeps =
              promise.guarantee().as() instanceof Guarantee.As.Floor
                  ? orBetter(promised)
                  : promised;
        }
      }
      guarantee = bound;
      kept = keeps;
    }

    /** The programs of the student's grade; ascending indices. */
    public int[] programs() {
      return grade.programs.clone();
    }

    /** Number of programs of the student's grade. */
    public int size() {
      return grade.programs.length;
    }

    /** The {@code k}-th program of the grade. */
    public int program(int k) {
      return grade.programs[k];
    }

    /** The place of {@code program} among those of the grade; negative where it is another's. */
    public int indexOf(int program) {
      return Arrays.binarySearch(grade.programs, program);
    }

    /** The programs where the student may sit, by their places among those of the grade. */
    public ProgramSet allowed() {
      ProgramSet known = allowed;
      if (known == null) {
        known = guarantee.isPresent() ? kept : open().or(held());
        allowed = known;
      }
      return known;
    }

    /** The seat that the student holds. */
    private ProgramSet held() {
      return district.records().hasHeld() ? ProgramSet.of(size(), this::isHeld) : grade.none;
    }

    private boolean isHeld(int k) {
      OptionalInt held = district.records().held(student);
      return held.isPresent() && held.getAsInt() == grade.programs[k];
    }

    /** Where a student may sit whom no guarantee binds, seats held left aside. */
    private ProgramSet open() {
      ProgramSet ranked = grade.ranked.of(student);
      ProgramSet fallback = grade.fallback.of(student);
      ProgramSet onMenu = grade.none.not();
      for (ProgramSet menu : closed()) {
        onMenu = onMenu.and(menu.not());
      }
      if (isDefaultSchool()) {
        return fallback.or(onMenu.and(ranked));
      }
      return onMenu.and(fallback.or(ranked));
    }

    private List<ProgramSet> closed() {
      List<ProgramSet> known = closed;
      if (known == null) {
        known = grade.offers.stream().map(offer -> offer.closed(student)).toList();
        closed = known;
      }
      return known;
    }

    /** True where what the policy offers unasked is a school of the student's own. */
    private boolean isDefaultSchool() {
      return switch (placement.unlisted()) {
        case HOME, STAY -> true;
        case NEVER, WHEN_NEEDED, NEAREST -> false;
      };
    }

    /** True where the student may sit in the {@code k}-th program of the grade. */
    public boolean allows(int k) {
      if (guarantee.isPresent()) {
        return kept.contains(k);
      }
      boolean isFallback = grade.fallback.holds(student, k);
      return isHeld(k)
          || (isFallback && isDefaultSchool())
          || ((isFallback || grade.ranked.holds(student, k)) && isOnMenus(k));
    }

    private boolean isOnMenus(int k) {
      for (Offer offer : grade.offers) {
        if (offer.about().contains(k) && !offer.offers().holds(student, k)) {
          return false;
        }
      }
      return true;
    }

    /**
     * Why the student may not sit in the {@code k}-th program of the grade; empty where allowed.
     */
    public Optional<Denial> find(int k) {
      return denials(k).stream().findFirst();
    }

    /**
     * All that keeps the student out of the {@code k}-th program of the grade: the promise, then
     * menus, then what the policy says of unlisted seats; none where allowed. The seat is open once
     * none of them holds any more.
     */
    public List<Denial> denials(int k) {
      if (allows(k)) {
        return List.of();
      }
      List<Denial> denials = new ArrayList<>();
      guarantee.ifPresent(it -> denials.add(new Denial.Promised(it)));
      boolean isFallback = grade.fallback.holds(student, k);
      if (isFallback && isDefaultSchool()) {
        return denials;
      }
      for (Offer offer : grade.offers) {
        if (offer.about().contains(k) && !offer.offers().holds(student, k)) {
          denials.add(new Denial.OffMenu(offer.menu()));
        }
      }
      if (!isFallback && !grade.ranked.holds(student, k)) {
        denials.add(new Denial.Unlisted(placement.unlisted()));
      }
      return denials;
    }

    /**
     * How many programs each menu closes to the student that no menu before it does; menus that
     * close none are left out, and so are all where a guarantee binds.
     */
    public Map<Menu, Integer> closedByMenus() {
      if (guarantee.isPresent()) {
        return Map.of();
      }
      Map<Menu, Integer> closedBy = new LinkedHashMap<>();
      ProgramSet left = allowed().not();
      for (int m = 0; m < grade.offers.size(); m++) {
        ProgramSet here = left.and(closed().get(m));
        if (!here.isEmpty()) {
          closedBy.merge(grade.offers.get(m).menu(), here.size(), Integer::sum);
          left = left.and(here.not());
        }
      }
      return closedBy;
    }

    /** The guarantee that binds the student, empty where none does. */
    public Optional<Guarantee> guarantee() {
      return guarantee;
    }

    /** True where the student must have a seat. */
    public boolean mustSit() {
      return placement.everyonePlaced() || guarantee.isPresent();
    }

    /** The guarantees that carry points and are about the student, and where each is kept. */
    public List<Charge> charges() {
      if (grade.charging.isEmpty()) {
        return List.of();
      }
      List<Charge> charges = new ArrayList<>();
      for (Promise promise : grade.charging) {
        ProgramSet promised = promise.to().of(student);
        if (!promised.isEmpty()
            && promise.guarantee().as() instanceof Guarantee.As.Charge(long points)) {
          charges.add(new Charge(promise.guarantee(), points, orBetter(promised)));
        }
      }
      return charges;
    }

    /** Those promised, and those ranked above one of them; a program not ranked is below all. */
    private ProgramSet orBetter(ProgramSet promised) {
      int worst = 0;
      for (int k : promised.places()) {
        OptionalInt rank = district.choices().findRank(student, grade.programs[k]);
        worst = Math.max(worst, rank.orElse(Integer.MAX_VALUE));
      }
      return worst < 2
          ? promised
          : promised.or(
              new Criterion.Ranked(worst - 1).about(district, grade.programs).of(student));
    }
  }

  /**
   * A guarantee that carries points, for one student.
   *
   * @param points what no seat costs, and every seat outside {@code kept}
   * @param kept by places among the programs of the grade
   */
  public record Charge(Guarantee guarantee, long points, ProgramSet kept) {}

  /** What the policy says of {@code student}'s seats. */
  public Seats seats(int student) {
    return new Seats(student);
  }
}
