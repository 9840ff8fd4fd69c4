package org.seatwright.datasets.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.seatwright.datasets.format.FileName;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.neighbourhood.Categorization;
import org.seatwright.model.policy.Policy;

/**
 * One of the files that a plan comes to, whatever found it: its name, and how to write its text.
 */
public record PlanOutput(String name, Text text) {
  /** Writes a file's text, and closes the stream. */
  @FunctionalInterface
  public interface Text {
    void writeTo(OutputStream out) throws IOException;
  }

  /** All files of a judged plan: seats, schools, and categories where the policy has some. */
  public static List<PlanOutput> of(District district, Policy policy, Verdict verdict) {
    List<PlanOutput> files = new ArrayList<>();
    files.add(
        new PlanOutput(
            FileName.ASSIGNMENTS,
            out -> PlanWriter.writeAssignments(district, verdict.plan(), out)));
    files.add(
        new PlanOutput(
            FileName.SCHOOL_FIGURES,
            out -> PlanWriter.writeSchools(district, policy, verdict, out)));
    if (!policy.categories().isEmpty()) {
      List<Categorization> categories =
          policy.categories().stream().map(it -> Categorization.of(it, district)).toList();
      files.add(
          new PlanOutput(FileName.CATEGORIES, out -> CategoryWriter.writeTiers(categories, out)));
      files.add(
          new PlanOutput(
              FileName.BLOCK_TIERS, out -> CategoryWriter.writeBlocks(district, categories, out)));
    }
    return files;
  }

  /** Writes the file, in place of one that is there. */
  public void writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      text.writeTo(out);
    }
  }
}
