package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.FamilyRule.Together;

/**
 * Pairs of children of one household whom a rule wants together: those who share at least one
 * program, or one school, among their options.
 */
public final class FamilyPairs {
  /**
   * One pair.
   *
   * @param first student, below {@code second}
   */
  public record Pair(FamilyRule rule, int first, int second) {}

  private static final int[] NO_PAIRS = new int[0];

  private final List<Pair> pairs;
  private final Map<Integer, int[]> pairsOf = new LinkedHashMap<>();

  private FamilyPairs(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
    Map<Integer, List<Integer>> lists = new LinkedHashMap<>();
    for (int k = 0; k < pairs.size(); k++) {
      lists.computeIfAbsent(pairs.get(k).first(), _ -> new ArrayList<>()).add(k);
      lists.computeIfAbsent(pairs.get(k).second(), _ -> new ArrayList<>()).add(k);
    }
    lists.forEach((student, list) ->
        pairsOf.put(student, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  static FamilyPairs of(District district, List<FamilyRule> rules, Options options) {
    List<Pair> pairs = new ArrayList<>();
    for (FamilyRule rule : rules) {
      if (BalanceCompiler.counts(rule.enforcement())) {
        for (List<Integer> household : rule.households(district)) {
          addPairs(district, rule, household, options, pairs);
        }
      }
    }
    return new FamilyPairs(pairs);
  }

  private static void addPairs(
      District district,
      FamilyRule rule,
      List<Integer> household,
      Options options,
      List<Pair> pairs) {
    List<Set<Integer>> reach = new ArrayList<>();
    for (int student : household) {
      Set<Integer> places = new HashSet<>();
      for (int o = options.first()[student]; o < options.first()[student + 1] - 1; o++) {
        places.add(place(district, rule.together(), options.program()[o]));
      }
      reach.add(places);
    }
    for (int a = 0; a < household.size(); a++) {
      for (int b = a + 1; b < household.size(); b++) {
        if (reach.get(a).stream().anyMatch(reach.get(b)::contains)) {
          pairs.add(new Pair(rule, household.get(a), household.get(b)));
        }
      }
    }
  }

  private static int place(District district, Together together, int program) {
    return switch (together) {
      case PROGRAM -> program;
      case SCHOOL -> district.schoolOf(program);
    };
  }

  /**
   * Some of these pairs alone.
   *
   * @param kept indices of pairs, ascending
   * @param newStudent index of each student among those that are left; shape: one per student
   */
  FamilyPairs cut(int[] kept, int[] newStudent) {
    List<Pair> cut = new ArrayList<>(kept.length);
    for (int k : kept) {
      Pair pair = pairs.get(k);
      cut.add(new Pair(pair.rule(), newStudent[pair.first()], newStudent[pair.second()]));
    }
    return new FamilyPairs(cut);
  }

  public List<Pair> all() {
    return pairs;
  }

  public boolean isEmpty() {
    return pairs.isEmpty();
  }

  /** Indices in {@link #all()} of the pairs that {@code student} belongs to. */
  public int[] of(int student) {
    return pairsOf.getOrDefault(student, NO_PAIRS);
  }
}
