package org.seatwright.datasets.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.RunNotice;

/** Reads what a run says of itself, from result.json. Keys that are not asked for are free. */
public final class RunReader {
  private RunReader() {}

  /** Reads the file {@code json}. */
  public static RunResult read(Path json) {
    Notices.Collector notices = new Notices.Collector();
    At at = At.file(json.toString());
    Optional<StatedRun> run =
        new InputFiles(notices)
            .readJson(json, at, FileNotice.missing(at))
            .map(root -> YamlSection.open(at, "", root, notices))
            .flatMap(RunReader::run);
    Notices found = notices.notices();
    return run.isEmpty() || found.hasErrors()
        ? new RunResult.Refused(found)
        : new RunResult.Loaded(run.get(), found);
  }

  private static Optional<StatedRun> run(YamlSection root) {
    Optional<String> status = required(root, ResultKey.STATUS).flatMap(YamlValue::text);
    Optional<Boolean> valid =
        required(root, ResultKey.VALID).flatMap(it -> it.word(PolicyWord.YES_OR_NO));
    Optional<Long> points = required(root, ResultKey.POINTS).flatMap(RunReader::count);
    List<InputFile> inputs = StatedFiles.of(root, ResultKey.INPUTS);
    List<InputFile> outputs = StatedFiles.of(root, ResultKey.OUTPUTS);
    if (status.isEmpty() || valid.isEmpty() || points.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StatedRun(
            status.get(),
            valid.get(),
            root.find(ResultKey.MISSED).flatMap(RunReader::count).orElse(0L),
            root.find(ResultKey.MISSED_AT_LEAST).flatMap(RunReader::count),
            counts(root.find(ResultKey.RANKS)),
            points.get(),
            counts(root.find(ResultKey.BOUND_RANKS)),
            root.find(ResultKey.BOUND).flatMap(RunReader::count),
            root.find(ResultKey.GAP).flatMap(it -> it.decimal(0, 1)),
            inputs,
            outputs));
  }

  private static Optional<YamlValue> required(YamlSection section, String key) {
    return section.findRequired(key, RunNotice.NOT_AS_WRITTEN);
  }

  private static List<Long> counts(Optional<YamlValue> list) {
    return list.flatMap(YamlValue::items).orElse(List.of()).stream()
        .flatMap(item -> count(item).stream())
        .toList();
  }

  private static Optional<Long> count(YamlValue value) {
    return value.wholeNumber(0, Long.MAX_VALUE);
  }
}
