package org.seatwright.datasets.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.seatwright.datasets.format.CertificateKey;
import org.seatwright.model.certificate.Certificate;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.SidePrice;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.ProblemPart;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes certificate.json: whole numbers alone, programs by their ids, rows by rule and place, one
 * side to a line.
 */
public final class CertificateWriter {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<ProblemPart> parts;
  private final List<String> lines = new ArrayList<>();

  private CertificateWriter(List<ProblemPart> parts) {
    this.parts = parts;
  }

  /** Writes {@code certificate}, which is about the problem of these parts. */
  public static void write(Certificate certificate, List<ProblemPart> parts, Path file)
      throws IOException {
    CertificateWriter writer = new CertificateWriter(parts);
    writer.add(certificate);
    Files.write(file, writer.lines);
  }

  private void add(Certificate certificate) {
    lines.add("{");
    add(1, CertificateKey.FORMAT, CertificateKey.VERSION);
    add(1, CertificateKey.PROBLEM, text(certificate.problem()));
    add(1, CertificateKey.PLAN, text(certificate.plan()));
    lines.add("  %s: [".formatted(text(CertificateKey.LEVELS)));
    addItems(1, "]", certificate.levels().stream().map(this::level).toList());
    lines.add("}");
  }

  /** The lines of one level, its braces included. */
  private String level(LevelCertificate level) {
    CertificateWriter writer = new CertificateWriter(parts);
    writer.addLevel(level);
    return String.join("\n", writer.lines);
  }

  private void addLevel(LevelCertificate level) {
    AssignmentProblem problem = parts.get(level.part()).problem();
    lines.add("    {");
    add(3, CertificateKey.PART, level.part());
    add(3, CertificateKey.LEVEL, text(CertificateKey.word(level.level())));
    add(3, CertificateKey.HELD, level.level().held());
    add(3, CertificateKey.BOUND, level.bound());
    add(3, CertificateKey.DENOMINATOR, level.multipliers().denominator());
    lines.add("      %s: {".formatted(text(CertificateKey.SEATS)));
    addItems(3, "},", seats(problem, level.multipliers().seats()));
    lines.add("      %s: [".formatted(text(CertificateKey.SIDES)));
    addItems(
        3, "],", level.multipliers().sides().stream().map(side -> side(problem, side)).toList());
    lines.add("      %s: %s".formatted(text(CertificateKey.RANKS), level.multipliers().ranks()));
    lines.add("    }");
  }

  private void add(int depth, String key, Object value) {
    lines.add("  ".repeat(depth) + text(key) + ": " + value + ",");
  }

  /** Items that bring their own indentation, a comma between two, then the closing bracket. */
  private void addItems(int depth, String end, List<String> items) {
    for (int k = 0; k < items.size(); k++) {
      lines.add(items.get(k) + (k + 1 < items.size() ? "," : ""));
    }
    lines.add("  ".repeat(depth) + end);
  }

  private static List<String> seats(AssignmentProblem problem, List<Long> multipliers) {
    List<String> seats = new ArrayList<>();
    for (int p = 0; p < multipliers.size(); p++) {
      if (multipliers.get(p) > 0) {
        String id = problem.programId(p).value();
        seats.add("        %s: %d".formatted(text(id), multipliers.get(p)));
      }
    }
    return seats;
  }

  private static String side(AssignmentProblem problem, SidePrice side) {
    BalanceRow row = problem.rows().get(side.row());
    String word = side.isLower() ? CertificateKey.LOWER : CertificateKey.UPPER;
    List<String> pairs =
        List.of(
            pair(CertificateKey.RULE, text(row.rule())),
            pair(CertificateKey.PLACE, text(row.place())),
            pair(CertificateKey.ROW, side.row()),
            pair(CertificateKey.SIDE, text(word)),
            pair(CertificateKey.COUNT, side.bottom()),
            pair(CertificateKey.BASE, side.top()),
            pair(CertificateKey.MULTIPLIER, side.multiplier()));
    return pairs.stream().collect(Collectors.joining(", ", "        {", "}"));
  }

  private static String pair(String key, Object value) {
    return text(key) + ": " + value;
  }

  private static String text(String text) {
    return MAPPER.writeValueAsString(text);
  }
}
