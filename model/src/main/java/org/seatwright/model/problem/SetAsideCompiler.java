package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.SetAside;

/**
 * Writes set-asides as rules and rows over the seat table.
 *
 * <p>Where unfilled seats stay empty, everyone seated needs a seat of a block that admits them. By
 * Hall's theorem that holds exactly where, for every union U of types' admitting blocks, the
 * students whom only U admits are no more than its seats; the students left without a seat are the
 * largest excess over all U. Where unfilled seats are released, each block misses its size by the
 * group's students short of it.
 */
final class SetAsideCompiler {
  private final District district;
  private final StudentTypes types;
  private final TableRules table;

  SetAsideCompiler(District district, StudentTypes types, TableRules table) {
    this.district = district;
    this.types = types;
    this.table = table;
  }

  /** Writes the set-aside of each program. */
  void write(List<Optional<SetAside>> ofProgram) {
    for (int p = 0; p < ofProgram.size(); p++) {
      if (ofProgram.get(p).isPresent()) {
        write(p, ofProgram.get(p).get());
      }
    }
  }

  private void write(int program, SetAside setAside) {
    List<Integer> sizes = setAside.sizes(district.programs().get(program).seats());
    switch (setAside.unfilled()) {
      case SetAside.Unfilled.Kept() -> writeKept(program, setAside, sizes);
      case SetAside.Unfilled.Released(long points) ->
          writeReleased(program, setAside, sizes, new Enforcement.Soft(points));
    }
  }

  private void writeReleased(
      int program, SetAside setAside, List<Integer> sizes, Enforcement.Soft soft) {
    for (int b = 0; soft.points() > 0 && b < sizes.size(); b++) {
      SetAside.Block block = setAside.blocks().get(b);
      if (block.of().isPresent()) {
        Band band = new Band.Fixed(sizes.get(b), Integer.MAX_VALUE);
        int row = addRow(program, setAside, types.members(block.of().get()), band, soft);
        table.addRule(new TableRule(setAside.name(), soft, new RuleShape.Single(row)));
      }
    }
  }

  private void writeKept(int program, SetAside setAside, List<Integer> sizes) {
    long[] admitting = admittingBlocks(setAside);
    Set<Long> unions = new TreeSet<>(List.of(0L));
    for (long blocks : admitting) {
      List.copyOf(unions).forEach(union -> unions.add(union | blocks));
    }
    int open = district.programs().get(program).seats() - sizes.stream().mapToInt(it -> it).sum();
    Enforcement hard = new Enforcement.Hard();
    List<Integer> rows = new ArrayList<>();
    for (long union : unions) {
      long seats = open;
      for (int b = 0; b < sizes.size(); b++) {
        boolean isOpen = setAside.blocks().get(b).of().isEmpty();
        seats += isOpen || (union >> b & 1) == 1 ? sizes.get(b) : 0;
      }
      long[] members = new long[admitting.length];
      for (int t = 0; t < members.length; t++) {
        members[t] = (admitting[t] & ~union) == 0 ? 1 : 0;
      }
      if (Arrays.stream(members).anyMatch(one -> one == 1)) {
        rows.add(addRow(program, setAside, members, new Band.Fixed(0, seats), hard));
      }
    }
    if (!rows.isEmpty()) {
      table.addRule(new TableRule(setAside.name(), hard, new RuleShape.Largest(rows)));
    }
  }

  /** The blocks for groups that admit each type, as bits; shape: one per type. */
  private long[] admittingBlocks(SetAside setAside) {
    long[] admitting = new long[types.count()];
    for (int b = 0; b < setAside.blocks().size(); b++) {
      if (setAside.blocks().get(b).of().isPresent()) {
        long[] members = types.members(setAside.blocks().get(b).of().get());
        for (int t = 0; t < admitting.length; t++) {
          admitting[t] |= members[t] << b;
        }
      }
    }
    return admitting;
  }

  private int addRow(
      int program, SetAside setAside, long[] weights, Band band, Enforcement enforcement) {
    long[] bases = new long[types.count()];
    Arrays.fill(bases, 1);
    return table.addRow(
        new BalanceRow(
            new BalanceRow.Name(setAside.name(), district.programs().get(program).id().value()),
            enforcement,
            new int[] {program},
            band,
            new BalanceRow.Sums(weights, bases, 0, 0, district.students().size())));
  }
}
