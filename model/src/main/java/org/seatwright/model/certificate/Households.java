package org.seatwright.model.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.FamilyPairs.Pair;

/** Students linked by rules that want them together: what they pay when they choose together. */
final class Households {
  private final Terms terms;
  private final StudentPrices prices;
  private final BitSet members = new BitSet();
  private final List<List<Pair>> pairsOfHousehold;

  Households(Terms terms, StudentPrices prices) {
    this.terms = terms;
    this.prices = prices;
    this.pairsOfHousehold = linked(terms.problem());
    terms
        .problem()
        .pairs()
        .all()
        .forEach(pair -> {
          members.set(pair.first());
          members.set(pair.second());
        });
  }

  /** The pairs of each household, those linked through others among them. */
  private static List<List<Pair>> linked(AssignmentProblem problem) {
    Map<Integer, Integer> leaders = new LinkedHashMap<>();
    for (Pair pair : problem.pairs().all()) {
      int first = leader(leaders, pair.first());
      int second = leader(leaders, pair.second());
      leaders.put(Math.max(first, second), Math.min(first, second));
    }
    Map<Integer, List<Pair>> households = new LinkedHashMap<>();
    for (Pair pair : problem.pairs().all()) {
      int leader = leader(leaders, pair.first());
      households.computeIfAbsent(leader, _ -> new ArrayList<>()).add(pair);
    }
    return List.copyOf(households.values());
  }

  private static int leader(Map<Integer, Integer> leaders, int student) {
    int leader = student;
    for (int next = above(leaders, leader); next != leader; next = above(leaders, leader)) {
      leader = next;
    }
    // Whoever was asked on the way is led directly from now on, so that no way is long twice.
    for (int at = student; at != leader; ) {
      int next = above(leaders, at);
      leaders.put(at, leader);
      at = next;
    }
    return leader;
  }

  private static int above(Map<Integer, Integer> leaders, int student) {
    return leaders.getOrDefault(student, student);
  }

  boolean isMember(int student) {
    return members.get(student);
  }

  /** The sum over all households. */
  BigInteger cheapest() {
    return pairsOfHousehold.parallelStream()
        .map(pairs -> BigInteger.valueOf(cheapest(pairs, this::allowed)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private long cheapest(List<Pair> pairs, IntFunction<IntStream> options) {
    int[] students =
        pairs.stream()
            .flatMapToInt(pair -> IntStream.of(pair.first(), pair.second()))
            .distinct()
            .sorted()
            .toArray();
    List<Member> household =
        Arrays.stream(students)
            .mapToObj(student -> member(student, options.apply(student).toArray()))
            .toList();
    return new JointChoice(terms, household, pairs).cheapest();
  }

  /** What the household of {@code student} pays more where the student takes {@code option}. */
  long more(int student, int option) {
    List<Pair> pairs =
        pairsOfHousehold.stream()
            .filter(all -> all.stream().anyMatch(it -> isOf(it, student)))
            .findFirst()
            .orElseThrow();
    return Math.subtractExact(
        cheapest(pairs, it -> it == student ? IntStream.of(option) : allowed(it)),
        cheapest(pairs, this::allowed));
  }

  private static boolean isOf(Pair pair, int student) {
    return pair.first() == student || pair.second() == student;
  }

  private IntStream allowed(int student) {
    return IntStream.rangeClosed(
            terms.problem().firstOption(student), terms.problem().lastOption(student))
        .filter(o -> prices.mayTake(student, o));
  }

  private Member member(int student, int[] options) {
    long[] costs = Arrays.stream(options).mapToLong(o -> prices.priced(student, o)).toArray();
    return Member.of(student, options, costs);
  }

  /**
   * A child and its options, cheapest first.
   *
   * @param costs of the options, with the prices of their seats
   */
  record Member(int student, int[] options, long[] costs) {
    static Member of(int student, int[] options, long[] costs) {
      int[] order =
          IntStream.range(0, options.length)
              .boxed()
              .sorted((a, b) -> Long.compare(costs[a], costs[b]))
              .mapToInt(Integer::intValue)
              .toArray();
      return new Member(
          student,
          Arrays.stream(order).map(k -> options[k]).toArray(),
          Arrays.stream(order).mapToLong(k -> costs[k]).toArray());
    }
  }
}
