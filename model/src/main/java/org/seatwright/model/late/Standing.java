package org.seatwright.model.late;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.StudentId;

/**
 * Where a student stood on a waitlist before, and why it is further down now. Those who passed the
 * student are counted by how they came to.
 *
 * @param former position on the same list before, from 1; empty where the student was not on it
 * @param arrived of those who passed, how many are new
 * @param relisted how many have another list
 * @param moved how many waited for nothing there before and lost something better
 * @param balanced how many stood behind, and fit the rules now where this student does not
 */
public record Standing(OptionalInt former, int arrived, int relisted, int moved, int balanced) {
  /** Someone who was not on the list. */
  private static final Standing NEW = new Standing(OptionalInt.empty(), 0, 0, 0, 0);

  /** True where the student is further down than before. */
  public boolean isDown(int position) {
    return former.isPresent() && position > former.getAsInt();
  }

  /** Holds lists against those of the plan before. */
  public static final class Comparison {
    private final Map<ProgramId, List<Waitlist>> before = new HashMap<>();
    private final Set<StudentId> students;
    private final Set<StudentId> relisted;

    /**
     * A comparison with earlier lists.
     *
     * @param before the lists of the plan before
     * @param students those of the district before
     * @param relisted those who have another list since
     */
    public Comparison(List<Waitlist> before, Set<StudentId> students, Set<StudentId> relisted) {
      this.students = Set.copyOf(students);
      this.relisted = Set.copyOf(relisted);
      before.forEach(
          list -> this.before.computeIfAbsent(list.program(), _ -> new ArrayList<>()).add(list));
    }

    /**
     * The standing of everyone on {@code now}, in its order; where there was a list for each group,
     * by the list on which the student stood best. Cost: O(entries × log entries) for each.
     */
    public List<Standing> of(Waitlist now) {
      List<Standing> best = now.entries().stream().map(_ -> NEW).collect(Collectors.toList());
      for (Waitlist former : find(now)) {
        List<Standing> there = of(now, former);
        for (int k = 0; k < best.size(); k++) {
          best.set(k, better(best.get(k), there.get(k)));
        }
      }
      return best;
    }

    private static Standing better(Standing one, Standing other) {
      boolean isBetter =
          other.former().isPresent()
              && (one.former().isEmpty() || other.former().getAsInt() < one.former().getAsInt());
      return isBetter ? other : one;
    }

    private List<Standing> of(Waitlist now, Waitlist former) {
      Map<StudentId, Integer> positions = new HashMap<>();
      for (int k = 0; k < former.entries().size(); k++) {
        positions.put(former.entries().get(k).student(), k + 1);
      }
      Ahead ahead = new Ahead(positions.size());
      List<Standing> standings = new ArrayList<>();
      for (Waitlist.Entry entry : now.entries()) {
        Integer place = positions.get(entry.student());
        standings.add(place == null ? NEW : ahead.standing(place));
        ahead.add(entry.student(), place == null ? OptionalInt.empty() : OptionalInt.of(place));
      }
      return standings;
    }

    /** The lists that were about the same; one for whoever leaves is about every group. */
    private List<Waitlist> find(Waitlist now) {
      return before.getOrDefault(now.program(), List.of()).stream()
          .filter(list ->
              now.ifLeaves().isEmpty()
                  || list.ifLeaves().isEmpty()
                  || list.ifLeaves().equals(now.ifLeaves()))
          .toList();
    }

    /** Those ahead of the next on the list, by how they came there. */
    private final class Ahead {
      private int arrived;
      private int changed;
      private int moved;
      private int known;

      /** How many of those ahead had each place, in sums by powers of two (Fenwick 1994). */
      private final int[] sums;

      Ahead(int places) {
        sums = new int[places + 1];
      }

      void add(StudentId student, OptionalInt place) {
        if (place.isPresent()) {
          known++;
          for (int at = place.getAsInt(); at < sums.length; at += at & -at) {
            sums[at]++;
          }
        } else if (!students.contains(student)) {
          arrived++;
        } else if (relisted.contains(student)) {
          changed++;
        } else {
          moved++;
        }
      }

      /** Of one who stood at {@code place}; of those ahead, some stood there already. */
      Standing standing(int place) {
        int before = 0;
        for (int at = place; at > 0; at -= at & -at) {
          before += sums[at];
        }
        return new Standing(OptionalInt.of(place), arrived, changed, moved, known - before);
      }
    }
  }
}
