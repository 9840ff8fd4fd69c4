package org.seatwright.datasets.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.datasets.read.Limits;
import org.seatwright.datasets.read.Nearest;
import org.seatwright.datasets.read.YamlFile;
import org.seatwright.datasets.read.YamlNode;
import org.seatwright.datasets.read.YamlSection;
import org.seatwright.datasets.read.YamlValue;

/** Reads a column map; whether files have what it names is seen when they are read. */
final class ColumnMapReader {
  private static final Map<String, Boolean> FORMULAS = MapKey.words("values", MapKey.REFUSE);
  private static final Map<String, Boolean> DATES = MapKey.words(MapKey.TEXT, MapKey.REFUSE);
  private static final Map<String, Boolean> UNUSABLE =
      MapKey.words(MapKey.LEAVE_OUT, MapKey.REFUSE);
  private static final Map<String, Boolean> REPEATS = MapKey.words(MapKey.FIRST, MapKey.REFUSE);
  private static final int MOST_HEADER = 1000;

  private final boolean leaveOut;
  private final Notices.Collector notices;
  private final List<FileRule> files = new ArrayList<>();

  private ColumnMapReader(boolean leaveOut, Notices.Collector notices) {
    this.leaveOut = leaveOut;
    this.notices = notices;
  }

  /**
   * Reads {@code file}; empty, with notices, where it is no column map.
   *
   * @param leaveOut true where records that cannot be used are left out, whatever the map says
   */
  static Optional<ColumnMap> read(Path file, boolean leaveOut, Notices.Collector notices) {
    List<String> keys =
        Stream.concat(
                Stream.of(MapKey.MAP, MapKey.SOURCE, MapKey.DISTRICT, MapKey.YEAR, MapKey.FILES),
                MapKey.SECTIONS.keySet().stream())
            .toList();
    long errors = notices.errors();
    Optional<ColumnMap> map =
        YamlFile.read(file, "a column map", keys, notices)
            .map(section -> new ColumnMapReader(leaveOut, notices).map(section));
    return notices.errors() > errors ? Optional.empty() : map;
  }

  private ColumnMap map(YamlSection root) {
    Optional<String> name =
        root.findRequired(MapKey.MAP, "Say what the map reads.").flatMap(YamlValue::text);
    root.findRequired(
            MapKey.FILES, "Name the files that are read, such as students: {file: \"*.csv\"}.")
        .flatMap(YamlValue::section)
        .ifPresent(this::readFiles);
    List<Section> sections = new ArrayList<>();
    Optional<Offer> offer = Optional.empty();
    for (Map.Entry<String, CsvFormat> entry : MapKey.SECTIONS.entrySet()) {
      Optional<YamlValue> value = root.find(entry.getKey());
      boolean programs = entry.getValue().equals(CsvFormat.PROGRAMS);
      List<String> keys =
          programs
              ? Stream.concat(MapKey.SECTION_KEYS.stream(), MapKey.OFFER_KEYS.stream()).toList()
              : MapKey.SECTION_KEYS;
      Optional<YamlSection> section =
          value.flatMap(it -> it.section("the section " + entry.getKey(), keys));
      if (section.isPresent() && programs && section.get().has(MapKey.SEATS)) {
        offer = Optional.of(offer(section.get()));
      } else if (section.isPresent()) {
        section(section.get(), entry.getValue()).ifPresent(sections::add);
      }
    }
    return new ColumnMap(
        name.orElse(""),
        root.find(MapKey.DISTRICT).flatMap(YamlValue::text),
        root.find(MapKey.YEAR).flatMap(YamlValue::text),
        files,
        sections,
        offer);
  }

  private void readFiles(YamlSection section) {
    for (String name : section.keys()) {
      section
          .find(name)
          .flatMap(value -> value.section("an input file", MapKey.FILE_KEYS))
          .ifPresent(keys -> files.add(file(name, keys)));
    }
  }

  private FileRule file(String name, YamlSection keys) {
    return new FileRule(
        keys.at(),
        name,
        keys.findRequired(MapKey.FILE, "Write the file's name; * stands for any text.")
            .flatMap(YamlValue::text)
            .orElse(""),
        keys.find(MapKey.SHEET).flatMap(YamlValue::text),
        keys.find(MapKey.HEADER)
            .flatMap(value -> value.wholeNumber(1, MOST_HEADER))
            .map(Long::intValue)
            .orElse(1),
        keys.find(MapKey.ENCODING).flatMap(this::charset),
        keys.find(MapKey.DELIMITER).flatMap(value -> value.word(Separators.WORDS)),
        flag(keys, MapKey.FORMULAS, FORMULAS),
        flag(keys, MapKey.DATES, DATES),
        flag(keys, MapKey.OPTIONAL, MapKey.YES_OR_NO));
  }

  private static boolean flag(YamlSection keys, String key, Map<String, Boolean> words) {
    return keys.find(key).flatMap(value -> value.word(words)).orElse(false);
  }

  private Optional<Charset> charset(YamlValue value) {
    Optional<String> name = value.text();
    try {
      return name.map(Charset::forName);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      notices.add(ImportNotice.noSuchEncoding(value.at(), name.orElse("")));
      return Optional.empty();
    }
  }

  private Offer offer(YamlSection keys) {
    for (String key : MapKey.SECTION_KEYS) {
      if (keys.has(key)) {
        notices.add(ImportNotice.offerAndFile(keys.at(key), key));
      }
    }
    List<String> grades = keys.find(MapKey.GRADES).map(this::texts).orElse(List.of());
    OptionalInt seats =
        keys.find(MapKey.SEATS)
            .filter(value -> !value.text().equals(Optional.of(MapKey.CURRENT)))
            .flatMap(value -> value.wholeNumber(0, Limits.MAX_SEATS))
            .map(number -> OptionalInt.of(number.intValue()))
            .orElse(OptionalInt.empty());
    return new Offer(grades, seats);
  }

  private Optional<Section> section(YamlSection keys, CsvFormat target) {
    long errors = notices.errors();
    String file =
        keys.findRequired(MapKey.FROM, "Name one of the map's files.")
            .flatMap(this::fileName)
            .orElse("");
    Map<String, ColumnRule> columns = new LinkedHashMap<>();
    boolean unusable = flag(keys, MapKey.UNUSABLE, UNUSABLE) || leaveOut;
    ColumnRuleReader rules = new ColumnRuleReader(target, unusable, notices);
    keys.findRequired(MapKey.COLUMNS, "Say where each column comes from, such as student: ID.")
        .flatMap(YamlValue::section)
        .ifPresent(section -> {
          for (String column : section.keys()) {
            section
                .find(column)
                .flatMap(value -> rules.read(column, value))
                .ifPresent(rule -> columns.put(column, rule));
          }
          rules.checkComplete(section);
        });
    List<Section.Join> joins =
        keys.sections(MapKey.JOIN, "a join", MapKey.JOIN_KEYS).stream().map(this::join).toList();
    List<Section.Filter> only = filters(keys, MapKey.ONLY);
    List<Section.Filter> not = filters(keys, MapKey.NOT);
    boolean repeats = flag(keys, MapKey.REPEATS, REPEATS);
    return notices.errors() > errors
        ? Optional.empty()
        : Optional.of(
            new Section(keys.at(), target, file, joins, only, not, columns, unusable, repeats));
  }

  private Section.Join join(YamlSection keys) {
    String by =
        keys.findRequired(MapKey.BY, "Name the column by which rows are found.")
            .flatMap(YamlValue::text)
            .orElse("");
    return new Section.Join(
        keys.at(),
        keys.findRequired(MapKey.FILE, "Name one of the map's files.")
            .flatMap(this::fileName)
            .orElse(""),
        by,
        keys.find(MapKey.KEY).flatMap(YamlValue::text).orElse(by),
        ColumnRuleReader.after(keys),
        ColumnRuleReader.width(keys),
        flag(keys, MapKey.REPEATS, REPEATS));
  }

  /** The name of one of the map's files. */
  private Optional<String> fileName(YamlValue value) {
    Optional<String> written = value.text();
    List<String> names = files.stream().map(FileRule::name).toList();
    if (written.isPresent() && !names.contains(written.get())) {
      notices.add(
          PolicyNotice.unknownWord(
              value.at(), written.get(), names, Nearest.find(written.get(), names)));
      return Optional.empty();
    }
    return written;
  }

  private List<Section.Filter> filters(YamlSection keys, String key) {
    Optional<YamlSection> section = keys.find(key).flatMap(YamlValue::section);
    if (section.isEmpty()) {
      return List.of();
    }
    List<Section.Filter> filters = new ArrayList<>();
    for (String column : section.get().keys()) {
      section
          .get()
          .find(column)
          .ifPresent(value -> filters.add(new Section.Filter(value.at(), column, texts(value))));
    }
    return filters;
  }

  /** A text or a list of texts; a blank is one too. */
  private List<String> texts(YamlValue value) {
    return texts(value, notices);
  }

  static List<String> texts(YamlValue value, Notices.Collector notices) {
    if (!value.is(Shape.LIST)) {
      return scalar(value, notices).stream().toList();
    }
    return value.items().orElse(List.of()).stream()
        .flatMap(item -> scalar(item, notices).stream())
        .toList();
  }

  private static Optional<String> scalar(YamlValue value, Notices.Collector notices) {
    return switch (value.node()) {
      case YamlNode.Scalar(var text, _) -> Optional.of(CellText.stripped(text));
      case YamlNode.Sequence _, YamlNode.Mapping _ -> {
        notices.add(PolicyNotice.wrongShape(value.at(), value.node().shape(), Shape.VALUE));
        yield Optional.empty();
      }
    };
  }
}
