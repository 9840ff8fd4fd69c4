package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.conflict.MinimalConflict.Shortfall;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Tolerance;
import org.seatwright.model.problem.BalanceRow;

/** What members of one kind ask for added up; a plan that keeps each of them keeps their sum. */
sealed interface Sum {
  /** The members that are added up. */
  List<Member> members();

  /** By how much {@code counts} miss the sum. */
  Shortfall missed(SeatCounts counts);

  /**
   * One side of a rule.
   *
   * @param row over the programs of all the places
   */
  record Sides(List<Member> members, BalanceRow row, Member.Side side) implements Sum {
    public Sides {
      members = List.copyOf(members);
    }

    @Override
    public Shortfall missed(SeatCounts counts) {
      long counted = counts.weighted(row);
      long size = counts.base(row);
      long asked =
          switch (side) {
            case LOWER -> row.lower(size);
            case UPPER -> row.upper(size);
          };
      long missed =
          switch (side) {
            case LOWER -> asked - counted;
            case UPPER -> counted - asked;
          };
      return new Shortfall(members, Math.max(0, missed), counted, OptionalLong.of(size), asked);
    }
  }

  /**
   * Seats of programs.
   *
   * @param seats of all of {@code programs}
   */
  record Seats(List<Member> members, List<Integer> programs, long seats) implements Sum {
    public Seats {
      members = List.copyOf(members);
      programs = List.copyOf(programs);
    }

    @Override
    public Shortfall missed(SeatCounts counts) {
      long filled = programs.stream().mapToLong(counts::filled).sum();
      return new Shortfall(
          members, Math.max(0, filled - seats), filled, OptionalLong.empty(), seats);
    }
  }

  /** One side of a rule at one place. */
  static Sides of(Demands demands, Member.Bound bound) {
    return new Sides(List.of(bound), demands.problem().rows().get(bound.row()), bound.side());
  }

  /** Seats of some programs. */
  static Seats of(Demands demands, List<Member.Seats> members) {
    List<Integer> programs = members.stream().map(Member.Seats::program).toList();
    return new Seats(
        List.copyOf(members),
        programs,
        programs.stream().mapToLong(demands.problem()::seats).sum());
  }

  /** What can be added up of these members: seats, and sides of one rule with one band. */
  static List<Sum> allOf(Demands demands, List<Member> members) {
    record Alike(String rule, Member.Side side, List<Object> band) {}
    Map<Alike, List<Member.Bound>> sides = new LinkedHashMap<>();
    List<Member.Seats> seats = new ArrayList<>();
    for (Member member : members) {
      switch (member) {
        case Member.Bound bound -> {
          List<Object> band =
              switch (demands.band(bound)) {
                case Band.PerStudent share ->
                    share.tolerance() == Tolerance.NONE ? List.of(share) : List.of(share, bound);
                case Band.Fixed _ -> List.of();
              };
          sides
              .computeIfAbsent(new Alike(bound.rule(), bound.side(), band), _ -> new ArrayList<>())
              .add(bound);
        }
        case Member.Seats program -> seats.add(program);
        case Member.Tests _,
            Member.Blocks _,
            Member.EveryonePlaced _,
            Member.Promise _,
            Member.OnMenu _,
            Member.Listed _,
            Member.Together _ -> {}
      }
    }
    List<Sum> sums = new ArrayList<>();
    sides.values().forEach(bounds -> sums.add(together(demands, bounds)));
    if (!seats.isEmpty()) {
      sums.add(of(demands, seats));
    }
    return sums;
  }

  private static Sides together(Demands demands, List<Member.Bound> bounds) {
    if (bounds.size() == 1) {
      return of(demands, bounds.getFirst());
    }
    List<BalanceRow> rows =
        bounds.stream().map(bound -> demands.problem().rows().get(bound.row())).toList();
    long low = 0;
    long high = 0;
    Band all = demands.band(bounds.getFirst());
    for (Member.Bound bound : bounds) {
      if (demands.band(bound) instanceof Band.Fixed count) {
        low += count.low();
        high += count.high();
        all = new Band.Fixed(low, high);
      }
    }
    return new Sides(List.copyOf(bounds), BalanceRow.together(rows, all), bounds.getFirst().side());
  }
}
