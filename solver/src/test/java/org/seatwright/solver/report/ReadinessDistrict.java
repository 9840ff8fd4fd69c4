package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.readiness.Readiness;

/** A small district in files, and what a readiness report says of it. */
final class ReadinessDistrict {
  private final Path folder;

  /** Draws a district of one school of six seats and four students, who all may sit there. */
  ReadinessDistrict(Path folder) throws IOException {
    this.folder = folder;
    write("district.yaml", "district: Small <b>\n");
    write("schools.csv", "school,name,zone\nN,North & Co,east\n");
    write("programs.csv", "program,school,grade,seats\nN-K,N,K,6\n");
    write(
        "students.csv",
        "student,grade,ses,current\nAda,K,frl,N\nBen,K,paid,n\nCyd,K,paid,N\nada,K,paid,West\n");
    write("choices.csv", "student,rank,program\nAda,1,N-K\nBen,1,N-K\nCyd,1,N-K\n");
    write("policy.yaml", "policy: \"Rules <i>\"\n");
  }

  ReadinessDistrict write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  ReadinessView view(boolean withStudents) {
    LoadResult result = DistrictReader.read(folder, Optional.empty());
    assertThat(result).as(result.notices().render()).isInstanceOf(LoadResult.Loaded.class);
    LoadResult.Loaded loaded = (LoadResult.Loaded) result;
    Readiness readiness =
        Readiness.of(AssignmentProblem.compile(loaded.district(), loaded.policy()));
    return new ReadinessView(
        loaded.district().name(),
        List.of(),
        0,
        Optional.of(
            new ReadinessView.Subject(loaded.district(), loaded.policy(), readiness)),
        withStudents,
        "1.0");
  }

  /** The findings, one block of lines each, as the terminal shows them to everyone. */
  String findings() {
    ReadinessView view = view(false);
    return ReadinessText.of(view, view.subject().orElseThrow())
        .lines()
        .dropWhile(line -> !line.equals("Findings"))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.substring(2) + "\n")
        .reduce("", String::concat);
  }

  /** The findings under a policy of these parts. */
  String findings(String policy) throws IOException {
    return write("policy.yaml", "policy: Drawn\n" + policy).findings();
  }
}
