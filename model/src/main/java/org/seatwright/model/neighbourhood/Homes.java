package org.seatwright.model.neighbourhood;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.BlockId;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Neighbourhoods;

/** In which block each student of a district lives: the one named, else the one on the map. */
public final class Homes {
  private final District district;
  private final Neighbourhoods neighbourhoods;
  private final String from;

  /**
   * @param from the attribute that names blocks
   */
  public Homes(District district, String from) {
    this.district = district;
    this.neighbourhoods = district.neighbourhoods();
    this.from = from;
  }

  /**
   * The block of a student. A student who names one that the district does not have is in none,
   * whatever the map says.
   */
  public OptionalInt findBlock(int student) {
    Attributes attributes = district.students().get(student).attributes();
    return findName(attributes).isPresent()
        ? findNamed(attributes)
        : neighbourhoods.findHome(student);
  }

  /** The block that attributes name. */
  public OptionalInt findNamed(Attributes attributes) {
    Optional<String> name = findName(attributes);
    return name.isEmpty() ? OptionalInt.empty() : neighbourhoods.find(new BlockId(name.get()));
  }

  private Optional<String> findName(Attributes attributes) {
    return attributes.find(from).filter(name -> !name.isBlank());
  }

  /** The number of students in each block. */
  long[] studentsOfBlocks() {
    long[] students = new long[neighbourhoods.blocks().size()];
    IntStream.range(0, district.students().size())
        .forEach(i -> findBlock(i).ifPresent(block -> students[block]++));
    return students;
  }

  /** Students who name a block and live on the land of another. */
  long elsewhere() {
    return IntStream.range(0, district.students().size())
        .filter(i -> {
          OptionalInt named = findNamed(district.students().get(i).attributes());
          OptionalInt home = neighbourhoods.findHome(i);
          return named.isPresent() && home.isPresent() && !named.equals(home);
        })
        .count();
  }
}
