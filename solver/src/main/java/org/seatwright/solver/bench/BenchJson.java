package org.seatwright.solver.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.solver.bench.BenchReport.Row;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as JSON, with the machine and every run's trace; what is not known is left out. */
public final class BenchJson {
  private static final int SECOND_DIGITS = 3;
  private static final int GAP_DIGITS = 9;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private BenchJson() {}

  /** The text of bench.json, with line feeds. */
  public static String of(BenchReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("suite", report.suite());
    addMachine(root.putObject("machine"), report.machine());
    ArrayNode contradictions = root.putArray("contradictions");
    report.contradictions().forEach(contradictions::add);
    ArrayNode runs = root.putArray("runs");
    report.rows().forEach(row -> addRun(runs.addObject(), row));
    return MAPPER.writeValueAsString(root).replace(System.lineSeparator(), "\n") + "\n";
  }

  private static void addMachine(ObjectNode node, Machine machine) {
    node.put("processor", machine.processor());
    node.put("cores", machine.cores());
    node.put("memory-mib", machine.memoryMib());
    node.put("system", machine.system());
    machine.commit().ifPresent(commit -> node.put("commit", commit));
    ObjectNode versions = node.putObject("versions");
    machine.versions().forEach(versions::put);
  }

  private static void addRun(ObjectNode node, Row row) {
    Measurement measurement = row.measurement();
    Figures figures = row.figures();
    node.put("instance", measurement.instance());
    node.put("engine", measurement.contender().word());
    node.put("seed", measurement.seed());
    node.put("ended", measurement.ending().words());
    node.put("asked-seconds", rounded(measurement.asked().toNanos() / 1e9, SECOND_DIGITS));
    node.put("seconds", rounded(measurement.seconds(), SECOND_DIGITS));
    node.put("late", measurement.isLate());
    add(node, "peak-mib", measurement.peakMib());
    add(node, "points", figures.points());
    add(node, "bound", figures.bound());
    add(node, "gap", figures.gap(), GAP_DIGITS);
    add(node, "plan-seconds", figures.firstPlan(), SECOND_DIGITS);
    add(node, "bound-seconds", figures.firstBound(), SECOND_DIGITS);
    addByGap(node.putObject("within-seconds"), figures.within());
    addByGap(node.putObject("proven-seconds"), figures.proven());
    add(node, "proof-seconds", figures.proof(), SECOND_DIGITS);
    row.ratio()
        .ifPresent(ratio ->
            node.put(
                ratio.atLeast() ? "ratio-at-least" : "ratio",
                rounded(ratio.times(), SECOND_DIGITS)));
    ArrayNode trace = node.putArray("trace");
    measurement.trace().moments().forEach(moment -> addMoment(trace.addObject(), moment));
  }

  private static void addByGap(ObjectNode node, List<OptionalDouble> seconds) {
    for (int k = 0; k < seconds.size(); k++) {
      String gap =
          BigDecimal.valueOf(Figures.GAPS.get(k).share()).stripTrailingZeros().toPlainString();
      add(node, gap, seconds.get(k), SECOND_DIGITS);
    }
  }

  private static void addMoment(ObjectNode node, Moment moment) {
    node.put("seconds", rounded(moment.seconds(), SECOND_DIGITS));
    node.put("engine", moment.engine());
    if (!moment.ranks().isEmpty()) {
      ArrayNode ranks = node.putArray("ranks");
      moment.ranks().forEach(ranks::add);
    }
    add(node, "points", moment.points());
    node.put("missed", moment.missed());
    add(node, "bound", moment.bound());
    node.put("heap-mib", moment.heapMib());
  }

  private static void add(ObjectNode node, String key, OptionalLong number) {
    number.ifPresent(it -> node.put(key, it));
  }

  private static void add(ObjectNode node, String key, OptionalDouble number, int digits) {
    number.ifPresent(it -> node.put(key, rounded(it, digits)));
  }

  private static BigDecimal rounded(double number, int digits) {
    return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
  }
}
