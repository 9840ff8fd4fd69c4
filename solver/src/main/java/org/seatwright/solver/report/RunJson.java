package org.seatwright.solver.report;

import java.math.BigDecimal;
import java.util.List;
import org.seatwright.datasets.format.RecordKey;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.RunRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The text of run.json: how a run came about. */
public final class RunJson {
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

  private RunJson() {}

  /** The record as JSON, ended by a line feed. */
  public static String of(RunRecord record) {
    ObjectNode root = JsonText.object();
    root.put(RecordKey.DISTRICT, record.district());
    record.policy().ifPresent(policy -> root.put(RecordKey.POLICY, policy));
    root.put(RecordKey.ENGINE, record.engine());
    root.put(RecordKey.SOLVER, record.solver());
    root.put(RecordKey.SEED, record.seed());
    addBudget(root.putObject(RecordKey.BUDGET), record);
    record.started().ifPresent(started -> root.put(RecordKey.STARTED, started));
    ObjectNode versions = root.putObject(RecordKey.VERSIONS);
    record.versions().forEach(versions::put);
    record
        .from()
        .ifPresent(from ->
            root.putObject(RecordKey.FROM)
                .put(RecordKey.RUN, from.run())
                .put(ResultKey.SHA256, from.sha256()));
    addFiles(root.putArray(ResultKey.INPUTS), record.inputs());
    addFiles(root.putArray(ResultKey.OUTPUTS), record.outputs());
    ObjectNode decisions = root.putObject(RecordKey.DECISIONS);
    record
        .decisions()
        .forEach((name, texts) -> {
          ArrayNode items = decisions.putArray(name);
          texts.forEach(items::add);
        });
    return JsonText.of(root);
  }

  private static void addBudget(ObjectNode node, RunRecord record) {
    record
        .time()
        .ifPresent(time ->
            node.put(
                RecordKey.SECONDS,
                BigDecimal.valueOf(time.toNanos()).divide(NANOS).stripTrailingZeros()));
    record.moves().ifPresent(moves -> node.put(RecordKey.MOVES, moves));
    node.put(ResultKey.GAP, BigDecimal.valueOf(record.gap()));
  }

  private static void addFiles(ArrayNode node, List<InputFile> files) {
    files.forEach(file ->
        node.addObject().put(ResultKey.FILE, file.file()).put(ResultKey.SHA256, file.sha256()));
  }
}
