package org.seatwright.model.readiness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.model.problem.DisjointSets;

/**
 * How many students seats alone let sit, and where they fall short: a largest flow from groups of
 * students with the same programs to the seats (Dinic 1970). What is reachable from a group left
 * over is a set of programs that its students cannot leave and that cannot seat them (Hall 1935).
 */
final class SeatFlow {
  private static final int UNREACHED = -1;

  /** Shape: groups + 1; the edges of a group follow each other. */
  private final int[] firstEdge;

  private final int[] programOfEdge;
  private final int[] groupOfEdge;
  private final int[] flow;

  /** The edges that end in each program. */
  private final int[][] edgesOfProgram;

  private final int[] seats;
  private final int[] left;
  private final int[] students;
  private final int[] unseated;
  private final int[] levelOfGroup;
  private final int[] levelOfProgram;
  private final int[] nextOfGroup;
  private final int[] nextOfProgram;

  /** Edges one after the other, from a group to a program, from it to a group that leaves it, … */
  private final int[] way;

  /**
   * @param programs where the students of each group may sit; {@code seats} per program
   */
  SeatFlow(List<int[]> programs, int[] seats) {
    this.seats = seats;
    left = seats.clone();
    firstEdge = new int[programs.size() + 1];
    for (int g = 0; g < programs.size(); g++) {
      firstEdge[g + 1] = firstEdge[g] + programs.get(g).length;
    }
    int edges = firstEdge[programs.size()];
    programOfEdge = new int[edges];
    groupOfEdge = new int[edges];
    flow = new int[edges];
    int[] degree = new int[seats.length];
    for (int g = 0; g < programs.size(); g++) {
      for (int k = 0; k < programs.get(g).length; k++) {
        programOfEdge[firstEdge[g] + k] = programs.get(g)[k];
        groupOfEdge[firstEdge[g] + k] = g;
        degree[programs.get(g)[k]]++;
      }
    }
    edgesOfProgram = new int[seats.length][];
    Arrays.setAll(edgesOfProgram, p -> new int[degree[p]]);
    for (int e = edges - 1; e >= 0; e--) {
      edgesOfProgram[programOfEdge[e]][--degree[programOfEdge[e]]] = e;
    }
    students = new int[programs.size()];
    unseated = new int[programs.size()];
    levelOfGroup = new int[programs.size()];
    levelOfProgram = new int[seats.length];
    nextOfGroup = new int[programs.size()];
    nextOfProgram = new int[seats.length];
    way = new int[programs.size() + seats.length];
  }

  /**
   * Seats as many more students as can be without unseating others; shape: one number per group.
   */
  void seat(int[] more) {
    for (int g = 0; g < more.length; g++) {
      students[g] += more[g];
      unseated[g] += more[g];
    }
    while (findLevels()) {
      Arrays.fill(nextOfProgram, 0);
      System.arraycopy(firstEdge, 0, nextOfGroup, 0, nextOfGroup.length);
      for (int g = 0; g < unseated.length; g++) {
        int seated;
        do {
          seated = unseated[g] > 0 ? push(g, unseated[g]) : 0;
          unseated[g] -= seated;
        } while (seated > 0);
      }
    }
  }

  /** Reckons how far all is from students without a seat; true where a free seat can be reached. */
  private boolean findLevels() {
    Arrays.fill(levelOfGroup, UNREACHED);
    Arrays.fill(levelOfProgram, UNREACHED);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int g = 0; g < unseated.length; g++) {
      if (unseated[g] > 0) {
        levelOfGroup[g] = 0;
        queue.add(g);
      }
    }
    boolean found = false;
    while (!queue.isEmpty()) {
      int group = queue.remove();
      for (int e = firstEdge[group]; e < firstEdge[group + 1]; e++) {
        int program = programOfEdge[e];
        if (levelOfProgram[program] == UNREACHED) {
          levelOfProgram[program] = levelOfGroup[group] + 1;
          found |= left[program] > 0;
          reachThrough(program, queue);
        }
      }
    }
    return found;
  }

  private void reachThrough(int program, ArrayDeque<Integer> queue) {
    for (int e : edgesOfProgram[program]) {
      int group = groupOfEdge[e];
      if (flow[e] > 0 && levelOfGroup[group] == UNREACHED) {
        levelOfGroup[group] = levelOfProgram[program] + 1;
        queue.add(group);
      }
    }
  }

  /**
   * Moves students of a group, and others on in their place, along one way to a free seat; returns
   * how many, at most {@code most}, and 0 where no way is left. The way is found edge by edge, not
   * by recursion: it may be as long as there are programs.
   */
  private int push(int group, int most) {
    int length = 0;
    while (true) {
      int next;
      if (length % 2 == 0) {
        next = toProgram(length == 0 ? group : groupOfEdge[way[length - 1]]);
      } else {
        int program = programOfEdge[way[length - 1]];
        if (left[program] > 0) {
          return carry(length, most);
        }
        next = toGroup(program);
      }
      if (next != UNREACHED) {
        way[length++] = next;
      } else if (length == 0) {
        return 0;
      } else {
        length--; // what the last edge leads to leads nowhere
        passOver(way[length], length % 2 == 0);
      }
    }
  }

  /** The next edge from a group to a program one level on; UNREACHED where there is none. */
  private int toProgram(int group) {
    for (; nextOfGroup[group] < firstEdge[group + 1]; nextOfGroup[group]++) {
      int e = nextOfGroup[group];
      if (levelOfProgram[programOfEdge[e]] == levelOfGroup[group] + 1) {
        return e;
      }
    }
    return UNREACHED;
  }

  /** The next edge of a program whose group can move on; UNREACHED where there is none. */
  private int toGroup(int program) {
    int[] edges = edgesOfProgram[program];
    for (; nextOfProgram[program] < edges.length; nextOfProgram[program]++) {
      int e = edges[nextOfProgram[program]];
      if (flow[e] > 0 && levelOfGroup[groupOfEdge[e]] == levelOfProgram[program] + 1) {
        return e;
      }
    }
    return UNREACHED;
  }

  private void passOver(int edge, boolean fromGroup) {
    if (fromGroup) {
      nextOfGroup[groupOfEdge[edge]]++;
    } else {
      nextOfProgram[programOfEdge[edge]]++;
    }
  }

  /**
   * Moves as many as the way lets pass: every second edge brings some, the others take them off.
   */
  private int carry(int length, int most) {
    int last = programOfEdge[way[length - 1]];
    int moved = Math.min(most, left[last]);
    for (int k = 1; k < length; k += 2) {
      moved = Math.min(moved, flow[way[k]]);
    }
    left[last] -= moved;
    for (int k = 0; k < length; k++) {
      flow[way[k]] += k % 2 == 0 ? moved : -moved;
    }
    return moved;
  }

  /** Programs whose students cannot sit elsewhere and are more than there are seats. */
  record Shortage(List<Integer> programs, int students, int seats) {}

  /** Every shortage; they have no program in common. */
  List<Shortage> shortages() {
    findLevels();
    DisjointSets links = new DisjointSets(seats.length);
    for (int g = 0; g < students.length; g++) {
      for (int e = firstEdge[g]; levelOfGroup[g] != UNREACHED && e < firstEdge[g + 1]; e++) {
        links.join(programOfEdge[firstEdge[g]], programOfEdge[e]);
      }
    }
    Map<Integer, List<Integer>> programs = new LinkedHashMap<>();
    int[] coming = new int[seats.length];
    for (int p = 0; p < seats.length; p++) {
      if (levelOfProgram[p] != UNREACHED) {
        programs.computeIfAbsent(links.leader(p), _ -> new ArrayList<>()).add(p);
      }
    }
    for (int g = 0; g < students.length; g++) {
      if (levelOfGroup[g] != UNREACHED) {
        coming[links.leader(programOfEdge[firstEdge[g]])] += students[g];
      }
    }
    List<Shortage> shortages = new ArrayList<>();
    programs.forEach((root, those) ->
        shortages.add(
            new Shortage(those, coming[root], those.stream().mapToInt(p -> seats[p]).sum())));
    return shortages;
  }
}
