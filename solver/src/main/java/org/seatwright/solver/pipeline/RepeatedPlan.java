package org.seatwright.solver.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.write.PlanOutput;
import org.seatwright.datasets.write.SameText;
import org.seatwright.model.audit.Verdict;

/** The files that a repeated run comes to, held against those of the first one. */
final class RepeatedPlan {
  private final Map<String, PlanOutput> files = new LinkedHashMap<>();

  RepeatedPlan(LoadResult.Loaded input, Verdict verdict) {
    PlanOutput.of(input.district(), input.policy(), verdict)
        .forEach(file -> files.put(file.name(), file));
  }

  /** The names of the files that a plan of this district and policy has. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** The first row of {@code file} that is another one; empty where all are the same. */
  OptionalLong firstDifference(String name, Path file) throws IOException {
    return SameText.firstDifference(file, file(name).text());
  }

  private PlanOutput file(String name) {
    PlanOutput file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("A plan has no file %s.".formatted(name));
    }
    return file;
  }
}
