package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seatwright.model.conflict.Cohort;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;

/**
 * Whether those of a part who must sit find seats, as far as no rule counts students: a flow says
 * it, without any program. Cost: O(kinds × programs) per student whom the first free seat does not
 * take.
 */
final class Placing {
  private final Demands demands;
  private final Ask ask;
  private final List<Integer> types = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final List<BitSet> ways = new ArrayList<>();

  private Placing(Demands demands, Ask ask, PartStudents students) {
    this.demands = demands;
    this.ask = ask;
    for (int index : students.cohorts()) {
      Cohort cohort = demands.cohorts().get(index);
      students
          .alike(index)
          .forEach((alike, count) -> {
            if (alike.mustSit()) {
              add(cohort.type(), count, programs(alike.ways(), cohort.programs()));
            }
          });
    }
    for (Demands.Sibling sibling : students.siblings()) {
      if (students.mustSit(sibling.kind())) {
        BitSet open = new BitSet();
        for (int k = 0; k < sibling.programs().size(); k++) {
          open.set(k, students.maySit(sibling.kind(), k));
        }
        add(sibling.type(), 1, programs(open, sibling.programs()));
      }
    }
  }

  /**
   * The answer where a flow knows it: no plan where not even seats are enough; and a plan where no
   * member in force says more than who sits where.
   */
  static Optional<Answer> find(Demands demands, Ask ask, PartStudents students) {
    if (!(ask.aim() instanceof Aim.AnyPlan)) {
      return Optional.empty();
    }
    return new Placing(demands, ask, students).find();
  }

  private void add(int type, int count, BitSet programs) {
    types.add(type);
    counts.add(count);
    ways.add(programs);
  }

  private static BitSet programs(BitSet ways, List<Integer> programs) {
    BitSet open = new BitSet();
    ways.stream().forEach(k -> open.set(programs.get(k)));
    return open;
  }

  private Optional<Answer> find() {
    Transport transport =
        new Transport(
            counts.stream().mapToInt(Integer::intValue).toArray(),
            seats(),
            ways.toArray(BitSet[]::new));
    if (!transport.seatsEveryone()) {
      return Optional.of(new Answer.Impossible());
    }
    return hasRules()
        ? Optional.empty()
        : Optional.of(new Answer.Found(counts(transport), 0, true, Set.of(), 0));
  }

  /** By program; enough for everyone where its seats are not in force. */
  private int[] seats() {
    int everyone = counts.stream().mapToInt(Integer::intValue).sum();
    int[] seats = new int[demands.problem().programs()];
    for (int program = 0; program < seats.length; program++) {
      boolean areInForce =
          demands.find(new Member.Seats(program)).stream().anyMatch(ask.inForce()::get);
      seats[program] = areInForce ? demands.problem().seats(program) : everyone;
    }
    return seats;
  }

  private boolean hasRules() {
    return ask.inForce().stream()
        .mapToObj(demands.members()::get)
        .anyMatch(member ->
            switch (member) {
              case Member.Bound(_, _, int row, _) -> isOfPart(demands.problem().ruleOf(row));
              case Member.Tests(_, _, int index) -> isOfPart(index);
              case Member.Blocks(_, _, int index) -> isOfPart(index);
              case Member.Together _ -> true;
              case Member.Seats _,
                  Member.EveryonePlaced _,
                  Member.Promise _,
                  Member.OnMenu _,
                  Member.Listed _ ->
                  false;
            });
  }

  private boolean isOfPart(int rule) {
    return demands.partition().ofRule(rule) == ask.part();
  }

  private SeatCounts counts(Transport transport) {
    int[] table = new int[demands.problem().programs() * demands.problem().types()];
    for (int kind = 0; kind < types.size(); kind++) {
      int type = types.get(kind);
      for (int program : ways.get(kind).stream().toArray()) {
        table[program * demands.problem().types() + type] += transport.seated(kind, program);
      }
    }
    return new SeatCounts(demands.problem(), table);
  }
}
