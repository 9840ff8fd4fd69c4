package org.seatwright.datasets.read;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notices;

/**
 * A district in a folder of files. Where there is no choices.csv, the lists may stand in
 * students.csv: see {@link WideLists}.
 */
final class FolderSource implements DistrictSource {
  private final Path folder;
  private final Notices.Collector notices;
  private final InputFiles files;

  FolderSource(Path folder, Notices.Collector notices) {
    this.folder = folder;
    this.notices = notices;
    this.files = new InputFiles(notices);
  }

  @Override
  public boolean isUsable() {
    At at = At.file(folder.toString());
    long errors = notices.errors();
    if (!Files.exists(folder)) {
      notices.add(FileNotice.missingFolder(at));
    } else if (!Files.isDirectory(folder)) {
      notices.add(FileNotice.notAFolder(at));
    } else if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      notices.add(FileNotice.unreadable(at));
    } else if (isThere(FileName.RUN) && !isThere(FileName.DISTRICT)) {
      notices.add(FileNotice.aRunFolder(at));
    }
    return notices.errors() == errors;
  }

  @Override
  public Marked about() {
    At at = At.file(FileName.DISTRICT);
    return new Marked(
        at,
        FileName.DISTRICT,
        files.readYaml(folder.resolve(FileName.DISTRICT), at, FileNotice.missingFromFolder(at)));
  }

  @Override
  public Optional<Marked> policy() {
    At at = At.file(FileName.POLICY);
    return isThere(FileName.POLICY)
        ? Optional.of(
            new Marked(
                at,
                FileName.POLICY,
                files.readYaml(folder.resolve(FileName.POLICY), at, FileNotice.missing(at))))
        : Optional.empty();
  }

  @Override
  public boolean has(CsvFormat format) {
    return isThere(format.file());
  }

  /** True where the folder has something of this name, be it a link that leads nowhere. */
  private boolean isThere(String file) {
    return Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public <T> Optional<T> table(CsvFormat format, Function<Table, T> rows) {
    boolean hasChoices = has(CsvFormat.CHOICES);
    if (!hasChoices && format.equals(CsvFormat.STUDENTS)) {
      At at = At.file(FileName.STUDENTS);
      return files.readTable(
          folder.resolve(FileName.STUDENTS),
          at,
          format,
          FileNotice.missingFromFolder(at),
          WideLists::withoutLists,
          rows);
    }
    if (!hasChoices && format.equals(CsvFormat.CHOICES)) {
      Optional<T> lists = wideLists(rows);
      if (lists.isPresent()) {
        return lists;
      }
    }
    At at = At.file(format.file());
    return files.readTable(
        folder.resolve(format.file()), at, format, FileNotice.missingFromFolder(at), rows);
  }

  /** The lists in students.csv; empty where it has none. Defects of the file are known already. */
  private <T> Optional<T> wideLists(Function<Table, T> rows) {
    Path students = folder.resolve(FileName.STUDENTS);
    At at = At.file(FileName.STUDENTS);
    Notices.Collector known = new Notices.Collector();
    return new InputFiles(known)
        .read(
            students,
            at,
            FileNotice.missingFromFolder(at),
            text ->
                WideLists.find(Rows.of(text, ',', at, known))
                    .flatMap(lists -> Table.of(lists, at, CsvFormat.CHOICES, notices))
                    .map(rows));
  }

  @Override
  public Optional<Land> map() {
    if (!isThere(FileName.BLOCK_MAP)) {
      return Optional.empty();
    }
    At at = At.file(FileName.BLOCK_MAP);
    Path file = folder.resolve(FileName.BLOCK_MAP);
    return Optional.of(new Land(at, files.readMap(file, at, FileNotice.missingFromFolder(at))));
  }

  @Override
  public List<InputFile> inputs() {
    return files.inputs();
  }
}
