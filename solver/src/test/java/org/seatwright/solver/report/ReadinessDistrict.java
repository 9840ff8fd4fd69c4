package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.readiness.Readiness;

/** A small district in files, North and South, and what a readiness report says of it. */
final class ReadinessDistrict {
  private final Path folder;

  ReadinessDistrict(Path folder) throws IOException {
    this.folder = folder;
    write("district.yaml", "district: Small\n");
    write("schools.csv", "school,name,zone\nN,North & Co,east\nS,South,west\n");
    write("policy.yaml", "policy: Drawn\n");
  }

  ReadinessDistrict write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** Programs, one a word: "N-K:6" is a program of school N and grade K with six seats. */
  ReadinessDistrict programs(String... programs) throws IOException {
    StringBuilder rows = new StringBuilder("program,school,grade,seats\n");
    for (String program : programs) {
      String id = program.substring(0, program.indexOf(':'));
      String grade = id.substring(2).replaceAll("[a-z]", "");
      rows.append(
          "%s,%s,%s,%s\n"
              .formatted(
                  id, id.substring(0, 1), grade, program.substring(program.indexOf(':') + 1)));
    }
    return write("programs.csv", rows.toString());
  }

  /**
   * Students, one a text: "Ada K frl N: N-K S-K" is in grade K, ses=frl, attends N and ranked two
   * programs; "-" attends none.
   */
  ReadinessDistrict students(String... students) throws IOException {
    StringBuilder rows = new StringBuilder("student,grade,ses,current\n");
    StringBuilder choices = new StringBuilder("student,rank,program\n");
    for (String student : students) {
      String[] words = student.substring(0, student.indexOf(':')).split(" ");
      rows.append(
          "%s,%s,%s,%s\n".formatted(words[0], words[1], words[2], words[3].replace("-", "")));
      int rank = 0;
      for (String program : student.substring(student.indexOf(':') + 1).strip().split(" ")) {
        if (!program.isEmpty()) {
          choices.append("%s,%d,%s\n".formatted(words[0], ++rank, program));
        }
      }
    }
    return write("students.csv", rows.toString()).write("choices.csv", choices.toString());
  }

  ReadinessView view(boolean withStudents) {
    LoadResult result = DistrictReader.read(folder, Optional.empty());
    assertThat(result).as(result.notices().render()).isInstanceOf(LoadResult.Loaded.class);
    LoadResult.Loaded loaded = (LoadResult.Loaded) result;
    Readiness readiness = Readiness.of(loaded.district(), loaded.policy());
    return new ReadinessView(
        loaded.district().name(),
        List.of(),
        Map.of(),
        Optional.of(new ReadinessView.Subject(loaded.district(), loaded.policy(), readiness)),
        withStudents,
        "1.0");
  }

  /** The findings under a policy of these parts, as the terminal shows them. */
  String findings(String policy) throws IOException {
    write("policy.yaml", "policy: Drawn\n" + policy);
    ReadinessView view = view(false);
    return ReadinessText.of(view, view.subject().orElseThrow())
        .lines()
        .dropWhile(line -> !line.equals("Findings"))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.substring(2) + "\n")
        .reduce("", String::concat);
  }
}
