package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.model.choice.Commitment;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tickets;

/** How equals are ordered. */
final class LotterySentences {
  private LotterySentences() {}

  static List<String> of(Policy policy, GroupCount groups) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Equals are ordered by the draw with seed %d; %s."
            .formatted(
                policy.lottery().seed(),
                switch (policy.lottery().numbers()) {
                  case SINGLE -> "a student has one number for all programs";
                  case PER_PROGRAM -> "a student has a number of its own at each program";
                }));
    policy.lottery().commitment().ifPresent(promise -> lines.add(commitment(promise)));
    for (Tickets entry : policy.tickets()) {
      lines.add(
          "%s: %s each."
              .formatted(
                  groups.sized(entry.of()), Text.count(entry.tickets(), "ticket", "tickets")));
    }
    if (!policy.tickets().isEmpty()) {
      lines.add("The first of these that fits a student holds; others have one ticket.");
    }
    return lines;
  }

  private static String commitment(Commitment promise) {
    return (promise.isOpen()
            ? "The seed is the one committed to with the SHA-256 %s."
            : "The draw that counts is from a seed that is committed to and not told yet, with the"
                + " SHA-256 %s; this one is a trial.")
        .formatted(promise.sha256());
  }
}
