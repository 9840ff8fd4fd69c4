package org.seatwright.model.readiness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        int seated = unseated[g] > 0 ? push(g, unseated[g]) : 0;
        unseated[g] -= seated;
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

  /** Finds seats for up to {@code most} students of a group, moving others on; returns how many. */
  private int push(int group, int most) {
    int pushed = 0;
    for (; nextOfGroup[group] < firstEdge[group + 1]; nextOfGroup[group]++) {
      int e = nextOfGroup[group];
      int program = programOfEdge[e];
      if (levelOfProgram[program] == levelOfGroup[group] + 1) {
        int taken = free(program, most - pushed);
        flow[e] += taken;
        pushed += taken;
        if (pushed == most) {
          return pushed;
        }
      }
    }
    return pushed;
  }

  /** Takes up to {@code most} seats of a program, those that others can leave among them. */
  private int free(int program, int most) {
    int taken = Math.min(left[program], most);
    left[program] -= taken;
    int[] edges = edgesOfProgram[program];
    for (; taken < most && nextOfProgram[program] < edges.length; nextOfProgram[program]++) {
      int e = edges[nextOfProgram[program]];
      int group = groupOfEdge[e];
      if (flow[e] > 0 && levelOfGroup[group] == levelOfProgram[program] + 1) {
        int moved = push(group, Math.min(flow[e], most - taken));
        flow[e] -= moved;
        taken += moved;
        if (taken == most) {
          return taken;
        }
      }
    }
    return taken;
  }

  /** Programs whose students cannot sit elsewhere and are more than there are seats. */
  record Shortage(List<Integer> programs, int students, int seats) {}

  /** Every shortage; they have no program in common. */
  List<Shortage> shortages() {
    findLevels();
    Links links = new Links(seats.length);
    for (int g = 0; g < students.length; g++) {
      for (int e = firstEdge[g]; levelOfGroup[g] != UNREACHED && e < firstEdge[g + 1]; e++) {
        links.link(programOfEdge[firstEdge[g]], programOfEdge[e]);
      }
    }
    Map<Integer, List<Integer>> programs = new LinkedHashMap<>();
    int[] coming = new int[seats.length];
    for (int p = 0; p < seats.length; p++) {
      if (levelOfProgram[p] != UNREACHED) {
        programs.computeIfAbsent(links.find(p), _ -> new ArrayList<>()).add(p);
      }
    }
    for (int g = 0; g < students.length; g++) {
      if (levelOfGroup[g] != UNREACHED) {
        coming[links.find(programOfEdge[firstEdge[g]])] += students[g];
      }
    }
    List<Shortage> shortages = new ArrayList<>();
    programs.forEach((root, those) ->
        shortages.add(
            new Shortage(those, coming[root], those.stream().mapToInt(p -> seats[p]).sum())));
    return shortages;
  }
}
