package org.seatwright.datasets.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.DistrictKey;
import org.seatwright.datasets.format.JsonKey;
import org.seatwright.datasets.geography.GeoJson;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.JsonNotice;
import org.seatwright.datasets.notice.Notices;

/** A district in one JSON file; {@link JsonKey} has its keys. */
final class JsonSource implements DistrictSource {
  private final Path path;
  private final Notices.Collector notices;
  private Optional<JsonFile> file = Optional.empty();

  JsonSource(Path path, Notices.Collector notices) {
    this.path = path;
    this.notices = notices;
  }

  @Override
  public boolean isUsable() {
    long errors = notices.errors();
    file = JsonFile.open(path, notices);
    file.ifPresent(this::checkKeys);
    return file.isPresent() && notices.errors() == errors;
  }

  private void checkKeys(JsonFile json) {
    if (json.isList()) {
      notices.add(JsonNotice.notAnObject(json.at()));
      return;
    }
    List<String> keys = new ArrayList<>(List.of(JsonKey.FORMAT, JsonKey.DISTRICT, JsonKey.YEAR));
    JsonKey.TABLES.forEach(format -> keys.add(JsonKey.of(format)));
    keys.add(JsonKey.MAP);
    keys.add(JsonKey.POLICY);
    keys.add(JsonKey.PLAN);
    YamlSection section =
        YamlSection.closed(
            json.at(), "", json.plain(json.keys()), "a district in JSON", keys, notices);
    section
        .findRequired(JsonKey.FORMAT, "Say which format this is: 1.")
        .flatMap(it -> it.wholeNumber(JsonKey.VERSION, JsonKey.VERSION));
  }

  private JsonFile file() {
    return file.orElseThrow();
  }

  @Override
  public Marked about() {
    YamlNode.Mapping about = file().plain(DistrictKey.ALL);
    return new Marked(file().at(), String.valueOf(path.getFileName()), Optional.of(about));
  }

  @Override
  public Optional<Marked> policy() {
    return file().has(JsonKey.POLICY)
        ? Optional.of(
            new Marked(
                file().at(), String.valueOf(path.getFileName()), file().section(JsonKey.POLICY)))
        : Optional.empty();
  }

  @Override
  public boolean has(CsvFormat format) {
    return file().has(JsonKey.of(format));
  }

  @Override
  public <T> Optional<T> table(CsvFormat format, Function<Table, T> rows) {
    String key = JsonKey.of(format);
    At at = file().at();
    if (!file().has(key)) {
      notices.add(JsonNotice.noRows(at, key));
      return Optional.empty();
    }
    return file()
        .list(
            key,
            parser -> {
              CellRows cells =
                  format.equals(CsvFormat.CHOICES)
                      ? new JsonLists(parser, at, notices)
                      : new JsonRows(parser, at, format.required(), notices);
              return Table.of(cells, at, format, notices).map(rows);
            });
  }

  @Override
  public Optional<Land> map() {
    return file().has(JsonKey.MAP)
        ? Optional.of(
            new Land(
                file().at(),
                file().part(JsonKey.MAP, parser -> GeoJson.read(parser, file().at(), notices))))
        : Optional.empty();
  }

  @Override
  public List<InputFile> inputs() {
    return List.of(file().input());
  }
}
