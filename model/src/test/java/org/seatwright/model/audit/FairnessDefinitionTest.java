package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.random.RandomDistricts;

/**
 * Fairness with priorities, set-asides, menus, guarantees and every form of balance rule against
 * its definition: every move and swap is made and the new plan judged.
 */
class FairnessDefinitionTest {
  private static final int DISTRICTS = 250;
  private static final int MOST_STUDENTS = 8;

  @Test
  void everyClaimStandsWhereTheChangedPlanMissesNothingMore() {
    List<Fairness> all = new ArrayList<>();
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, MOST_STUDENTS);
      Oracle oracle = new Oracle(drawn.district(), drawn.policy(), new Random(seed));
      Fairness fairness = oracle.fairness();

      assertThat(Figures.of(drawn.district(), drawn.policy(), oracle.now).fairness())
          .as("seed %d: %s", seed, drawn.policy())
          .isEqualTo(fairness);
      all.add(fairness);
    }
    assertThat(all.stream().filter(it -> it.envyWithinGroups() > 0)).hasSizeGreaterThan(10);
    assertThat(all.stream().filter(it -> it.envyAcrossGroups() > 0)).hasSizeGreaterThan(10);
    assertThat(all.stream().filter(it -> it.wasteTakeable() > 0)).hasSizeGreaterThan(10);
    assertThat(all.stream().filter(it -> it.wasteKeptByRules() > 0)).hasSizeGreaterThan(10);
  }

  private static final class Oracle {
    private static final int NOWHERE = -1;

    private final District district;
    private final Policy policy;
    private final Access access;
    private final LotteryNumbers numbers;
    private final List<Optional<SetAside>> setAsideOf;
    private final int[] seat;
    private final Verdict now;

    Oracle(District district, Policy policy, Random random) {
      this.district = district;
      this.policy = policy;
      access = new Access(district, policy);
      numbers = LotteryNumbers.of(district, policy);
      setAsideOf = SetAside.ofPrograms(policy.setAsides(), district);
      seat = new int[district.students().size()];
      for (int i = 0; i < seat.length; i++) {
        seat[i] = anySeat(i, random);
      }
      now = Audit.judge(district, policy, plan(seat));
    }

    private int anySeat(int student, Random random) {
      int[] programs = access.seats(student).programs();
      int k = random.nextInt(programs.length + 1);
      return k < programs.length && access.seats(student).allows(k) ? programs[k] : NOWHERE;
    }

    private static Assignment plan(int[] seats) {
      List<Placement> placements = new ArrayList<>();
      for (int program : seats) {
        placements.add(
            program == NOWHERE ? new Placement.Unplaced() : new Placement.Placed(program));
      }
      return Assignment.of(placements);
    }

    Fairness fairness() {
      int within = 0;
      int across = 0;
      int takeable = 0;
      int kept = 0;
      for (int i = 0; i < seat.length; i++) {
        boolean[] envies = new boolean[2];
        boolean free = false;
        boolean takes = false;
        for (int rank = 1; rank <= district.choices().length(i); rank++) {
          int program = district.choices().program(i, rank - 1);
          if (!prefers(i, rank) || !maySit(i, program)) {
            continue;
          }
          for (int j = 0; j < seat.length; j++) {
            if (seat[j] == program
                && comesBefore(i, j, program)
                && maySit(j, seat[i])
                && missesNothingMore(swapped(i, j))) {
              envies[group(i).equals(group(j)) ? 0 : 1] = true;
            }
          }
          if (seated(program).size() < district.programs().get(program).seats()) {
            free = true;
            takes |= missesNothingMore(moved(i, program));
          }
        }
        within += envies[0] ? 1 : 0;
        across += envies[1] ? 1 : 0;
        takeable += takes ? 1 : 0;
        kept += free && !takes ? 1 : 0;
      }
      return new Fairness(within, across, takeable, kept);
    }

    private boolean prefers(int student, int rank) {
      OptionalInt own = district.choices().findRank(student, seat[student]);
      return own.isEmpty() || rank < own.getAsInt();
    }

    private boolean maySit(int student, int program) {
      Access.Seats seats = access.seats(student);
      return program == NOWHERE ? !seats.mustSit() : seats.allows(seats.indexOf(program));
    }

    private List<Integer> seated(int program) {
      List<Integer> seated = new ArrayList<>();
      for (int i = 0; i < seat.length; i++) {
        if (seat[i] == program) {
          seated.add(i);
        }
      }
      return seated;
    }

    /** What every rule can see of a student. */
    private List<Object> group(int student) {
      List<Object> seen = new ArrayList<>();
      Attributes attributes = district.students().get(student).attributes();
      policy.balance().stream()
          .flatMap(rule -> rule.form().tallies().stream())
          .forEach(tally -> seen.add(part(tally, attributes)));
      policy.setAsides().stream()
          .flatMap(setAside -> setAside.blocks().stream())
          .forEach(block -> seen.add(admits(block, student)));
      return seen;
    }

    private static List<Long> part(Tally tally, Attributes attributes) {
      return List.of(tally.weight(attributes), tally.base(attributes));
    }

    private boolean admits(SetAside.Block block, int student) {
      return block.of().isEmpty() || block.of().get().matches(district.students().get(student));
    }

    private int priorityClass(int student, int program) {
      int[] programs = access.seats(student).programs();
      return policy
          .priorities()
          .about(district, programs)
          .of(student)
          .at(access.seats(student).indexOf(program));
    }

    private Comparator<Integer> line(int program) {
      return Comparator.comparingInt((Integer i) -> priorityClass(i, program))
          .thenComparingInt(i -> numbers.position(i, program));
    }

    /** In a block's seat those it admits go first; then the class, then the lottery. */
    private boolean comesBefore(int student, int other, int program) {
      SetAside.Block block = blocks(program).get(other);
      if (block != null && admits(block, student) != admits(block, other)) {
        return admits(block, student);
      }
      return line(program).compare(student, other) < 0;
    }

    /** The block of each student who sits in a program, filled in order from the front. */
    private Map<Integer, SetAside.Block> blocks(int program) {
      Map<Integer, SetAside.Block> blocks = new HashMap<>();
      if (setAsideOf.get(program).isPresent()) {
        SetAside setAside = setAsideOf.get(program).get();
        List<Integer> sizes = setAside.sizes(district.programs().get(program).seats());
        List<Integer> waiting = new ArrayList<>(seated(program));
        waiting.sort(line(program));
        for (int b = 0; b < sizes.size(); b++) {
          for (int seats = 0; seats < sizes.get(b); seats++) {
            SetAside.Block block = setAside.blocks().get(b);
            waiting.stream()
                .filter(i -> admits(block, i) && !blocks.containsKey(i))
                .findFirst()
                .ifPresent(i -> blocks.put(i, block));
          }
        }
      }
      return blocks;
    }

    private int[] moved(int student, int program) {
      int[] then = seat.clone();
      then[student] = program;
      return then;
    }

    private int[] swapped(int one, int other) {
      int[] then = seat.clone();
      then[one] = seat[other];
      then[other] = seat[one];
      return then;
    }

    private boolean missesNothingMore(int[] seats) {
      Map<String, Long> missedNow = missed(now);
      Map<String, Long> missedThen = missed(Audit.judge(district, policy, plan(seats)));
      return missedThen.entrySet().stream()
          .allMatch(it -> it.getValue() <= missedNow.getOrDefault(it.getKey(), 0L));
    }

    /** What is missed of each hard balance rule and set-aside; a spread's places go together. */
    private static Map<String, Long> missed(Verdict verdict) {
      Map<String, Long> missed = new HashMap<>();
      for (BalanceFigure figure : verdict.balance()) {
        if (figure.isHard()) {
          boolean isSpread = figure.rule().form() instanceof BalanceForm.Spread;
          String place = isSpread ? "" : figure.programs().toString();
          missed.merge(figure.rule().name() + " at " + place, figure.missed(), Long::sum);
        }
      }
      for (RuleFigure figure : verdict.others()) {
        if (figure.isHard() && figure.kind() == RuleFigure.Kind.SET_ASIDE) {
          missed.merge(figure.rule() + " at " + figure.place(), figure.missed(), Long::sum);
        }
      }
      return missed;
    }
  }
}
