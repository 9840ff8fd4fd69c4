package org.seatwright.datasets.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Optional<Long> points = required(root, ResultKey.POINTS).flatMap(RunReader::count);
    List<InputFile> inputs = inputs(root);
    if (status.isEmpty() || points.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StatedRun(
            status.get(),
            root.find(ResultKey.MISSED).flatMap(RunReader::count).orElse(0L),
            root.find(ResultKey.MISSED_AT_LEAST).flatMap(RunReader::count),
            counts(root.find(ResultKey.RANKS)),
            points.get(),
            counts(root.find(ResultKey.BOUND_RANKS)),
            root.find(ResultKey.BOUND).flatMap(RunReader::count),
            inputs));
  }

  private static List<InputFile> inputs(YamlSection root) {
    List<InputFile> inputs = new ArrayList<>();
    for (YamlValue item :
        required(root, ResultKey.INPUTS).flatMap(YamlValue::items).orElse(List.of())) {
      Optional<YamlSection> input = item.section();
      Optional<String> file =
          input.flatMap(it -> required(it, ResultKey.FILE)).flatMap(YamlValue::text);
      Optional<String> hash =
          input.flatMap(it -> required(it, ResultKey.SHA256)).flatMap(YamlValue::text);
      if (file.isPresent() && hash.isPresent()) {
        inputs.add(new InputFile(file.get(), hash.get()));
      }
    }
    return inputs;
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
