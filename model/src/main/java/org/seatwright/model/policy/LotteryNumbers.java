package org.seatwright.model.policy;

import java.util.List;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;

/** Every student's position in the policy's lottery, 1 (best) to n. */
public final class LotteryNumbers {
  private final int[] tickets;
  private final int[] position;

  /** Positions in each program's own draw; no rows where all programs share one. */
  private final int[][] ofProgram;

  private LotteryNumbers(int[] tickets, int[] position, int[][] ofProgram) {
    this.tickets = tickets;
    this.position = position;
    this.ofProgram = ofProgram;
  }

  /** Draws. Cost: one hash per ticket, times the programs where each draws its own. */
  public static LotteryNumbers of(District district, Policy policy) {
    List<String> ids = district.students().stream().map(it -> it.id().value()).toList();
    int[] tickets = new int[ids.size()];
    for (int i = 0; i < tickets.length; i++) {
      tickets[i] = tickets(policy, district.students().get(i));
    }
    Lottery lottery = policy.lottery();
    int[][] ofProgram =
        switch (lottery.numbers()) {
          case SINGLE -> new int[0][];
          case PER_PROGRAM ->
              district.programs().stream()
                  .map(program -> lottery.positions(program.id().value(), ids, tickets))
                  .toArray(int[][]::new);
        };
    return new LotteryNumbers(tickets, lottery.positions(ids, tickets), ofProgram);
  }

  private static int tickets(Policy policy, Student student) {
    for (Tickets own : policy.tickets()) {
      if (own.of().matches(student)) {
        return own.tickets();
      }
    }
    return 1;
  }

  /** How many tickets the student has in every draw, 1 or more. */
  public int tickets(int student) {
    return tickets[student];
  }

  /** Position in the draw for all programs. */
  public int position(int student) {
    return position[student];
  }

  /** Position where {@code program} chooses: its own draw, or the one for all. */
  public int position(int student, int program) {
    return ofProgram.length == 0 ? position[student] : ofProgram[program][student];
  }

  /** True where every program has a draw of its own. */
  public boolean isPerProgram() {
    return ofProgram.length > 0;
  }
}
