package org.seatwright.model.late;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
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
  /** True where the student is further down than before. */
  public boolean isDown(int position) {
    return former.isPresent() && position > former.getAsInt();
  }

  /** Holds lists against those of the plan before. */
  public static final class Comparison {
    private final Map<List<String>, Waitlist> before = new HashMap<>();
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
      before.forEach(list -> this.before.put(key(list.program(), list.ifLeaves()), list));
    }

    private static List<String> key(ProgramId program, Optional<String> ifLeaves) {
      return List.of(program.value(), ifLeaves.orElse(""));
    }

    /** The standing of everyone on {@code now}, in its order; cost: O(entries²) at worst. */
    public List<Standing> of(Waitlist now) {
      Optional<Waitlist> former = find(now);
      Map<StudentId, Integer> positions = new HashMap<>();
      former.ifPresent(list -> {
        for (int k = 0; k < list.entries().size(); k++) {
          positions.put(list.entries().get(k).student(), k + 1);
        }
      });
      return IntStream.range(0, now.entries().size())
          .mapToObj(k -> standing(now, k, positions))
          .toList();
    }

    /** The list that was about the same; one for whoever leaves is about every group. */
    private Optional<Waitlist> find(Waitlist now) {
      return Optional.ofNullable(before.get(key(now.program(), now.ifLeaves())))
          .or(() -> Optional.ofNullable(before.get(key(now.program(), Optional.empty()))));
    }

    private Standing standing(Waitlist now, int k, Map<StudentId, Integer> positions) {
      Integer former = positions.get(now.entries().get(k).student());
      if (former == null) {
        return new Standing(OptionalInt.empty(), 0, 0, 0, 0);
      }
      int arrived = 0;
      int changed = 0;
      int moved = 0;
      int balanced = 0;
      for (Waitlist.Entry ahead : now.entries().subList(0, k)) {
        Integer place = positions.get(ahead.student());
        if (!students.contains(ahead.student())) {
          arrived++;
        } else if (place != null && place > former) {
          balanced++;
        } else if (place == null && relisted.contains(ahead.student())) {
          changed++;
        } else if (place == null) {
          moved++;
        }
      }
      return new Standing(OptionalInt.of(former), arrived, changed, moved, balanced);
    }
  }
}
