package org.seatwright.solver.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.write.PlanOutput;
import org.seatwright.datasets.write.SameText;
import org.seatwright.model.audit.Verdict;

/** Holds the files of a run folder against what the run says it wrote, and against its plan. */
final class OutputCheck {
  private static final List<String> ALWAYS = List.of(FileName.ASSIGNMENTS, FileName.SCHOOL_FIGURES);
  private static final List<String> SOMETIMES =
      List.of(
          FileName.CATEGORIES,
          FileName.BLOCK_TIERS,
          FileName.CERTIFICATE,
          FileName.CHANGED_DISTRICT,
          FileName.CHANGES,
          FileName.MOVES,
          FileName.WAITLISTS,
          FileName.RUN,
          FileName.REPORT,
          FileName.REPORT_NUMBERS);

  private final Path folder;

  OutputCheck(Path folder) {
    this.folder = folder;
  }

  /** One finding where all files are those the run wrote, else one per file that is not. */
  List<Finding> files(List<InputFile> written) {
    List<Finding> findings = new ArrayList<>();
    written.forEach(file -> check(file, findings));
    List<String> names = written.stream().map(InputFile::file).toList();
    for (String name : ALWAYS) {
      if (!names.contains(name)) {
        findings.add(Finding.contradicted("Files: the run does not say that it wrote %s.", name));
      }
    }
    if (findings.isEmpty()) {
      findings.add(
          Finding.confirmed(
              "Files: the %d files are those the run wrote, by SHA-256.", written.size()));
    }
    if (has(FileName.CERTIFICATE) && !names.contains(FileName.CERTIFICATE)) {
      findings.add(
          Finding.remark(
              "Files: the run does not say that it wrote %s; what it proves is checked all the"
                  + " same.",
              FileName.CERTIFICATE));
    }
    return findings;
  }

  private void check(InputFile written, List<Finding> findings) {
    String name = written.file();
    if (!ALWAYS.contains(name) && !SOMETIMES.contains(name)) {
      findings.add(Finding.contradicted("Files: the run says it wrote %s, as no run does.", name));
    } else if (!has(name)) {
      findings.add(
          Finding.contradicted("Files: there is no %s, which the run says it wrote.", name));
    } else if (!isSame(written)) {
      findings.add(
          Finding.contradicted(
              "Files: %s is not the file the run wrote; its SHA-256 differs.", name));
    }
  }

  private boolean has(String name) {
    return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isSame(InputFile written) {
    try {
      return Sha256.of(folder.resolve(written.file())).equals(written.sha256());
    } catch (IOException e) {
      return false; // whatever cannot be read is not what the run wrote
    }
  }

  /** Holds plan, figures of the schools and tiers of blocks against what solve writes. */
  List<Finding> text(LoadResult.Loaded input, Verdict verdict) {
    return PlanOutput.of(input.district(), input.policy(), verdict).stream()
        .map(this::text)
        .toList();
  }

  private Finding text(PlanOutput file) {
    String name = file.name();
    try {
      OptionalLong row = SameText.firstDifference(folder.resolve(name), file.text());
      return row.isEmpty()
          ? Finding.confirmed("Files: %s is, byte by byte, what the plan comes to.", name)
          : Finding.contradicted(
              "Files: %s, row %d, is not what the plan comes to.", name, row.getAsLong());
    } catch (IOException e) {
      return Finding.contradicted("Files: %s cannot be read.", name);
    }
  }
}
