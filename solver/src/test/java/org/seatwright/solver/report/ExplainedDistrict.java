package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;

/**
 * A district written to files, and what its policy is said to be: North with seven seats in
 * kindergarten and two in grade 1, three children there already; South with four.
 */
final class ExplainedDistrict {
  private final Path folder;

  /** Draws the district in {@code folder}. */
  ExplainedDistrict(Path folder) throws IOException {
    this.folder = folder;
    write("district.yaml", "district: Six\n");
    write(
        "schools.csv",
        """
        school,name,latitude,longitude,zone,feeders
        N,North,0,0,east,P
        S,South,0,0.01,west,N
        """);
    write(
        "programs.csv",
        """
        program,school,grade,seats,magnet
        N-K,N,K,7,no
        S-K,S,K,4,yes
        N-1,N,1,2,no
        """);
    write(
        "students.csv",
        """
        student,grade,latitude,longitude,ses,block,zone,household,current,home,sibling
        Ada,K,0,0,frl,1,east,h1,,N,S-K
        Ben,K,0,0,frl,2,east,h1,,N,
        Cyd,K,0,0.01,paid,2,west,,S,S,
        Dee,K,0,0.01,paid,3,west,h2,S,S,
        Eli,1,0,0.01,frl,3,west,h2,N,N,
        Fay,1,0,0,paid,4,east,,N,N,
        Gus,1,0,0,paid,4,east,,N,N,
        """);
    write("enrolled.csv", "program,students,ses,block,zone\nN-K,1,frl,1,east\nN-K,2,paid,2,east\n");
    write(
        "choices.csv",
        """
        student,rank,program
        Ada,1,S-K
        Ada,2,N-K
        Ben,1,N-K
        Cyd,1,S-K
        Dee,1,S-K
        Dee,2,N-K
        Eli,1,N-1
        """);
  }

  /** Writes a file of the district anew. */
  void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /** The whole explanation of a policy. */
  String explain(String policy) throws IOException {
    write("policy.yaml", "policy: Drawn\n" + policy);
    LoadResult result = DistrictReader.read(folder, Optional.empty());
    assertThat(result).as(result.notices().render()).isInstanceOf(LoadResult.Loaded.class);
    LoadResult.Loaded loaded = (LoadResult.Loaded) result;
    return PolicySentences.of(loaded.district(), loaded.policy());
  }

  /** The lines of one section without their indent. */
  String section(String title, String policy) throws IOException {
    return explain(policy)
        .lines()
        .dropWhile(line -> !line.equals(title))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.substring(2) + "\n")
        .collect(Collectors.joining());
  }

  /** The section of balance where {@code rule} is the only one. */
  String rule(String rule) throws IOException {
    return section("Balance", "balance:\n  - " + rule + "\n");
  }
}
