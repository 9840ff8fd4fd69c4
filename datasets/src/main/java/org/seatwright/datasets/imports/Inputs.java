package org.seatwright.datasets.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Notices;

/** Which file is which of a column map's inputs. */
final class Inputs {
  private final Map<String, SourceFile> files = new HashMap<>();
  private final Map<String, FileRule> rules = new HashMap<>();

  private Inputs() {}

  /**
   * Finds every input of {@code map} among the files named, by its pattern or because it was said
   * {@code name=path}. A file that fits none, an input without a file, or with several, is noticed.
   */
  static Inputs of(
      ColumnMap map, List<String> named, SourceFiles sources, Notices.Collector notices) {
    Inputs inputs = new Inputs();
    map.files().forEach(rule -> inputs.rules.put(rule.name(), rule));
    List<SourceFile> unnamed = new ArrayList<>();
    for (String word : named) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? "" : word.substring(0, equals);
      if (inputs.rules.containsKey(name) && !Files.exists(Path.of(word))) {
        sources
            .at(Path.of(word.substring(equals + 1)))
            .forEach(file -> inputs.put(name, file, notices));
      } else {
        unnamed.addAll(sources.at(Path.of(word)));
      }
    }
    for (SourceFile file : unnamed) {
      inputs.place(file, map.files(), notices);
    }
    for (FileRule rule : map.files()) {
      if (!inputs.files.containsKey(rule.name()) && !rule.optional()) {
        notices.add(ImportNotice.noInput(rule.at(), rule.name(), rule.pattern()));
      }
    }
    return inputs;
  }

  private void place(SourceFile file, List<FileRule> all, Notices.Collector notices) {
    List<String> fitting =
        all.stream().filter(rule -> rule.fits(file.name())).map(FileRule::name).toList();
    switch (fitting.size()) {
      case 0 ->
          notices.add(
              ImportNotice.strayInput(
                  file.at(), file.name(), all.stream().map(FileRule::pattern).toList()));
      case 1 -> put(fitting.getFirst(), file, notices);
      default -> notices.add(ImportNotice.ambiguousInput(file.at(), file.name(), fitting));
    }
  }

  private void put(String name, SourceFile file, Notices.Collector notices) {
    SourceFile earlier = files.putIfAbsent(name, file);
    if (earlier != null) {
      notices.add(ImportNotice.inputTwice(file.at(), name, earlier.label()));
    }
  }

  /** True where the input has a file; one that may be missing has none where it is. */
  boolean has(String name) {
    return files.containsKey(name);
  }

  /** Opens an input that has a file; empty, with notices, where it cannot be read. */
  Optional<? extends Sheet> open(String name, ImportLog log, Notices.Collector notices) {
    SourceFile file = files.get(name);
    FileRule rule = rules.get(name);
    if (file == null || rule == null) {
      throw new IllegalArgumentException("There is no input %s.".formatted(name));
    }
    return Sheets.open(file, rule, log, notices);
  }

  /** Where the input was named, for notices. */
  At at(String name) {
    SourceFile file = files.get(name);
    return file == null ? At.file(name) : file.at();
  }
}
