package org.seatwright.model.district;

import java.util.List;
import org.seatwright.model.choice.RankedChoices;

/** The parts of a district, some of which may be replaced to make another. */
final class DistrictParts {
  final String name;
  final String year;
  List<School> schools;
  List<Program> programs;
  List<Student> students;
  RankedChoices choices;
  List<Enrolled> enrolled;
  Travel travel;
  Records records;
  Neighbourhoods neighbourhoods;
  DerivedAttributes derived = DerivedAttributes.NONE;

  DistrictParts(
      String name,
      String year,
      List<School> schools,
      List<Program> programs,
      List<Student> students,
      RankedChoices choices,
      List<Enrolled> enrolled,
      Travel travel,
      Records records,
      Neighbourhoods neighbourhoods) {
    this.name = name;
    this.year = year;
    this.schools = schools;
    this.programs = programs;
    this.students = students;
    this.choices = choices;
    this.enrolled = enrolled;
    this.travel = travel;
    this.records = records;
    this.neighbourhoods = neighbourhoods;
  }

  DistrictParts seats(List<School> schools, List<Program> programs) {
    this.schools = schools;
    this.programs = programs;
    return this;
  }

  DistrictParts students(List<Student> students) {
    this.students = students;
    return this;
  }

  DistrictParts choices(RankedChoices choices) {
    this.choices = choices;
    return this;
  }

  DistrictParts enrolled(List<Enrolled> enrolled) {
    this.enrolled = enrolled;
    return this;
  }

  DistrictParts ways(Travel travel, Records records, Neighbourhoods neighbourhoods) {
    this.travel = travel;
    this.records = records;
    this.neighbourhoods = neighbourhoods;
    return this;
  }

  DistrictParts derived(DerivedAttributes derived) {
    this.derived = derived;
    return this;
  }
}
