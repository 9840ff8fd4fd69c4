package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.SetAside;

/**
 * Who sits in the seats that set-asides keep for groups, and who is left without a seat where
 * unfilled ones stay empty.
 */
final class SetAsideReckoning implements Reckoning {
  private final District district;
  private final List<Optional<SetAside>> ofProgram;

  /** Students seated in each program by the blocks that admit them, as bits. */
  private final List<Map<Long, Integer>> seated = new ArrayList<>();

  SetAsideReckoning(District district, List<SetAside> setAsides, Assignment plan) {
    this.district = district;
    this.ofProgram = SetAside.ofPrograms(setAsides, district);
    ofProgram.forEach(_ -> seated.add(new TreeMap<>()));
    for (int i = 0; i < plan.students(); i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)) {
        count(i, program, 1);
      }
    }
  }

  @Override
  public void count(int student, int program, int sign) {
    ofProgram
        .get(program)
        .ifPresent(setAside ->
            seated
                .get(program)
                .merge(admitting(setAside, district.students().get(student)), sign, Integer::sum));
  }

  private static long admitting(SetAside setAside, Student student) {
    long blocks = 0;
    for (int b = 0; b < setAside.blocks().size(); b++) {
      Optional<Group> of = setAside.blocks().get(b).of();
      blocks |= of.isEmpty() || of.get().matches(student) ? 1L << b : 0;
    }
    return blocks;
  }

  @Override
  public long missedAt(int program) {
    return ofProgram.get(program).isPresent()
            && ofProgram.get(program).get().unfilled() instanceof SetAside.Unfilled.Kept
        ? withoutSeat(program, ofProgram.get(program).get())
        : 0;
  }

  /** Students beyond what block seats and open seats can take: all less a largest matching. */
  private long withoutSeat(int program, SetAside setAside) {
    List<Integer> sizes = setAside.sizes(district.programs().get(program).seats());
    int open = district.programs().get(program).seats() - sizes.stream().mapToInt(it -> it).sum();
    Matching matching = new Matching(sizes, open);
    long all = 0;
    for (Map.Entry<Long, Integer> kind : seated.get(program).entrySet()) {
      for (int k = 0; k < kind.getValue(); k++) {
        all++;
        matching.seat(kind.getKey());
      }
    }
    return all - matching.seated;
  }

  private int capacity(int program) {
    return district.programs().get(program).seats();
  }

  /** Seats students one by one; each may make others change blocks (augmenting paths). */
  private static final class Matching {
    private final int[] left;
    private final List<List<Long>> members = new ArrayList<>();
    private int seated;

    Matching(List<Integer> sizes, int open) {
      left = new int[sizes.size() + 1];
      for (int b = 0; b < sizes.size(); b++) {
        left[b] = sizes.get(b);
      }
      left[sizes.size()] = open;
      for (int b = 0; b < left.length; b++) {
        members.add(new ArrayList<>());
      }
    }

    void seat(long admitting) {
      if (place(admitting | 1L << (left.length - 1), new boolean[left.length])) {
        seated++;
      }
    }

    private boolean place(long admitting, boolean[] visited) {
      for (int b = 0; b < left.length; b++) {
        if ((admitting >> b & 1) == 1 && !visited[b]) {
          visited[b] = true;
          if (left[b] > 0) {
            left[b]--;
            members.get(b).add(admitting);
            return true;
          }
          for (int k = 0; k < members.get(b).size(); k++) {
            if (place(members.get(b).get(k), visited)) {
              members.get(b).set(k, admitting);
              return true;
            }
          }
        }
      }
      return false;
    }
  }

  /** One figure per program and rule that has something to miss. */
  List<RuleFigure> figures() {
    List<RuleFigure> figures = new ArrayList<>();
    for (int p = 0; p < ofProgram.size(); p++) {
      if (ofProgram.get(p).isPresent()) {
        add(p, ofProgram.get(p).get(), figures);
      }
    }
    return figures;
  }

  private void add(int program, SetAside setAside, List<RuleFigure> figures) {
    String place = district.programs().get(program).id().value();
    switch (setAside.unfilled()) {
      case SetAside.Unfilled.Kept() ->
          figures.add(
              new RuleFigure(
                  RuleFigure.Kind.SET_ASIDE,
                  setAside.name(),
                  place,
                  new Enforcement.Hard(),
                  withoutSeat(program, setAside)));
      case SetAside.Unfilled.Released(long points) -> {
        List<Integer> sizes = setAside.sizes(capacity(program));
        long missed = 0;
        for (int b = 0; b < sizes.size(); b++) {
          if (setAside.blocks().get(b).of().isPresent()) {
            missed += Math.max(0, sizes.get(b) - admitted(program, b));
          }
        }
        Enforcement soft = new Enforcement.Soft(points);
        figures.add(
            new RuleFigure(RuleFigure.Kind.SET_ASIDE, setAside.name(), place, soft, missed));
      }
    }
  }

  private long admitted(int program, int block) {
    return seated.get(program).entrySet().stream()
        .filter(kind -> (kind.getKey() >> block & 1) == 1)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
