package org.seatwright.datasets.read;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.RecordKey;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.RunNotice;

/** Reads how a run came about, from run.json. Keys that are not asked for are free. */
public final class RunRecordReader {
  private static final long MOST_SECONDS = 1_000_000_000;
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

  private RunRecordReader() {}

  /** Reads the file {@code json}. */
  public static RunRecordResult read(Path json) {
    Notices.Collector notices = new Notices.Collector();
    At at = At.file(json.toString());
    InputFiles files = new InputFiles(notices);
    Optional<RunRecord> record =
        files
            .readJson(json, at, FileNotice.missing(at))
            .map(root -> YamlSection.open(at, "", root, notices))
            .flatMap(RunRecordReader::record);
    Notices found = notices.notices();
    return record.isEmpty() || found.hasErrors()
        ? new RunRecordResult.Refused(found)
        : new RunRecordResult.Loaded(record.get(), files.inputs().getFirst(), found);
  }

  private static Optional<RunRecord> record(YamlSection root) {
    Optional<String> district = text(root, RecordKey.DISTRICT);
    Optional<String> engine = text(root, RecordKey.ENGINE);
    Optional<String> solver = text(root, RecordKey.SOLVER);
    Optional<Long> seed =
        required(root, RecordKey.SEED)
            .flatMap(it -> it.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE));
    Optional<YamlSection> budget = required(root, RecordKey.BUDGET).flatMap(YamlValue::section);
    Optional<BigDecimal> gap =
        budget.flatMap(it -> required(it, ResultKey.GAP)).flatMap(it -> it.exact(0, 1));
    Optional<BigDecimal> seconds =
        budget.flatMap(it -> it.find(RecordKey.SECONDS)).flatMap(it -> it.exact(0, MOST_SECONDS));
    Optional<Long> moves =
        budget
            .flatMap(it -> it.find(RecordKey.MOVES))
            .flatMap(it -> it.wholeNumber(1, Long.MAX_VALUE));
    List<InputFile> inputs = StatedFiles.of(root, ResultKey.INPUTS);
    List<InputFile> outputs = StatedFiles.of(root, ResultKey.OUTPUTS);
    Map<String, List<String>> decisions = decisions(root);
    if (district.isEmpty()
        || engine.isEmpty()
        || solver.isEmpty()
        || seed.isEmpty()
        || gap.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RunRecord(
            district.get(),
            root.find(RecordKey.POLICY).flatMap(YamlValue::text),
            engine.get(),
            solver.get(),
            seed.get(),
            seconds.map(it -> Duration.ofNanos(it.multiply(NANOS).longValue())),
            moves,
            gap.get().doubleValue(),
            root.find(RecordKey.STARTED).flatMap(YamlValue::text),
            versions(root),
            from(root),
            inputs,
            outputs,
            decisions));
  }

  private static Optional<String> text(YamlSection root, String key) {
    return required(root, key).flatMap(YamlValue::text);
  }

  private static Optional<YamlValue> required(YamlSection section, String key) {
    return section.findRequired(key, RunNotice.NOT_AS_WRITTEN);
  }

  private static Map<String, String> versions(YamlSection root) {
    Map<String, String> versions = new LinkedHashMap<>();
    required(root, RecordKey.VERSIONS)
        .flatMap(YamlValue::section)
        .ifPresent(section ->
            section
                .keys()
                .forEach(
                    key -> text(section, key).ifPresent(version -> versions.put(key, version))));
    return versions;
  }

  private static Optional<RunRecord.From> from(YamlSection root) {
    Optional<YamlSection> section = root.find(RecordKey.FROM).flatMap(YamlValue::section);
    Optional<String> run = section.flatMap(it -> text(it, RecordKey.RUN));
    Optional<String> hash = section.flatMap(it -> text(it, ResultKey.SHA256));
    return run.flatMap(folder -> hash.map(it -> new RunRecord.From(folder, it)));
  }

  private static Map<String, List<String>> decisions(YamlSection root) {
    Map<String, List<String>> decisions = new LinkedHashMap<>();
    required(root, RecordKey.DECISIONS)
        .flatMap(YamlValue::section)
        .ifPresent(section ->
            section
                .keys()
                .forEach(key ->
                    section
                        .find(key)
                        .flatMap(YamlValue::items)
                        .ifPresent(items -> decisions.put(key, texts(items)))));
    return decisions;
  }

  private static List<String> texts(List<YamlValue> items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> item.text().ifPresent(texts::add));
    return texts;
  }
}
