package org.seatwright.datasets.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notices;

/** The files that somebody named: plain ones, those of a folder, those inside a zip. */
final class SourceFiles implements Closeable {
  private static final String ZIP = ".zip";

  private final Notices.Collector notices;
  private final List<Archive> archives = new ArrayList<>();

  SourceFiles(Notices.Collector notices) {
    this.notices = notices;
  }

  /** The files at {@code path}, in the order of their names; none, with a notice, where refused. */
  List<SourceFile> at(Path path) {
    At at = At.file(path.toString());
    if (!Files.exists(path)) {
      notices.add(FileNotice.missing(at));
      return List.of();
    }
    if (Files.isDirectory(path)) {
      return ofFolder(path, at);
    }
    if (!Files.isRegularFile(path)) {
      notices.add(FileNotice.notAFile(at));
      return List.of();
    }
    SourceFile file = ofPath(path);
    if (!file.endsWith(ZIP)) {
      return List.of(file);
    }
    Optional<Archive> archive = Archive.open(path, notices);
    archive.ifPresent(archives::add);
    return archive.map(Archive::files).orElse(List.of());
  }

  private List<SourceFile> ofFolder(Path folder, At at) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted()
          .map(SourceFiles::ofPath)
          .toList();
    } catch (IOException _) {
      notices.add(FileNotice.unreadable(at));
      return List.of();
    }
  }

  private static SourceFile ofPath(Path path) {
    return new SourceFile(
        path.toString(),
        String.valueOf(path.getFileName()),
        Optional.of(path),
        () -> Files.newInputStream(path));
  }

  @Override
  public void close() throws IOException {
    for (Archive archive : archives) {
      archive.close();
    }
  }
}
