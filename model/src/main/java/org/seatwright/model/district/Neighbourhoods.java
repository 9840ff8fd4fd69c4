package org.seatwright.model.district;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The blocks of a district, their land where it is known, and in which block each student's home
 * stands by the map.
 */
public final class Neighbourhoods {
  /** A district that brings no blocks. */
  public static final Neighbourhoods NONE = new Neighbourhoods(List.of(), List.of(), new int[0]);

  private static final int NOWHERE = -1;

  private final List<Block> blocks;
  private final List<Optional<Area>> areas;

  /** Block by student; {@link #NOWHERE} where the map has none. Shorter where there is no map. */
  private final int[] homes;

  private final Map<BlockId, Integer> indexOf;

  private Neighbourhoods(List<Block> blocks, List<Optional<Area>> areas, int[] homes) {
    this.blocks = List.copyOf(blocks);
    this.areas = List.copyOf(areas);
    this.homes = homes;
    this.indexOf = HashMap.newHashMap(blocks.size());
    for (int b = 0; b < blocks.size(); b++) {
      if (indexOf.put(blocks.get(b).id(), b) != null) {
        throw new IllegalArgumentException("BlockId appears twice; ids must be unique.");
      }
    }
  }

  /** Blocks without a map. */
  public static Neighbourhoods of(List<Block> blocks) {
    return new Neighbourhoods(
        blocks, Collections.nCopies(blocks.size(), Optional.empty()), new int[0]);
  }

  /**
   * Blocks on a map.
   *
   * @param areas the land of each block, in the order of {@code blocks}
   * @param homes the block (index) of each student of the district, empty where the map has none
   */
  public static Neighbourhoods of(
      List<Block> blocks, List<Optional<Area>> areas, List<OptionalInt> homes) {
    if (areas.size() != blocks.size()) {
      throw new IllegalArgumentException(
          "%d areas for %d blocks; give one per block.".formatted(areas.size(), blocks.size()));
    }
    return new Neighbourhoods(
        blocks, areas, homes.stream().mapToInt(home -> home.orElse(NOWHERE)).toArray());
  }

  /** The same blocks and their land, without anyone's home. */
  public Neighbourhoods withoutHomes() {
    return new Neighbourhoods(blocks, areas, new int[0]);
  }

  /** The blocks in input order. */
  public List<Block> blocks() {
    return blocks;
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** True where the land of any block is known. */
  public boolean hasMap() {
    return areas.stream().anyMatch(Optional::isPresent);
  }

  /** The land of a block (index). */
  public Optional<Area> findArea(int block) {
    return areas.get(block);
  }

  /** Index of the block with this id. */
  public OptionalInt find(BlockId id) {
    Integer index = indexOf.get(id);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The block on whose land the home of a student (index) stands. */
  public OptionalInt findHome(int student) {
    return student >= homes.length || homes[student] == NOWHERE
        ? OptionalInt.empty()
        : OptionalInt.of(homes[student]);
  }
}
