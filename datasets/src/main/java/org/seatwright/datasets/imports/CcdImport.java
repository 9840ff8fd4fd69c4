package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Notices;

/**
 * Reads school files of the Common Core of Data (National Center for Education Statistics), as they
 * are since 2016-17: the directory, membership, lunch, and the locations of the EDGE program. Each
 * is known by its columns, whatever its name.
 */
final class CcdImport {
  private final Draft draft;
  private final ImportLog log;
  private final Notices.Collector notices;

  CcdImport(Draft draft, ImportLog log, Notices.Collector notices) {
    this.draft = draft;
    this.log = log;
    this.notices = notices;
  }

  /** The files there are, in the order in which they are read. */
  private enum Part {
    DIRECTORY,
    LOCATIONS,
    MEMBERSHIP,
    LUNCH
  }

  /**
   * Reads the files into the draft.
   *
   * @param agency the LEAID of the district; where empty, the directory must have no other
   * @param programs true where every grade with students becomes a program with as many seats
   */
  void read(List<SourceFile> files, Optional<String> agency, boolean programs) throws IOException {
    Map<SourceFile, Part> parts = new LinkedHashMap<>();
    for (SourceFile file : files) {
      part(file).ifPresent(part -> parts.put(file, part));
    }
    if (parts.size() < files.size()) {
      return;
    }
    if (!parts.containsValue(Part.DIRECTORY)) {
      notices.add(ImportNotice.noDirectory(At.file("CCD")));
      return;
    }
    CcdSchools schools = new CcdSchools(draft, agency, log, notices);
    CcdCounts counts = new CcdCounts(draft, log, notices);
    for (Part part : Part.values()) {
      for (SourceFile file : files) {
        if (parts.get(file) == part) {
          switch (part) {
            case DIRECTORY -> schools.readDirectory(file);
            case LOCATIONS -> schools.readLocations(file);
            case MEMBERSHIP -> counts.readMembership(file, programs);
            case LUNCH -> counts.readLunch(file);
          }
        }
      }
    }
  }

  /** What a file holds; empty, with a notice, where it cannot be told. */
  private Optional<Part> part(SourceFile file) throws IOException {
    Optional<? extends Sheet> opened = Sheets.open(file, FileRule.plain(file.name()), log, notices);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (Sheet sheet = opened.get()) {
      Columns columns = sheet.columns();
      if (has(columns, CcdCounts.COUNT, "LUNCH_PROGRAM")) {
        return Optional.of(Part.LUNCH);
      }
      if (has(columns, CcdCounts.COUNT, "GRADE")) {
        return Optional.of(Part.MEMBERSHIP);
      }
      if (has(columns, CcdSchools.ID, "SCH_NAME")) {
        return Optional.of(Part.DIRECTORY);
      }
      if (has(columns, CcdSchools.ID, "LAT")) {
        return Optional.of(Part.LOCATIONS);
      }
      notices.add(ImportNotice.unknownCcdFile(file.at()));
      return Optional.empty();
    }
  }

  private static boolean has(Columns columns, String one, String other) {
    return columns.find(one).isPresent() && columns.find(other).isPresent();
  }
}
