package org.seatwright.datasets.synthetic;

import java.util.List;

/** Invented names: trees, then the same trees with a number. */
final class SchoolNames {
  private static final List<String> TREES =
      List.of(
          "Alder",
          "Ash",
          "Aspen",
          "Beech",
          "Birch",
          "Cedar",
          "Cherry",
          "Cypress",
          "Elder",
          "Fir",
          "Hawthorn",
          "Hazel",
          "Hornbeam",
          "Juniper",
          "Larch",
          "Laurel",
          "Linden",
          "Maple",
          "Mulberry",
          "Pine",
          "Poplar",
          "Rowan",
          "Spruce",
          "Sycamore",
          "Walnut",
          "Willow",
          "Yew");

  private SchoolNames() {}

  /** The name of the school with this {@code index}, from 0; no two are the same. */
  static String of(int index) {
    String name = TREES.get(index % TREES.size()) + " School";
    int round = index / TREES.size();
    return round == 0 ? name : name + " " + (round + 1);
  }
}
