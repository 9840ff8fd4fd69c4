package org.seatwright.model.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.seatwright.model.certificate.Households.Member;
import org.seatwright.model.problem.FamilyPairs.Pair;
import org.seatwright.model.problem.PlanTally;

/**
 * The cheapest options of one household together, pairs apart included: branch and bound over its
 * members.
 *
 * <p>A household so large that the search would not end in {@link #MOST_STEPS} steps pays what its
 * members pay apart, which is never more.
 */
final class JointChoice {
  /** Options looked at before a household is priced member by member. */
  static final int MOST_STEPS = 200_000;

  /** What a member shares with one who has chosen before. */
  private record Tie(Pair pair, int other, OptionalLong cost) {}

  private final Terms terms;
  private final List<Member> members;
  private final List<List<Tie>> ties = new ArrayList<>();

  /** What the members from the k-th on cost at least; one longer than the members. */
  private final long[] rest;

  private final int[] chosen;
  private long least = Long.MAX_VALUE;
  private int steps;

  JointChoice(Terms terms, List<Member> members, List<Pair> pairs) {
    this.terms = terms;
    this.members = members;
    this.chosen = new int[members.size()];
    this.rest = new long[members.size() + 1];
    for (int m = members.size() - 1; m >= 0; m--) {
      rest[m] = Math.addExact(rest[m + 1], members.get(m).costs()[0]);
    }
    int[] students = members.stream().mapToInt(Member::student).toArray();
    members.forEach(_ -> ties.add(new ArrayList<>()));
    for (Pair pair : pairs) {
      int first = Arrays.binarySearch(students, pair.first());
      int second = Arrays.binarySearch(students, pair.second());
      OptionalLong cost = terms.missCost(pair.rule().enforcement());
      ties.get(second).add(new Tie(pair, first, cost));
    }
  }

  /** What they cost, or less where the household is too large to look through. */
  long cheapest() {
    choose(0, 0);
    // Where all that obeys the hard rules is ruled out there is no plan, of which anything may be
    // said.
    return steps > MOST_STEPS || least == Long.MAX_VALUE ? rest[0] : least;
  }

  private void choose(int m, long before) {
    if (m == members.size()) {
      least = before;
      return;
    }
    Member member = members.get(m);
    for (int k = 0; k < member.options().length && steps <= MOST_STEPS; k++) {
      steps++;
      long sum = Math.addExact(before, member.costs()[k]);
      if (Math.addExact(sum, rest[m + 1]) >= least) {
        return;
      }
      chosen[m] = member.options()[k];
      OptionalLong apart = apart(m);
      if (apart.isPresent()) {
        long joint = Math.addExact(sum, apart.getAsLong());
        if (Math.addExact(joint, rest[m + 1]) < least) {
          choose(m + 1, joint);
        }
      }
    }
  }

  /** What being apart from those before costs the {@code m}-th; empty where it must not be. */
  private OptionalLong apart(int m) {
    long sum = 0;
    for (Tie tie : ties.get(m)) {
      if (PlanTally.isApart(terms.problem(), tie.pair(), chosen[tie.other()], chosen[m])) {
        if (tie.cost().isEmpty()) {
          return OptionalLong.empty();
        }
        sum = Math.addExact(sum, tie.cost().getAsLong());
      }
    }
    return OptionalLong.of(sum);
  }
}
