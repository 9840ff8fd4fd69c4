package org.seatwright.solver.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.PlanReader;
import org.seatwright.datasets.read.PlanResult;
import org.seatwright.datasets.write.CertificateWriter;
import org.seatwright.datasets.write.PlanWriter;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.certificate.Certificate;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.ProblemHash;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemParts;

/**
 * A district of two children, Ada (frl) and Ben, who both list North, one seat, before South, and a
 * run folder for it.
 */
final class DrawnRun {
  private final Path root;
  private String keys = "";

  DrawnRun(Path root, String policy, int southSeats) throws IOException {
    this.root = root;
    Files.createDirectory(district());
    Files.createDirectory(folder());
    write("district.yaml", "district: Two\n");
    write("schools.csv", "school,name\nN,North\nS,South\n");
    write(
        "programs.csv",
        "program,school,grade,seats\nN-K,N,K,1\nS-K,S,K,%d\n".formatted(southSeats));
    write("students.csv", "student,grade,ses\nAda,K,frl\nBen,K,paid\n");
    write("choices.csv", "student,rank,program\nAda,1,N-K\nAda,2,S-K\nBen,1,N-K\nBen,2,S-K\n");
    write("policy.yaml", policy);
  }

  Path district() {
    return root.resolve("two");
  }

  Path folder() {
    return root.resolve("run");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(district().resolve(file), text);
  }

  /**
   * Writes the plan, its schools.csv and what the run says of it.
   *
   * @param keys those of result.json, but for valid (true where nothing is missed) and the files
   */
  DrawnRun with(String plan, String keys) throws IOException {
    Path assignments = Files.writeString(folder().resolve("assignments.csv"), plan);
    LoadResult.Loaded input = input();
    PlanResult.Loaded rows = (PlanResult.Loaded) PlanReader.read(assignments);
    PlanWriter.writeSchools(
        input.district(),
        input.policy(),
        Audit.judge(input.district(), input.policy(), rows.rows()),
        folder().resolve("schools.csv"));
    this.keys = keys;
    return seal();
  }

  /** Writes result.json with the hashes of all files as they are now. */
  private DrawnRun seal() throws IOException {
    List<InputFile> outputs = new ArrayList<>();
    for (String name : List.of("assignments.csv", "schools.csv", "certificate.json")) {
      if (Files.exists(folder().resolve(name))) {
        outputs.add(new InputFile(name, Sha256.of(folder().resolve(name))));
      }
    }
    Files.writeString(
        folder().resolve("result.json"),
        "{%s, \"valid\": %s, \"inputs\": [%s], \"outputs\": [%s]}"
            .formatted(
                keys, !keys.contains("\"missed\""), files(input().inputs()), files(outputs)));
    return this;
  }

  private static String files(List<InputFile> files) {
    return files.stream()
        .map(it -> "{\"file\": \"%s\", \"sha256\": \"%s\"}".formatted(it.file(), it.sha256()))
        .collect(Collectors.joining(", "));
  }

  /** Writes the certificate. */
  DrawnRun with(LevelCertificate... levels) throws IOException {
    String plan = Sha256.of(folder().resolve("assignments.csv"));
    CertificateWriter.write(
        new Certificate(ProblemHash.of(problem()), plan, List.of(levels)),
        ProblemParts.of(problem()),
        folder().resolve("certificate.json"));
    return seal();
  }

  private LoadResult.Loaded input() {
    return (LoadResult.Loaded) DistrictReader.read(district(), Optional.empty());
  }

  AssignmentProblem problem() {
    return AssignmentProblem.compile(input().district(), input().policy());
  }

  /** As {@link #edit}, by someone who thinks of the hash of the file in result.json. */
  DrawnRun forge(Path file, String from, String to) throws IOException {
    return edit(file, from, to).seal();
  }

  /** Puts {@code to} in place of {@code from}, which stands in the file once. */
  DrawnRun edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
      throw new IllegalArgumentException("\"%s\" is not once in %s.".formatted(from, file));
    }
    Files.writeString(file, text.replace(from, to));
    return this;
  }

  /** Every finding or notice, one below the other, but what is never checked. */
  String verify() {
    return verify(Optional.empty());
  }

  String verify(Optional<Path> policy) {
    return switch (VerifyRun.run(district(), policy, folder())) {
      case VerifyOutcome.Checked(var findings, _) ->
          findings.stream()
              .filter(finding -> !finding.sentence().startsWith("Not checked: "))
              .map(finding -> finding.standing().word() + ": " + finding.sentence() + "\n")
              .collect(Collectors.joining());
      case VerifyOutcome.Refused(var notices) ->
          notices.stream()
              .map(Notices::render)
              .collect(Collectors.joining("\n"))
              .replace(root.toString(), "ROOT");
    };
  }
}
