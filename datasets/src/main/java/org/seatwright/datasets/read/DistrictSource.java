package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.geography.Feature;
import org.seatwright.datasets.notice.At;

/** Where the parts of a district are read from; what is wrong with them becomes notices. */
interface DistrictSource {
  /**
   * A section of keys.
   *
   * @param at the file that holds it
   * @param name of the file, for a policy that has none of its own
   * @param root empty where it cannot be read; a notice says why
   */
  record Marked(At at, String name, Optional<YamlNode.Mapping> root) {}

  /**
   * A map of census blocks.
   *
   * @param at the file that holds it
   * @param features the land of the blocks; empty where it cannot be read, as a notice says
   */
  record Land(At at, Optional<List<Feature>> features) {}

  /** False, with notices, where nothing can be read at all. */
  boolean isUsable();

  /** What people call the district. */
  Marked about();

  /** The district's own policy, empty where it has none. */
  Optional<Marked> policy();

  /** True where the district brings rows of this kind. */
  boolean has(CsvFormat format);

  /**
   * Reads rows of one kind: {@code rows} gets the table below its header and must read it to its
   * end. Empty, with notices, where there is no such table.
   */
  <T> Optional<T> table(CsvFormat format, Function<Table, T> rows);

  /** The map of its census blocks, empty where it has none. */
  Optional<Land> map();

  /** The files read so far, in reading order. */
  List<InputFile> inputs();
}
