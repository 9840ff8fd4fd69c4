package org.seatwright.solver.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.YamlFile;
import org.seatwright.datasets.read.YamlSection;
import org.seatwright.datasets.read.YamlValue;
import org.seatwright.model.policy.Fraction;
import org.seatwright.solver.bench.RecordBook.Best;
import org.seatwright.solver.bench.RecordBook.Entry;
import org.seatwright.solver.bench.RecordBook.Size;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the record book of a library, a JSON file. */
final class RecordBookFile {
  private static final String INSTANCES = "instances";
  private static final String STUDENTS = "students";
  private static final String SCHOOLS = "schools";
  private static final String PROGRAMS = "programs";
  private static final String CHOICES = "choices";
  private static final String FILES = "files";
  private static final String BEST = "best";
  private static final String STATUS = "status";
  private static final String MISSED = "missed";
  private static final String MISSED_AT_LEAST = "missed-at-least";
  private static final String RANKS = "ranks";
  private static final String POINTS = "points";
  private static final String BOUND = "bound";
  private static final String CERTIFIED = "certified";
  private static final String CERTIFICATE = "certificate";
  private static final String ENGINE = "engine";
  private static final String SEED = "seed";
  private static final String SECONDS = "seconds";
  private static final String VERSION = "version";
  private static final String REMEDY =
      "The file is written by bench --record; take it back from a copy.";

  private static final long MOST_SECONDS = 1_000_000;
  private static final int SECOND_DIGITS = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private RecordBookFile() {}

  /** The book in {@code file}, an empty one where there is no file; notices where it is damaged. */
  static RecordBook read(Path file, Notices.Collector notices) {
    if (!Files.exists(file)) {
      return RecordBook.EMPTY;
    }
    RecordBook book = RecordBook.EMPTY;
    Optional<YamlSection> instances =
        YamlFile.readJson(file, notices)
            .flatMap(it -> it.findRequired(INSTANCES, REMEDY))
            .flatMap(YamlValue::section);
    if (instances.isEmpty()) {
      return book;
    }
    for (String name : instances.get().keys()) {
      Optional<YamlSection> section = instances.get().find(name).flatMap(YamlValue::section);
      if (section.isPresent()) {
        book = book.with(name, entry(section.get()));
      }
    }
    return book;
  }

  private static Entry entry(YamlSection section) {
    TreeMap<String, String> files = new TreeMap<>();
    section
        .findRequired(FILES, REMEDY)
        .flatMap(YamlValue::section)
        .ifPresent(hashes ->
            hashes
                .keys()
                .forEach(file ->
                    hashes
                        .find(file)
                        .flatMap(YamlValue::text)
                        .ifPresent(it -> files.put(file, it))));
    Size size =
        new Size(
            required(section, STUDENTS),
            required(section, SCHOOLS),
            required(section, PROGRAMS),
            required(section, CHOICES));
    Optional<Best> best = section.find(BEST).flatMap(YamlValue::section).map(RecordBookFile::best);
    return new Entry(size, files, best);
  }

  private static Best best(YamlSection section) {
    List<Long> ranks =
        section.find(RANKS).flatMap(YamlValue::items).orElse(List.of()).stream()
            .flatMap(it -> it.wholeNumber(0, Long.MAX_VALUE).stream())
            .toList();
    Claim claim =
        new Claim(
            text(section, STATUS),
            required(section, MISSED),
            ranks,
            required(section, POINTS),
            number(section, BOUND),
            number(section, MISSED_AT_LEAST),
            number(section, CERTIFIED),
            section.find(CERTIFICATE).flatMap(YamlValue::text));
    double seconds =
        section
            .findRequired(SECONDS, REMEDY)
            .flatMap(it -> it.decimal(0, MOST_SECONDS))
            .map(Fraction::doubleValue)
            .orElse(0.0);
    return new Best(
        claim, text(section, ENGINE), required(section, SEED), seconds, text(section, VERSION));
  }

  private static String text(YamlSection section, String key) {
    return section.findRequired(key, REMEDY).flatMap(YamlValue::text).orElse("");
  }

  private static long required(YamlSection section, String key) {
    return section
        .findRequired(key, REMEDY)
        .flatMap(it -> it.wholeNumber(0, Long.MAX_VALUE))
        .orElse(0L);
  }

  private static OptionalLong number(YamlSection section, String key) {
    return section
        .find(key)
        .flatMap(it -> it.wholeNumber(0, Long.MAX_VALUE))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** Writes the book in place of an earlier one, in one step. */
  static void write(RecordBook book, String suite, Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".partial");
    Files.writeString(fresh, text(book, suite));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The text of the file, with line feeds. */
  static String text(RecordBook book, String suite) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("suite", suite);
    ObjectNode instances = root.putObject(INSTANCES);
    book.entries().forEach((name, entry) -> add(instances.putObject(name), entry));
    return MAPPER.writeValueAsString(root).replace(System.lineSeparator(), "\n") + "\n";
  }

  private static void add(ObjectNode node, Entry entry) {
    node.put(STUDENTS, entry.size().students());
    node.put(SCHOOLS, entry.size().schools());
    node.put(PROGRAMS, entry.size().programs());
    node.put(CHOICES, entry.size().choices());
    ObjectNode files = node.putObject(FILES);
    entry.files().forEach(files::put);
    entry.best().ifPresent(best -> add(node.putObject(BEST), best));
  }

  private static void add(ObjectNode node, Best best) {
    Claim claim = best.claim();
    node.put(STATUS, claim.status());
    node.put(MISSED, claim.missed());
    claim.missedAtLeast().ifPresent(it -> node.put(MISSED_AT_LEAST, it));
    if (!claim.ranks().isEmpty()) {
      ArrayNode ranks = node.putArray(RANKS);
      claim.ranks().forEach(ranks::add);
    }
    node.put(POINTS, claim.points());
    claim.bound().ifPresent(it -> node.put(BOUND, it));
    claim.certified().ifPresent(it -> node.put(CERTIFIED, it));
    claim.certificate().ifPresent(it -> node.put(CERTIFICATE, it));
    node.put(ENGINE, best.engine());
    node.put(SEED, best.seed());
    node.put(
        SECONDS, BigDecimal.valueOf(best.seconds()).setScale(SECOND_DIGITS, RoundingMode.HALF_UP));
    node.put(VERSION, best.version());
  }
}
