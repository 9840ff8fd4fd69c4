package org.seatwright.model.district;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the district's books say beyond the lists: under a label, pairs of student and program, such
 * as promised seats, with who promised them and why, or a priority class; last year's shares; and
 * the seats that students hold since a plan was published.
 */
public final class Records {
  /** The label of seats already promised. */
  public static final String PLACED = "placed";

  public static final Records NONE = new Builder().build();

  private final Map<String, Map<Integer, List<Integer>>> programs;
  private final Map<Seat, Reason> reasons;
  private final Map<String, Map<String, BigDecimal>> shares;
  private final Map<Integer, Integer> held;

  /** A student and a program (indices). */
  private record Seat(int student, int program) {}

  private Records(
      Map<String, Map<Integer, List<Integer>>> programs,
      Map<Seat, Reason> reasons,
      Map<String, Map<String, BigDecimal>> shares,
      Map<Integer, Integer> held) {
    this.programs = programs;
    this.reasons = reasons;
    this.shares = shares;
    this.held = held;
  }

  /** The labels that any pair carries, in order of first appearance. */
  public Set<String> labels() {
    return programs.keySet();
  }

  /** The programs paired with {@code student} under {@code label} (indices), in input order. */
  public List<Integer> programs(String label, int student) {
    return programs.getOrDefault(label, Map.of()).getOrDefault(student, List.of());
  }

  /** Who promised {@code student} a seat in {@code program} (indices), and why, as far as known. */
  public Reason reason(int student, int program) {
    return reasons.getOrDefault(new Seat(student, program), Reason.NONE);
  }

  /** True where anything is known of who promised seats, or why. */
  public boolean hasReasons() {
    return !reasons.isEmpty();
  }

  /** Last year's share of {@code group} at a place, else the place's share for every group. */
  public Optional<BigDecimal> findShare(String place, String group) {
    Map<String, BigDecimal> ofGroups = shares.getOrDefault(place, Map.of());
    return Optional.ofNullable(ofGroups.get(group)).or(() -> Optional.ofNullable(ofGroups.get("")));
  }

  /** Shares by place and group, both ascending; a blank group stands for every group. */
  public Map<String, Map<String, BigDecimal>> shares() {
    return shares;
  }

  /** The program in which {@code student} holds a seat of a published plan (indices). */
  public OptionalInt held(int student) {
    Integer program = held.get(student);
    return program == null ? OptionalInt.empty() : OptionalInt.of(program);
  }

  /** True where any student holds a seat of a published plan. */
  public boolean hasHeld() {
    return !held.isEmpty();
  }

  /** Collects pairs and shares. */
  public static final class Builder {
    private final Map<String, Map<Integer, List<Integer>>> programs = new LinkedHashMap<>();
    private final Map<Seat, Reason> reasons = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> shares = new TreeMap<>();
    private final Map<Integer, Integer> held = new HashMap<>();

    /**
     * Says that {@code student} holds a seat of a published plan in {@code program} (indices).
     *
     * @return false, changing nothing, where the student holds one already
     */
    public boolean hold(int student, int program) {
      return held.putIfAbsent(student, program) == null;
    }

    /**
     * Pairs a student with a program (indices) under a label.
     *
     * @return false, changing nothing, where they were already paired
     */
    public boolean add(String label, int student, int program) {
      List<Integer> paired =
          programs
              .computeIfAbsent(label, _ -> new TreeMap<>())
              .computeIfAbsent(student, _ -> new ArrayList<>());
      return !paired.contains(program) && paired.add(program);
    }

    /** Says who promised {@code student} a seat in {@code program} (indices), and why. */
    public void explain(int student, int program, Reason reason) {
      if (!reason.equals(Reason.NONE)) {
        reasons.put(new Seat(student, program), reason);
      }
    }

    /**
     * States last year's share, between 0 and 1, of a group at a place.
     *
     * @param group blank for every group
     * @return false, changing nothing, where it was already stated
     */
    public boolean addShare(String place, String group, BigDecimal share) {
      if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("A share is not between 0 and 1.");
      }
      return shares.computeIfAbsent(place, _ -> new TreeMap<>()).putIfAbsent(group, share) == null;
    }

    public Records build() {
      Map<String, Map<Integer, List<Integer>>> ofLabels = new LinkedHashMap<>();
      programs.forEach((label, pairs) -> {
        Map<Integer, List<Integer>> ofStudents = new TreeMap<>();
        pairs.forEach((student, paired) -> ofStudents.put(student, List.copyOf(paired)));
        ofLabels.put(label, Collections.unmodifiableMap(ofStudents));
      });
      Map<String, Map<String, BigDecimal>> ofPlaces = new TreeMap<>();
      shares.forEach((place, ofGroups) ->
          ofPlaces.put(place, Collections.unmodifiableMap(new TreeMap<>(ofGroups))));
      return new Records(
          Collections.unmodifiableMap(ofLabels),
          Map.copyOf(reasons),
          Collections.unmodifiableMap(ofPlaces),
          Map.copyOf(held));
    }
  }
}
