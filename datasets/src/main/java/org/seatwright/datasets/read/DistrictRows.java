package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.geography.BlockMap;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Block;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Neighbourhoods;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.Travel;

/**
 * What the files of a district hold; empty where one is not there or cannot be read.
 *
 * @param blocks empty only where there is no such file
 */
record DistrictRows(
    Optional<Register<School>> schools,
    Optional<Register<Program>> programs,
    Optional<Register<Student>> students,
    Optional<RankedChoices> choices,
    Optional<Travel> travel,
    Optional<EnrolledRows> enrolled,
    Records records,
    Optional<Register<Block>> blocks,
    Optional<BlockMap> map) {

  /** The district of these rows, which must hold no errors. */
  District district(String name, String year) {
    return new District(
        name,
        year,
        schools.orElseThrow().items(),
        programs.orElseThrow().items(),
        students.orElseThrow().items(),
        choices.orElseThrow(),
        enrolled.map(EnrolledRows::groups).orElse(List.<Enrolled>of()),
        travel.orElse(Travel.NONE),
        records,
        neighbourhoods());
  }

  /** True where the folder has a map of its blocks. */
  boolean hasMap() {
    return map.isPresent();
  }

  private Neighbourhoods neighbourhoods() {
    List<Block> all = blocks.map(Register::items).orElse(List.of());
    return map.map(it ->
            it.neighbourhoods(students.orElseThrow().items().stream().map(Student::site).toList()))
        .orElseGet(() -> Neighbourhoods.of(all));
  }
}
