package org.seatwright.datasets.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.UnusableTextException;

/**
 * Makes a district folder of other systems' exports, with a log of every decision.
 *
 * <p>Rosters and the Common Core of Data come first, then the column map, whose sections may add
 * columns to what those brought. The folder is read back as any district is before it counts.
 * Memory grows with the records that are kept and with files that are joined; of those passed over,
 * ids alone are held.
 */
public final class DistrictImport {
  private final ImportRequest request;
  private final Notices.Collector notices = new Notices.Collector();
  private final Draft draft = new Draft();

  private DistrictImport(ImportRequest request) {
    this.request = request;
  }

  /**
   * Writes the district into {@code folder}, which is empty. Where the input cannot be used, what
   * stands there is to be thrown away.
   *
   * @throws IOException where the folder cannot be written
   */
  public static ImportResult run(ImportRequest request, Path folder) throws IOException {
    return new DistrictImport(request).run(folder);
  }

  private ImportResult run(Path folder) throws IOException {
    ImportReport report;
    try (ImportLog log = ImportLog.begin(folder.resolve(FileName.IMPORT_LEFT_OUT));
        SourceFiles sources = new SourceFiles(notices)) {
      boolean leaveOut = gatherAll(sources, log);
      draft.name(request.name().orElse(draft.name().isEmpty() ? request.fallbackName() : ""));
      request.year().ifPresent(draft::year);
      Map<CsvFormat, Long> kept =
          notices.errors() > 0
              ? Map.of()
              : DraftWriter.write(draft, leaveOut, folder, log, notices);
      report = log.report(kept);
    }
    if (notices.errors() > 0) {
      return new ImportResult.Refused(notices.notices());
    }
    ImportLogWriter.write(report, folder.resolve(FileName.IMPORT_LOG));
    return switch (DistrictReader.read(folder, Optional.empty())) {
      case LoadResult.Loaded loaded ->
          new ImportResult.Imported(
              loaded.district(), report, notices.notices().and(loaded.notices()));
      case LoadResult.Refused refused -> new ImportResult.Unfit(refused.notices());
    };
  }

  /** The same as {@link #gather}, with a notice where there is more than can be held. */
  private boolean gatherAll(SourceFiles sources, ImportLog log) throws IOException {
    try {
      return gather(sources, log);
    } catch (UnusableTextException e) {
      notices.add(e.notice());
      return false;
    }
  }

  /** Fills the draft; true where choices that cannot be used are left out. */
  private boolean gather(SourceFiles sources, ImportLog log) throws IOException {
    draft.students().leaveOut(request.leaveOut());
    Optional<ColumnMap> map =
        request.map().flatMap(file -> ColumnMapReader.read(file, request.leaveOut(), notices));
    if (request.map().isPresent() && map.isEmpty()) {
      return false;
    }
    Optional<Offer> offer = request.offer().or(() -> map.flatMap(ColumnMap::offer));
    if (request.roster().isPresent()) {
      Path roster = request.roster().get();
      List<SourceFile> files = sources.at(roster);
      if (!files.isEmpty()) {
        new RosterImport(At.file(roster.toString()), files, draft, log, notices)
            .read(request.choice());
      }
    }
    if (!request.ccd().isEmpty()) {
      List<SourceFile> files = new ArrayList<>();
      request.ccd().forEach(path -> files.addAll(sources.at(path)));
      new CcdImport(draft, log, notices).read(files, request.agency(), offer.isEmpty());
    }
    if (map.isPresent()) {
      map.get().district().ifPresent(draft::name);
      map.get().year().ifPresent(draft::year);
    }
    return gather(map, offer, sources, log);
  }

  private boolean gather(
      Optional<ColumnMap> map, Optional<Offer> offer, SourceFiles sources, ImportLog log)
      throws IOException {
    List<Section> sections = map.map(this::sections).orElse(List.of());
    Optional<Inputs> inputs = map.map(it -> Inputs.of(it, request.files(), sources, notices));
    boolean leaveOut = request.leaveOut();
    DraftPrograms programs = new DraftPrograms(draft, log, notices);
    for (CsvFormat target : MapKey.SECTIONS.values()) {
      for (Section section : sections) {
        if (notices.errors() == 0 && section.target().equals(target)) {
          leaveOut |= target.equals(CsvFormat.CHOICES) && section.leaveOut();
          read(section, inputs.orElseThrow(), log);
        }
      }
      // With the students read, what names programs can be read against all of them.
      if (target.equals(CsvFormat.STUDENTS) && notices.errors() == 0) {
        if (offer.isPresent()) {
          programs.add(offer.get());
        }
        programs.checkGrades(offer);
      }
    }
    return leaveOut;
  }

  /** The map's sections, with the words on blanks that were said beside it. */
  private List<Section> sections(ColumnMap map) {
    List<Section> sections = new ArrayList<>(map.sections());
    request
        .blanks()
        .forEach((column, word) -> {
          if (sections.stream().noneMatch(it -> it.find(column).isPresent())) {
            notices.add(ImportNotice.noSuchColumn(At.file("--missing"), column));
          }
          sections.replaceAll(it -> it.withBlank(column, ColumnRuleReader.fallback(word)));
        });
    return sections;
  }

  private void read(Section section, Inputs inputs, ImportLog log) throws IOException {
    if (!inputs.has(section.file())) {
      log.remark(
          "%s: input %s has no file, so it was passed over."
              .formatted(section.target().file(), section.file()));
      return;
    }
    Optional<SectionRows> opened = SectionRows.open(section, inputs, draft, log, notices);
    if (opened.isPresent()) {
      try (SectionRows rows = opened.get()) {
        if (section.target().equals(CsvFormat.CHOICES)) {
          new ChoiceSection(section, draft, log, notices).read(rows);
        } else {
          new TableSection(section, draft, log, notices).read(rows);
        }
      }
    }
  }
}
