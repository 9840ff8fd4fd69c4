package org.seatwright.model.neighbourhood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Block;
import org.seatwright.model.district.BlockId;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Neighbourhoods;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;

/** A district of blocks, drawn as the table of blocks.csv, and of students who each name one. */
final class DrawnBlocks {
  private DrawnBlocks() {}

  /**
   * The district.
   *
   * @param table a header of columns, the first the id, and one line per block; "-" is blank
   * @param homes the block each student names, "-" for none
   */
  static District of(String table, String... homes) {
    return of(Neighbourhoods.of(blocks(table)), List.of(), homes);
  }

  static District of(Neighbourhoods neighbourhoods, List<Enrolled> enrolled, String... homes) {
    List<Student> students = new ArrayList<>();
    for (String home : homes) {
      students.add(
          new Student(
              new StudentId("s" + students.size()),
              new Grade("K"),
              Optional.empty(),
              new Attributes(List.of("block"), List.of(cell(home)))));
    }
    return new District(
        "Drawn",
        "",
        List.of(new School(new SchoolId("N"), "North", Optional.empty(), Attributes.NONE)),
        List.of(
            new Program(
                new ProgramId("N-K"),
                new SchoolId("N"),
                new Grade("K"),
                homes.length,
                Attributes.NONE)),
        students,
        RankedChoices.of(Collections.nCopies(homes.length, new int[] {0})),
        enrolled,
        Travel.NONE,
        Records.NONE,
        neighbourhoods);
  }

  static Enrolled enrolled(int students, String block) {
    return new Enrolled(
        new ProgramId("N-K"), students, new Attributes(List.of("block"), List.of(block)));
  }

  static List<Block> blocks(String table) {
    List<List<String>> rows =
        table.lines().map(line -> Arrays.asList(line.strip().split("\\s+"))).toList();
    List<String> columns = rows.getFirst().subList(1, rows.getFirst().size());
    return rows.stream()
        .skip(1)
        .map(row ->
            new Block(
                new BlockId(row.getFirst()),
                new Attributes(
                    columns, row.subList(1, row.size()).stream().map(DrawnBlocks::cell).toList())))
        .toList();
  }

  private static String cell(String word) {
    return word.equals("-") ? "" : word;
  }
}
