package org.seatwright.datasets.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;

/** Files to import, written by a test, and what came of them. */
final class DrawnImport {
  final Path folder;
  final Path out;
  private final List<String> files = new ArrayList<>();
  private final Map<String, String> blanks = new LinkedHashMap<>();
  private Optional<Path> map = Optional.empty();
  private Optional<Path> roster = Optional.empty();
  private RosterChoice choice = new RosterChoice("sourcedId", false, List.of());
  private final List<Path> ccd = new ArrayList<>();
  private Optional<String> agency = Optional.empty();
  private Optional<Offer> offer = Optional.empty();
  private boolean leaveOut;

  DrawnImport(Path folder) {
    this.folder = folder;
    this.out = folder.resolve("district");
  }

  DrawnImport map(String text) {
    map = Optional.of(write("map.yaml", text));
    return this;
  }

  DrawnImport map(Path file) {
    map = Optional.of(file);
    return this;
  }

  DrawnImport file(String name, String text) {
    files.add(write(name, text).toString());
    return this;
  }

  DrawnImport file(String name, String text, Charset charset) {
    return bytes(name, text.getBytes(charset));
  }

  DrawnImport bytes(String name, byte[] bytes) {
    files.add(write(name, bytes).toString());
    return this;
  }

  /** A file on the command line that a test has written itself, or says as {@code input=path}. */
  DrawnImport named(String word) {
    files.add(word);
    return this;
  }

  DrawnImport roster(Path path) {
    roster = Optional.of(path);
    return this;
  }

  DrawnImport choice(RosterChoice choice) {
    this.choice = choice;
    return this;
  }

  DrawnImport ccd(String name, String text) {
    ccd.add(write(name, text));
    return this;
  }

  DrawnImport agency(String id) {
    agency = Optional.of(id);
    return this;
  }

  DrawnImport seats(int seats, String... grades) {
    offer = Optional.of(new Offer(List.of(grades), OptionalInt.of(seats)));
    return this;
  }

  DrawnImport seatsAsNow() {
    offer = Optional.of(new Offer(List.of(), OptionalInt.empty()));
    return this;
  }

  DrawnImport blank(String column, String word) {
    blanks.put(column, word);
    return this;
  }

  DrawnImport leaveOut() {
    leaveOut = true;
    return this;
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A zip of these entries, names and texts in turn. */
  Path zip(String name, String... entries) {
    Path file = folder.resolve(name);
    try (OutputStream to = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(to)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  ImportResult run() {
    try {
      Files.createDirectories(out);
      return DistrictImport.run(
          new ImportRequest(
              map,
              files,
              roster,
              choice,
              ccd,
              agency,
              offer,
              blanks,
              leaveOut,
              Optional.empty(),
              Optional.empty(),
              "district"),
          out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The report of an import that must succeed. */
  ImportReport report() {
    return switch (run()) {
      case ImportResult.Imported imported -> imported.report();
      case ImportResult.Refused refused -> throw new AssertionError(refused.notices().render());
      case ImportResult.Unfit unfit -> throw new AssertionError(unfit.notices().render());
    };
  }

  /** The messages of an import that must fail, the folder left out of them. */
  List<String> errors() {
    return switch (run()) {
      case ImportResult.Imported imported -> throw new AssertionError(imported.report());
      case ImportResult.Refused(var notices) -> messages(notices);
      case ImportResult.Unfit(var notices) -> messages(notices);
    };
  }

  private List<String> messages(Notices notices) {
    return notices.kept().stream()
        .map(Notice::message)
        .map(message -> message.replace(folder + "/", ""))
        .toList();
  }

  /** A file of the district that was written. */
  String text(String file) {
    try {
      return Files.readString(out.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
