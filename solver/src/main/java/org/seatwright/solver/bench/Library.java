package org.seatwright.solver.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.notice.Notices;

/** The benchmark library as a shelf to look at. */
public sealed interface Library {
  /** Every instance, in the order of the suite file. */
  record Shelf(List<LibraryInstance> instances) implements Library {
    public Shelf {
      instances = List.copyOf(instances);
    }
  }

  /** Its files cannot be used, and the notices say why. */
  record Refused(Notices notices) implements Library {}

  /** The library of this installation; an empty shelf where there is none. */
  static Library ofInstallation() {
    Optional<Path> file = SuiteReader.library();
    if (file.isEmpty()) {
      return new Shelf(List.of());
    }
    return switch (SuiteReader.read(file.get())) {
      case SuiteResult.Refused(Notices notices) -> new Refused(notices);
      case SuiteResult.Loaded(Suite suite) -> shelf(suite);
    };
  }

  private static Library shelf(Suite suite) {
    Notices.Collector notices = new Notices.Collector();
    RecordBook book =
        suite.records().map(it -> RecordBookFile.read(it, notices)).orElse(RecordBook.EMPTY);
    return notices.errors() > 0
        ? new Refused(notices.notices())
        : new Shelf(
            suite.instances().stream()
                .flatMap(it -> LibraryInstance.of(it, book).stream())
                .toList());
  }
}
