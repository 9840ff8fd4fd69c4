package org.seatwright.datasets.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.WorkbookNotice;
import org.seatwright.datasets.read.UnusableTextException;

/** The files inside a workbook, of which each says which others belong to it (ECMA-376, part 2). */
final class WorkbookParts implements Closeable {
  private static final int MOST_RELATIONS = 10_000;
  private static final int LONGEST_NAME = 255;

  /** The kinds that are read; what else belongs to a part is passed over. */
  private static final Set<String> KINDS =
      Set.of("officeDocument", "worksheet", "sharedStrings", "styles");

  private final ZipFile zip;
  private final At at;
  private final InflatedBytes inflated = new InflatedBytes();

  private WorkbookParts(ZipFile zip, At at) {
    this.zip = zip;
    this.at = at;
  }

  /**
   * A part that another one names.
   *
   * @param kind the last word of its type, such as worksheet
   */
  record Relation(String kind, String part) {}

  /** Opens the zip at {@code path}; empty, with a notice, where it is none. */
  static Optional<WorkbookParts> open(Path path, At at, Notices.Collector notices) {
    try {
      return Optional.of(new WorkbookParts(new ZipFile(path.toFile()), at));
    } catch (IOException | IllegalArgumentException _) {
      notices.add(ImportNotice.damagedZip(at));
      return Optional.empty();
    }
  }

  At at() {
    return at;
  }

  /** Opens a part. */
  Markup open(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new UnusableTextException(WorkbookNotice.damagedWorkbook(at));
    }
    return new Markup(new InflatedStream(zip.getInputStream(entry), entry, inflated, at), at);
  }

  /**
   * The parts that {@code part} names, by the ids it has for them; the workbook itself is named by
   * "".
   */
  Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, Relation> relations = new LinkedHashMap<>();
    String file = folder + "_rels/" + part.substring(slash) + ".rels";
    if (zip.getEntry(file) == null) {
      return relations;
    }
    try (Markup markup = open(file)) {
      for (Markup.Step step = markup.next(); step != Markup.Step.DONE; step = markup.next()) {
        if (step == Markup.Step.START && markup.is("Relationship")) {
          String type = markup.attribute("Type").orElse("");
          String kind = type.substring(type.lastIndexOf('/') + 1);
          if (KINDS.contains(kind)) {
            relations.put(
                markup.attribute("Id", LONGEST_NAME).orElse(""),
                new Relation(
                    kind, resolved(folder, markup.attribute("Target", LONGEST_NAME).orElse(""))));
          }
          if (relations.size() > MOST_RELATIONS) {
            throw markup.hostile();
          }
        }
      }
    }
    return relations;
  }

  /** The part of this kind that {@code relations} name first. */
  static Optional<String> find(Map<String, Relation> relations, String kind) {
    return relations.values().stream()
        .filter(relation -> relation.kind().equals(kind))
        .map(Relation::part)
        .findFirst();
  }

  private static String resolved(String folder, String target) {
    List<String> path = new ArrayList<>();
    for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
      if (step.equals("..") && !path.isEmpty()) {
        path.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
