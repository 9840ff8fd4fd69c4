package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;

/**
 * Which programs each student may sit in: menus, guarantees and what the policy says of unlisted
 * seats, in one definition.
 *
 * <p>A guarantee that binds a student goes before menus, and so does a default school by address or
 * attendance; menus go before the rest.
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

  private static final int[] NO_PROGRAMS = new int[0];

  private final District district;
  private final PlacementRule placement;
  private final List<Guarantee> binding = new ArrayList<>();
  private final List<Guarantee> charging = new ArrayList<>();
  private final Map<Grade, int[]> programsOfGrade = new HashMap<>();

  /** Answers that all students share. Shape: one per program of the largest grade. */
  private final boolean[] all;

  private final boolean[] none;

  public Access(District district, Policy policy) {
    this.district = district;
    this.placement = policy.placement();
    for (Guarantee guarantee : policy.guarantees(district)) {
      switch (guarantee.as()) {
        case Guarantee.As.Seat(), Guarantee.As.Floor() -> binding.add(guarantee);
        case Guarantee.As.Charge(_) -> charging.add(guarantee);
      }
    }
    Map<Grade, List<Integer>> lists = new HashMap<>();
    for (int p = 0; p < district.programs().size(); p++) {
      lists.computeIfAbsent(district.programs().get(p).grade(), _ -> new ArrayList<>()).add(p);
    }
    lists.forEach((grade, programs) ->
        programsOfGrade.put(grade, programs.stream().mapToInt(Integer::intValue).toArray()));
    all = new boolean[district.programs().size()];
    none = new boolean[district.programs().size()];
    Arrays.fill(all, true);
  }

  /** One student's programs and what the policy says of each. */
  public final class Seats {
    private final int student;
    private final int[] programs;
    private final Optional<Guarantee> guarantee;
    private final boolean[] kept;
    private final List<boolean[]> menus;
    private final boolean[] fallback;

    private Seats(int student) {
      this.student = student;
      this.programs =
          programsOfGrade.getOrDefault(district.students().get(student).grade(), NO_PROGRAMS);
      Optional<Guarantee> bound = Optional.empty();
      boolean[] keeps = none;
      for (Guarantee candidate : binding) {
        boolean[] promised = candidate.to().holds(district, student, programs);
        if (bound.isEmpty() && isAny(promised)) {
          bound = Optional.of(candidate);
          keeps = candidate.as() instanceof Guarantee.As.Floor ? orBetter(promised) : promised;
        }
      }
      guarantee = bound;
      kept = keeps;
      menus =
          placement.menus().stream()
              .map(menu -> menu.only().holds(district, student, programs))
              .toList();
      fallback = fallback();
    }

    private boolean[] fallback() {
      return switch (placement.unlisted()) {
        case NEVER -> none;
        case WHEN_NEEDED, NEAREST -> all;
        case HOME -> new Criterion.NamedIn(Criterion.HOME).holds(district, student, programs);
        case STAY -> new Criterion.NamedIn(Criterion.CURRENT).holds(district, student, programs);
      };
    }

    /** The programs of the student's grade; ascending indices. */
    public int[] programs() {
      return programs.clone();
    }

    /** The place of {@code program} among those of the grade; negative where it is another's. */
    public int indexOf(int program) {
      return Arrays.binarySearch(programs, program);
    }

    /** True where the student may sit in the {@code k}-th program of the grade. */
    public boolean allows(int k) {
      return find(k).isEmpty();
    }

    /**
     * Why the student may not sit in the {@code k}-th program of the grade; empty where allowed.
     */
    public Optional<Denial> find(int k) {
      if (guarantee.isPresent()) {
        return kept[k] ? Optional.empty() : Optional.of(new Denial.Promised(guarantee.get()));
      }
      boolean isDefault =
          fallback[k]
              && (placement.unlisted() == PlacementRule.Unlisted.HOME
                  || placement.unlisted() == PlacementRule.Unlisted.STAY);
      for (int m = 0; !isDefault && m < menus.size(); m++) {
        Menu menu = placement.menus().get(m);
        boolean about =
            menu.where().isEmpty() || Place.matches(menu.where().get(), district, programs[k]);
        if (about && !menus.get(m)[k]) {
          return Optional.of(new Denial.OffMenu(menu));
        }
      }
      boolean isRanked = district.choices().findRank(student, programs[k]).isPresent();
      return isRanked || fallback[k]
          ? Optional.empty()
          : Optional.of(new Denial.Unlisted(placement.unlisted()));
    }

    /** The guarantee that binds the student, empty where none does. */
    public Optional<Guarantee> guarantee() {
      return guarantee;
    }

    /** True where the student must have a seat. */
    public boolean mustSit() {
      return placement.everyonePlaced() || guarantee.isPresent();
    }

    /**
     * What guarantees that carry points charge for each program of the grade, and last for no seat.
     */
    public long[] charges() {
      long[] charges = new long[programs.length + 1];
      for (Guarantee candidate : charging) {
        boolean[] promised = candidate.to().holds(district, student, programs);
        if (isAny(promised) && candidate.as() instanceof Guarantee.As.Charge(long points)) {
          boolean[] keeps = orBetter(promised);
          for (int k = 0; k < programs.length; k++) {
            charges[k] += keeps[k] ? 0 : points;
          }
          charges[programs.length] += points;
        }
      }
      return charges;
    }

    /** Those promised, and those ranked above one of them; a program not ranked is below all. */
    private boolean[] orBetter(boolean[] promised) {
      int worst = 0;
      for (int k = 0; k < programs.length; k++) {
        if (promised[k]) {
          OptionalInt rank = district.choices().findRank(student, programs[k]);
          worst = Math.max(worst, rank.orElse(Integer.MAX_VALUE));
        }
      }
      boolean[] keeps = promised.clone();
      for (int r = 0; r < Math.min(district.choices().length(student), worst - 1); r++) {
        int k = Arrays.binarySearch(programs, district.choices().program(student, r));
        keeps[k] = true;
      }
      return keeps;
    }
  }

  /** What the policy says of {@code student}'s seats. Cost: O(programs of the grade × criteria). */
  public Seats seats(int student) {
    return new Seats(student);
  }

  private static boolean isAny(boolean[] holds) {
    for (boolean one : holds) {
      if (one) {
        return true;
      }
    }
    return false;
  }
}
