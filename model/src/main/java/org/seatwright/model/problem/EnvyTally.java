package org.seatwright.model.problem;

import java.util.Arrays;
import java.util.BitSet;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FairnessRule.Among;

/**
 * The students with justified envy, kept up to date while students change seats; see {@link
 * org.seatwright.model.audit.Fairness} for what counts.
 *
 * <p>A wish is an option in a program the student ranks above the own placement; it is envious
 * where someone seated there stands behind the student and the two could change places. Changes are
 * noted at once and wishes looked at only when somebody asks: those of students who moved, those
 * for the programs they left and entered, and those that a swap forbidden or allowed anew concerns.
 * Cost of a change and a look: O(students who rank the two programs).
 */
public final class EnvyTally {
  private static final int NONE = -1;
  private static final int[] NOBODY = new int[0];

  private final AssignmentProblem problem;
  private final SeatPriorities priorities;
  private final HardSwaps swaps;
  private final int types;
  private final int[] held;

  /** Options seated in each program by type, first in line first; shape: programs × types. */
  private final int[][] seated;

  private final int[] seatedCount;

  /** The same over all types, for programs with set-asides only. */
  private final int[][] line;

  private final int[] lineCount;

  /** Block of each seated option; −1 for a seat open to all. */
  private final int[] block;

  /** Ranked options into each program by type; shape: programs × types. */
  private final int[][] wishes;

  private final int[] studentOf;
  private final Envious same;
  private final Envious across;
  private final BitSet touchedCells = new BitSet();
  private final BitSet touchedPrograms = new BitSet();
  private final BitSet moved = new BitSet();

  EnvyTally(AssignmentProblem problem, SeatTable table) {
    this.problem = problem;
    this.priorities = problem.priorities();
    this.swaps = new HardSwaps(problem, table);
    this.types = priorities.types();
    held = new int[problem.students()];
    Arrays.fill(held, NONE);
    int cells = problem.programs() * types;
    seated = new int[cells][];
    Arrays.fill(seated, NOBODY);
    seatedCount = new int[cells];
    line = new int[problem.programs()][];
    Arrays.fill(line, NOBODY);
    lineCount = new int[problem.programs()];
    block = new int[problem.options()];
    Arrays.fill(block, NONE);
    studentOf = new int[problem.options()];
    wishes = new int[cells][];
    listWishes();
    same = new Envious(Among.SAME_TYPE);
    across = new Envious(Among.ACROSS_TYPES);
  }

  private void listWishes() {
    int[] count = new int[wishes.length];
    Arrays.fill(wishes, NOBODY);
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        studentOf[o] = i;
        if (problem.rank(o) > 0) {
          int cell = problem.program(o) * types + priorities.type(i);
          wishes[cell] = appended(wishes[cell], count[cell]++, o);
        }
      }
    }
    for (int cell = 0; cell < wishes.length; cell++) {
      wishes[cell] = Arrays.copyOf(wishes[cell], count[cell]);
    }
  }

  private static int[] appended(int[] list, int size, int option) {
    int[] longer = size < list.length ? list : Arrays.copyOf(list, Math.max(4, 2 * size));
    longer[size] = option;
    return longer;
  }

  /** Seats a student who has no option yet. */
  void add(int student, int option) {
    held[student] = option;
    note(student, option);
    if (option != problem.lastOption(student)) {
      int program = problem.program(option);
      int cell = program * types + priorities.type(student);
      seated[cell] = inserted(seated[cell], seatedCount[cell]++, option);
      if (priorities.blocks(program) > 0) {
        line[program] = inserted(line[program], lineCount[program]++, option);
      }
    }
  }

  /** Takes the student's option away. */
  void remove(int student) {
    int option = held[student];
    held[student] = NONE;
    note(student, option);
    if (option != problem.lastOption(student)) {
      int program = problem.program(option);
      int cell = program * types + priorities.type(student);
      delete(seated[cell], seatedCount[cell]--, option);
      if (priorities.blocks(program) > 0) {
        delete(line[program], lineCount[program]--, option);
      }
    }
  }

  private void note(int student, int option) {
    moved.set(student);
    if (option != problem.lastOption(student)) {
      int program = problem.program(option);
      touchedCells.set(program * types + priorities.type(student));
      touchedPrograms.set(program);
    }
  }

  private int[] inserted(int[] list, int size, int option) {
    int at = place(list, size, option);
    int[] longer = size < list.length ? list : Arrays.copyOf(list, Math.max(4, 2 * size));
    System.arraycopy(longer, at, longer, at + 1, size - at);
    longer[at] = option;
    return longer;
  }

  private void delete(int[] list, int size, int option) {
    int at = place(list, size, option);
    System.arraycopy(list, at + 1, list, at, size - at - 1);
  }

  /** How many of the list stand before the option in the line. */
  private int place(int[] list, int size, int option) {
    long order = priorities.order(option);
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (priorities.order(list[middle]) < order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Students who envy someone of their own type, or of another. */
  public long students(Among among) {
    refresh();
    return of(among).students;
  }

  /** Number of envious wishes; a student may have several. */
  public int wishes(Among among) {
    refresh();
    return of(among).size;
  }

  /** The {@code k}-th envious wish, an option, in no particular order. */
  public int wish(Among among, int k) {
    return of(among).wishes[k];
  }

  /** The seated option that an envious wish envies most easily: the last in line of those. */
  public int envied(Among among, int wish) {
    refresh();
    return of(among).find(wish);
  }

  private Envious of(Among among) {
    return switch (among) {
      case SAME_TYPE -> same;
      case ACROSS_TYPES -> across;
    };
  }

  private void refresh() {
    if (moved.isEmpty()) {
      return;
    }
    for (int p = touchedPrograms.nextSetBit(0); p >= 0; p = touchedPrograms.nextSetBit(p + 1)) {
      fillBlocks(p);
    }
    if (same.isCounted) {
      touchedCells.stream().forEach(cell -> look(same, wishes[cell]));
    }
    if (across.isCounted) {
      BitSet allowedAnew = swaps.refresh(touchedPrograms);
      for (int p = allowedAnew.nextSetBit(0); p >= 0; p = allowedAnew.nextSetBit(p + 1)) {
        for (int cell = p * types; cell < (p + 1) * types; cell++) {
          for (int k = 0; k < seatedCount[cell]; k++) {
            lookAtAll(across, studentOf[seated[cell][k]]);
          }
        }
      }
      allowedAnew.or(touchedPrograms);
      for (int p = allowedAnew.nextSetBit(0); p >= 0; p = allowedAnew.nextSetBit(p + 1)) {
        for (int cell = p * types; cell < (p + 1) * types; cell++) {
          look(across, wishes[cell]);
        }
      }
    }
    for (int i = moved.nextSetBit(0); i >= 0; i = moved.nextSetBit(i + 1)) {
      lookAtAll(same, i);
      lookAtAll(across, i);
    }
    moved.clear();
    touchedCells.clear();
    touchedPrograms.clear();
  }

  /** Fills the blocks of a program in their order, each from the front of the line. */
  private void fillBlocks(int program) {
    for (int k = 0; k < lineCount[program]; k++) {
      block[line[program][k]] = NONE;
    }
    for (int b = 0; b < priorities.blocks(program); b++) {
      int left = priorities.seats(program, b);
      for (int k = 0; k < lineCount[program] && left > 0; k++) {
        int option = line[program][k];
        int type = priorities.type(studentOf[option]);
        if (block[option] == NONE && priorities.admits(program, b, type)) {
          block[option] = b;
          left--;
        }
      }
    }
  }

  private void look(Envious envious, int[] options) {
    for (int option : options) {
      envious.look(option);
    }
  }

  private void lookAtAll(Envious envious, int student) {
    for (int o = problem.firstOption(student);
        envious.isCounted && o < problem.lastOption(student) && problem.rank(o) > 0;
        o++) {
      envious.look(o);
    }
  }

  private boolean isPreferred(int wish, int option) {
    return option != NONE
        && (problem.rank(option) == 0 || problem.rank(wish) < problem.rank(option));
  }

  private boolean maySit(int student, int program) {
    if (program == problem.unplaced()) {
      return !problem.mustSit(student);
    }
    for (int o = problem.firstOption(student); o < problem.lastOption(student); o++) {
      if (problem.program(o) == program) {
        return true;
      }
    }
    return false;
  }

  /** The envious wishes of one kind. */
  private final class Envious {
    private final Among among;
    private final boolean isCounted;
    private final int[] wishesOf;
    private final int[] placeOf;
    private int[] wishes = new int[16];
    private int size;
    private long students;

    Envious(Among among) {
      this.among = among;
      isCounted = problem.fairness().stream().map(FairnessRule::among).anyMatch(among::equals);
      wishesOf = new int[isCounted ? problem.students() : 0];
      placeOf = new int[isCounted ? problem.options() : 0];
      Arrays.fill(placeOf, NONE);
    }

    void look(int wish) {
      boolean is = isPreferred(wish, held[studentOf[wish]]) && find(wish) != NONE;
      int at = placeOf[wish];
      int student = studentOf[wish];
      if (is && at == NONE) {
        wishes = appended(wishes, size, wish);
        placeOf[wish] = size++;
        students += wishesOf[student]++ == 0 ? 1 : 0;
      } else if (!is && at != NONE) {
        int last = wishes[--size];
        wishes[at] = last;
        placeOf[last] = at;
        placeOf[wish] = NONE;
        students -= --wishesOf[student] == 0 ? 1 : 0;
      }
    }

    /** The option of someone whom the wish envies, −1 where there is none. */
    int find(int wish) {
      int program = problem.program(wish);
      int type = priorities.type(studentOf[wish]);
      return switch (among) {
        case SAME_TYPE -> findIn(program * types + type, wish);
        case ACROSS_TYPES -> {
          int found = NONE;
          for (int t = 0; t < types && found == NONE; t++) {
            found = t == type ? NONE : findIn(program * types + t, wish);
          }
          yield found;
        }
      };
    }

    private int findIn(int cell, int wish) {
      int student = studentOf[wish];
      int program = problem.program(wish);
      int own = problem.program(held[student]);
      long order = priorities.order(wish);
      for (int k = seatedCount[cell] - 1; k >= 0; k--) {
        int option = seated[cell][k];
        if (priorities.order(option) < order) {
          return NONE;
        }
        int other = studentOf[option];
        if (isAdmitted(student, program, option) && maySit(other, own)) {
          boolean allowed =
              among == Among.SAME_TYPE
                  || swaps.allow(problem.type(student), own, problem.type(other), program);
          return allowed ? option : NONE;
        }
      }
      return NONE;
    }

    private boolean isAdmitted(int student, int program, int option) {
      return block[option] == NONE
          || priorities.admits(program, block[option], priorities.type(student));
    }
  }
}
