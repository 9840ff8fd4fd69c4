package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What late changes came to, as lines for a terminal. */
public final class LateText {
  private LateText() {}

  /** Several lines, the last one ended; nobody is named. */
  public static String of(LateView late) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Changes  %s arrived, %s left, %s declined, %s changed the list"
            .formatted(
                Text.number(late.arrived()),
                Text.number(late.left()),
                Text.number(late.declined()),
                Text.number(late.relisted())));
    lines.add("Moved    %s of need (%s)".formatted(Text.students(late.moved()), proof(late)));
    if (late.movedUnplaced() > 0) {
      lines.add("         of them %s to no seat".formatted(Text.number(late.movedUnplaced())));
    }
    lines.add(
        "         %s to an own higher choice, %s to a first seat"
            .formatted(Text.number(late.ownHigherChoice()), Text.number(late.seated())));
    lines.add(
        "Unplaced %s, of whom %s arrived; %s waiting for a better seat"
            .formatted(
                Text.students(late.unplaced()),
                Text.number(late.arrivedUnplaced()),
                Text.number(late.waiting())));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String proof(LateView late) {
    if (late.isFewestProven()) {
      return "proven: no valid plan moves fewer";
    }
    if (!late.isValid()) {
      return "the plan misses hard rules; how few must move is not proven";
    }
    return "every valid plan moves at least %s; fewer are not ruled out"
        .formatted(Text.number(late.movedAtLeast().orElse(0L)));
  }
}
