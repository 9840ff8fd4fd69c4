package org.seatwright.datasets.synthetic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Which children live under one roof; all others are the only child of their household. */
final class Households {
  /** One household in so many has a third child in the round. */
  private static final int ONE_WITH_THREE_IN = 10;

  /** Children who may become siblings: neighbours of one grade, alike in lunch eligibility. */
  private record Alike(int neighbourhood, boolean eligible, int grade) {}

  private final int[] household;
  private final List<List<Integer>> members = new ArrayList<>();

  private Households(int children) {
    household = new int[children];
    Arrays.fill(household, -1);
  }

  /**
   * Draws households until the part of the children that the surroundings ask for shares one; the
   * later children of each move into the home of its first.
   *
   * @param grade every child's grade, counted from 0
   */
  static Households draw(
      Population population, int[] grade, Surroundings surroundings, Random random) {
    Households households = new Households(grade.length);
    List<Integer> order = shuffled(grade.length, random);
    Map<Alike, Deque<Integer>> alike = new HashMap<>();
    for (int child : order) {
      alike
          .computeIfAbsent(alike(population, child, grade[child]), _ -> new ArrayDeque<>())
          .add(child);
    }
    int grades = IntStream.of(grade).max().orElse(0) + 1;
    long left = Math.round(surroundings.shared() * grade.length);
    for (int first : order) {
      if (left < 2) {
        break;
      }
      if (households.household[first] >= 0) {
        continue;
      }
      List<Integer> children = new ArrayList<>(List.of(first));
      int others = left > 2 && random.nextInt(ONE_WITH_THREE_IN) == 0 ? 2 : 1;
      for (int k = 0; k < others; k++) {
        boolean twin = grades == 1 || random.nextDouble() < surroundings.twins();
        int away = twin ? 0 : 1 + random.nextInt(grades - 1);
        Alike wanted = alike(population, first, (grade[first] + away) % grades);
        households.take(alike.getOrDefault(wanted, new ArrayDeque<>()), children);
      }
      if (children.size() > 1) {
        households.add(children, population);
        left -= children.size();
      }
    }
    return households;
  }

  private static Alike alike(Population population, int child, int grade) {
    return new Alike(population.neighbourhood(child), population.isEligible(child), grade);
  }

  static List<Integer> shuffled(int count, Random random) {
    return Arrays.stream(Shuffle.of(count, random)).boxed().toList();
  }

  /** Moves the next free child of {@code candidates} over to {@code children}, if there is one. */
  private void take(Deque<Integer> candidates, List<Integer> children) {
    while (!candidates.isEmpty()) {
      int child = candidates.poll();
      if (household[child] < 0 && !children.contains(child)) {
        children.add(child);
        return;
      }
    }
  }

  private void add(List<Integer> children, Population population) {
    for (int child : children) {
      household[child] = members.size();
      population.moveIn(child, children.getFirst());
    }
    members.add(children);
  }

  /** The children of every household with more than one; who gave the home comes first. */
  List<List<Integer>> shared() {
    return members;
  }

  /** A number from 1 that the household's children have in common; 0 for an only child. */
  int number(int child) {
    return household[child] + 1;
  }

  /** The other children of the household of {@code child}. */
  List<Integer> siblings(int child) {
    return household[child] < 0
        ? List.of()
        : members.get(household[child]).stream().filter(other -> other != child).toList();
  }
}
