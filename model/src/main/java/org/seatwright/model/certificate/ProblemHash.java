package org.seatwright.model.certificate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.FamilyPairs;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.SeatPriorities;
import org.seatwright.model.problem.TableRule;

/**
 * SHA-256 over everything that a plan's score depends on: two problems with the same hash give
 * every plan the same score.
 *
 * <p>Numbers count as eight bytes, the high byte first, texts as their length in bytes and their
 * UTF-8, lists as their length and their items. Students, programs and options are their indices.
 * Cost: O(options).
 */
public final class ProblemHash {
  private static final int BUFFER = 1 << 16;

  private final AssignmentProblem problem;
  private final MessageDigest digest;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  private ProblemHash(AssignmentProblem problem) {
    this.problem = problem;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks SHA-256.", e);
    }
  }

  /** The hash in hexadecimal, 64 digits in lower case. */
  public static String of(AssignmentProblem problem) {
    return new ProblemHash(problem).hash();
  }

  private String hash() {
    addPrograms();
    addStudents();
    addNumber(problem.rankLevels().count());
    for (int level = 0; level < problem.rankLevels().count(); level++) {
      addNumber(problem.rankLevels().threshold(level));
    }
    addNumber(problem.types());
    addNumber(problem.rows().size());
    problem.rows().forEach(this::addRow);
    addNumber(problem.rules().size());
    problem.rules().forEach(this::addRule);
    addNumber(problem.pairs().all().size());
    problem.pairs().all().forEach(this::addPair);
    addNumber(problem.fairness().size());
    problem.fairness().forEach(this::addFairness);
    if (!problem.fairness().isEmpty()) {
      addPriorities(problem.priorities());
    }
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }

  private void addPrograms() {
    addNumber(problem.programs());
    for (int p = 0; p < problem.programs(); p++) {
      addText(problem.programId(p).value());
      addNumber(problem.seats(p));
      addNumber(problem.schoolOf(p));
    }
  }

  private void addStudents() {
    addNumber(problem.students());
    for (int i = 0; i < problem.students(); i++) {
      addNumber(problem.type(i));
      addTruth(problem.mustSit(i));
      addNumber(problem.lastOption(i) - problem.firstOption(i) + 1);
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        addNumber(problem.program(o));
        addNumber(problem.cost(o));
        addNumber(problem.rankPlace(o));
        addNumber(problem.tieBreak(i, o));
      }
    }
  }

  private void addRow(BalanceRow row) {
    addText(row.rule());
    addText(row.place());
    int[] programs = row.programs();
    addNumber(programs.length);
    for (int program : programs) {
      addNumber(program);
    }
    for (int type = 0; type < problem.types(); type++) {
      addNumber(row.weight(type));
      addNumber(row.base(type));
    }
    addNumber(row.enrolled());
    addNumber(row.enrolledWeight());
    addNumber(row.largest());
    addNumber(row.lowTop());
    addNumber(row.lowBottom());
    addNumber(row.lowConstant());
    addNumber(row.highTop());
    addNumber(row.highBottom());
    addNumber(row.highConstant());
  }

  private void addRule(TableRule rule) {
    addText(rule.name());
    addEnforcement(rule.enforcement());
    addShape(rule.shape());
  }

  private void addShape(RuleShape shape) {
    switch (shape) {
      case RuleShape.Single(int row) -> {
        addText("single");
        addNumber(row);
      }
      case RuleShape.AtLeast(int holding, List<RuleShape> shapes) -> {
        addText("at least");
        addNumber(holding);
        addNumber(shapes.size());
        shapes.forEach(this::addShape);
      }
      case RuleShape.Largest(List<Integer> rows) -> {
        addText("largest");
        addRows(rows);
      }
      case RuleShape.Spread(List<Integer> rows, long apartTop, long apartBottom) -> {
        addText("spread");
        addRows(rows);
        addNumber(apartTop);
        addNumber(apartBottom);
      }
    }
  }

  private void addRows(List<Integer> rows) {
    addNumber(rows.size());
    rows.forEach(this::addNumber);
  }

  private void addPair(FamilyPairs.Pair pair) {
    addText(pair.rule().together().name());
    addEnforcement(pair.rule().enforcement());
    addNumber(pair.first());
    addNumber(pair.second());
  }

  private void addFairness(FairnessRule rule) {
    addText(rule.among().name());
    addEnforcement(rule.enforcement());
  }

  private void addPriorities(SeatPriorities priorities) {
    addNumber(priorities.types());
    for (int i = 0; i < problem.students(); i++) {
      addNumber(priorities.type(i));
    }
    for (int o = 0; o < problem.options(); o++) {
      addNumber(priorities.order(o));
      addNumber(problem.rank(o));
    }
    for (int p = 0; p < problem.programs(); p++) {
      addNumber(priorities.blocks(p));
      for (int block = 0; block < priorities.blocks(p); block++) {
        addNumber(priorities.seats(p, block));
        for (int type = 0; type < priorities.types(); type++) {
          addTruth(priorities.admits(p, block, type));
        }
      }
    }
  }

  private void addEnforcement(Enforcement enforcement) {
    switch (enforcement) {
      case Enforcement.Hard() -> addText("hard");
      case Enforcement.Soft(long points) -> {
        addText("soft");
        addNumber(points);
      }
      case Enforcement.Report() -> addText("report");
    }
  }

  private void addTruth(boolean truth) {
    addNumber(truth ? 1 : 0);
  }

  private void addText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    addNumber(bytes.length);
    flush();
    digest.update(bytes);
  }

  private void addNumber(long number) {
    if (buffer.remaining() < Long.BYTES) {
      flush();
    }
    buffer.putLong(number);
  }

  private void flush() {
    digest.update(buffer.flip());
    buffer.clear();
  }
}
