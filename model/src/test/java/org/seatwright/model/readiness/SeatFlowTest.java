package org.seatwright.model.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The largest flow against the smallest cut, found among all of them. */
class SeatFlowTest {
  @Test
  void shortagesAddUpToThoseWhomNoSeatingCanSeat() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      int[] seats = random.ints(1 + random.nextInt(5), 0, 5).toArray();
      List<int[]> groups = new ArrayList<>();
      for (int g = 1 + random.nextInt(7); g > 0; g--) {
        int[] programs =
            random.ints(1 + random.nextInt(3), 0, seats.length).distinct().sorted().toArray();
        groups.add(programs);
      }
      int[] first = random.ints(groups.size(), 0, 4).toArray();
      int[] then = random.ints(groups.size(), 0, 4).toArray();
      SeatFlow flow = new SeatFlow(groups, seats);

      flow.seat(first);
      check(seed, flow.shortages(), groups, first, seats);
      flow.seat(then);
      int[] all = new int[first.length];
      for (int g = 0; g < all.length; g++) {
        all[g] = first[g] + then[g];
      }
      check(seed, flow.shortages(), groups, all, seats);
    }
  }

  @Test
  void aChainOfAHundredThousandProgramsIsFollowedToItsEnd() {
    int links = 100_000;
    int[] seats = new int[links + 1];
    Arrays.fill(seats, 1);
    List<int[]> neighbours = new ArrayList<>();
    for (int k = 0; k < links; k++) {
      neighbours.add(new int[] {k, k + 1});
    }
    int[] one = new int[links];
    Arrays.fill(one, 1);
    int[] first = new int[links];
    first[0] = 1;
    SeatFlow flow = new SeatFlow(neighbours, seats);

    flow.seat(one);
    flow.seat(first); // everyone moves on by one, and the last into the free seat
    assertThat(flow.shortages()).isEmpty();
    flow.seat(first);
    assertThat(flow.shortages())
        .singleElement()
        .satisfies(shortage -> {
          assertThat(shortage.students()).isEqualTo(3);
          assertThat(shortage.seats()).isEqualTo(2);
        });
  }

  private static void check(
      int seed,
      List<SeatFlow.Shortage> shortages,
      List<int[]> groups,
      int[] students,
      int[] seats) {
    int most = 0;
    for (int chosen = 0; chosen < 1 << groups.size(); chosen++) {
      most = Math.max(most, tooMany(chosen, groups, students, seats));
    }
    int sum = 0;
    Set<Integer> programs = new HashSet<>();
    for (SeatFlow.Shortage shortage : shortages) {
      sum += shortage.students() - shortage.seats();
      assertThat(shortage.students()).as("seed %d", seed).isGreaterThan(shortage.seats());
      shortage.programs().forEach(p -> assertThat(programs.add(p)).as("seed %d", seed).isTrue());
    }
    assertThat(sum).as("seed %d", seed).isEqualTo(most);
  }

  /** By how many the students of the chosen groups exceed the seats of all their programs. */
  private static int tooMany(int chosen, List<int[]> groups, int[] students, int[] seats) {
    int sum = 0;
    Set<Integer> programs = new HashSet<>();
    for (int g = 0; g < groups.size(); g++) {
      if ((chosen >> g & 1) == 1) {
        sum += students[g];
        for (int p : groups.get(g)) {
          programs.add(p);
        }
      }
    }
    return sum - programs.stream().mapToInt(p -> seats[p]).sum();
  }
}
