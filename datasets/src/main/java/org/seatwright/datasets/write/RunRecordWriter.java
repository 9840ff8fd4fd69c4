package org.seatwright.datasets.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.seatwright.datasets.format.JsonText;
import org.seatwright.datasets.format.RecordKey;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.read.InputFile;
import org.seatwright.datasets.read.RunRecord;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.Overrides;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes run.json: how a run came about. */
public final class RunRecordWriter {
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

  private RunRecordWriter() {}

  /**
   * Writes the record, in place of a file that is there.
   *
   * @param lottery of the policy, with the commitment to its seed
   * @param overrides what people decided by hand
   */
  public static void write(RunRecord record, Lottery lottery, Overrides overrides, Path file)
      throws IOException {
    Files.writeString(file, text(record, lottery, overrides));
  }

  private static String text(RunRecord record, Lottery lottery, Overrides overrides) {
    ObjectNode root = JsonText.object();
    root.put(RecordKey.DISTRICT, record.district());
    record.policy().ifPresent(policy -> root.put(RecordKey.POLICY, policy));
    root.put(RecordKey.ENGINE, record.engine());
    root.put(RecordKey.SOLVER, record.solver());
    root.put(RecordKey.SEED, record.seed());
    addBudget(root.putObject(RecordKey.BUDGET), record);
    addLottery(root.putObject(RecordKey.LOTTERY), lottery);
    record.started().ifPresent(started -> root.put(RecordKey.STARTED, started));
    ObjectNode versions = root.putObject(RecordKey.VERSIONS);
    record.versions().forEach(versions::put);
    record
        .from()
        .ifPresent(from ->
            root.putObject(RecordKey.FROM)
                .put(RecordKey.RUN, from.run())
                .put(ResultKey.SHA256, from.sha256()));
    ArrayNode decided = root.putArray(RecordKey.OVERRIDES);
    overrides.decisions().forEach(decision -> add(decided.addObject(), decision));
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

  private static void addLottery(ObjectNode node, Lottery lottery) {
    node.put(RecordKey.SEED, lottery.seed());
    lottery
        .commitment()
        .ifPresent(commitment -> {
          node.put(RecordKey.COMMITMENT, commitment.sha256());
          commitment.salt().ifPresent(salt -> node.put(RecordKey.SALT, salt));
        });
  }

  /** Who and why stay blank where nobody said. */
  private static void add(ObjectNode node, Overrides.Decision decision) {
    node.put(RecordKey.WHAT, decision.what().word());
    node.put(ResultKey.FILE, decision.file());
    decision.students().ifPresent(students -> node.put(RecordKey.STUDENTS, students));
    node.put(RecordKey.BY, decision.reason().by());
    node.put(RecordKey.WHY, decision.reason().why());
  }

  private static void addFiles(ArrayNode node, List<InputFile> files) {
    files.forEach(file ->
        node.addObject().put(ResultKey.FILE, file.file()).put(ResultKey.SHA256, file.sha256()));
  }
}
