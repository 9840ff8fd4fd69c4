package org.seatwright.solver.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveResult;

/**
 * What the engines of one run found together.
 *
 * @param best the better plan
 * @param proof what all engines together prove about {@code best}
 * @param engines every engine's own result, in the order they ran
 * @param verdict the audit of {@code best}
 * @param crossCheck whether engines and audit agree
 */
public record Solved(
    SolveResult best,
    Proof proof,
    List<SolveResult> engines,
    Verdict verdict,
    CrossCheck crossCheck) {
  public Solved {
    engines = List.copyOf(engines);
  }

  /**
   * For each part the certificates of the engine that proves most of it; empty where no engine has
   * any.
   */
  public List<LevelCertificate> certificates() {
    Map<Integer, List<LevelCertificate>> best = new TreeMap<>();
    for (SolveResult engine : engines) {
      Map<Integer, List<LevelCertificate>> own =
          engine.certificates().stream().collect(Collectors.groupingBy(LevelCertificate::part));
      own.forEach((part, levels) ->
          best.merge(part, levels, (before, now) -> compare(now, before) > 0 ? now : before));
    }
    return best.values().stream().flatMap(List::stream).toList();
  }

  /** The first level whose bounds differ decides; where none does, who has more of them. */
  private static int compare(List<LevelCertificate> a, List<LevelCertificate> b) {
    int last = Stream.concat(a.stream(), b.stream()).mapToInt(Solved::place).max().orElse(0);
    for (int place = 0; place <= last; place++) {
      int order = Long.compare(bound(a, place), bound(b, place));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int place(LevelCertificate certificate) {
    return switch (certificate.level()) {
      case Level.Missed() -> 0;
      case Level.Rank(var held) -> 1 + held.size();
      case Level.Points(var held) -> 1 + held.size();
    };
  }

  private static long bound(List<LevelCertificate> levels, int place) {
    return levels.stream()
        .filter(level -> place(level) == place)
        .mapToLong(LevelCertificate::bound)
        .max()
        .orElse(0);
  }
}
