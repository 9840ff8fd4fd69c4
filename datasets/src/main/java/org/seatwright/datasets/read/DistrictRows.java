package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.Travel;

/** What the CSV files of a district hold; empty where one is not there or cannot be read. */
record DistrictRows(
    Optional<Register<School>> schools,
    Optional<Register<Program>> programs,
    Optional<Register<Student>> students,
    Optional<RankedChoices> choices,
    Optional<Travel> travel,
    Optional<EnrolledRows> enrolled,
    Records records) {

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
        records);
  }
}
