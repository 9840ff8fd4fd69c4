package org.seatwright.datasets.geography;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.format.JsonText;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.MapNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Area;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads a map of blocks: a GeoJSON FeatureCollection (RFC 7946) of polygons, as a stream, so that
 * memory is bounded whatever the file. Members that say nothing of a block or its land are passed
 * over.
 */
public final class GeoJson {
  /** Most corners of all polygons together. */
  static final int MAX_CORNERS = 5_000_000;

  /** Most features, of whatever kind. */
  static final int MAX_FEATURES = 1_000_000;

  /** The properties that may hold a block's id; the first that is there does, else the "id". */
  private static final List<String> ID_PROPERTIES = List.of("block", "GEOID", "GEOID20", "GEOID10");

  // Names are not kept for reuse: a hostile file could fill the memory with them.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxNumberLength(200)
                  .maxStringLength(1_000_000)
                  .maxNameLength(10_000)
                  .build())
          .build();

  private final JsonParser parser;
  private final At file;
  private final Notices.Collector notices;
  private final List<Feature> features = new ArrayList<>();
  private final Map<String, Integer> featureOf = new HashMap<>();
  private int corners;

  private GeoJson(JsonParser parser, At file, Notices.Collector notices) {
    this.parser = parser;
    this.file = file;
    this.notices = notices;
  }

  /**
   * The land of every block of the map, in file order; features with errors are left out. Empty,
   * with a notice, where the text is no such map.
   *
   * @throws IOException where {@code text} cannot be read
   */
  public static Optional<List<Feature>> read(Reader text, At file, Notices.Collector notices)
      throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      GeoJson map = new GeoJson(parser, file, notices);
      map.collection();
      return Optional.of(List.copyOf(map.features));
    } catch (UnusableMapException e) {
      notices.add(e.notice());
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      int line = Math.max(1, e.getLocation().getLineNr());
      notices.add(MapNotice.badJson(file.row(line), JsonText.problem(e)));
    }
    return Optional.empty();
  }

  /**
   * The same of a map that is part of a larger text; {@code parser} stands at its beginning.
   *
   * @throws JacksonException where the text is no JSON
   */
  public static Optional<List<Feature>> read(
      JsonParser parser, At file, Notices.Collector notices) {
    GeoJson map = new GeoJson(parser, file, notices);
    try {
      map.members();
      return Optional.of(List.copyOf(map.features));
    } catch (UnusableMapException e) {
      notices.add(e.notice());
      return Optional.empty();
    }
  }

  private void collection() {
    parser.nextToken();
    members();
    if (parser.nextToken() != null) {
      throw broken(file, "more follows the end of the map");
    }
  }

  private void members() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw broken(file, "the text is no JSON object");
    }
    boolean found = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (name.equals("features") && token == JsonToken.START_ARRAY) {
        features();
        found = true;
      } else {
        parser.skipChildren();
      }
    }
    if (!found) {
      throw broken(file, "there is no list of features");
    }
  }

  private void features() {
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      At at = file.row(line()).column("features[%d]".formatted(index));
      if (index == MAX_FEATURES) {
        throw new UnusableMapException(MapNotice.tooMany(at, MAX_FEATURES, "features"));
      }
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw broken(at, "a feature is no JSON object");
      }
      feature(at, index);
    }
  }

  /** What one feature says, in whatever order. */
  private static final class Draft {
    private final Map<String, String> ids = new HashMap<>();
    private Optional<Geometry> geometry = Optional.empty();
  }

  /** A geometry; {@code depth} as {@link CoordinateReader} counts it, -1 without coordinates. */
  private record Geometry(String type, int depth, Corners corners) {}

  private void feature(At at, int index) {
    long errors = notices.errors();
    Draft draft = new Draft();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (name.equals("id") && token.isScalarValue()) {
        draft.ids.put("", parser.getString());
      } else if (name.equals("properties") && token == JsonToken.START_OBJECT) {
        properties(draft);
      } else if (name.equals("geometry") && token == JsonToken.START_OBJECT) {
        draft.geometry = Optional.of(geometry(at));
      } else {
        parser.skipChildren();
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw broken(at, "the feature does not end");
    }
    Optional<String> block = block(draft);
    if (block.isEmpty()) {
      notices.add(MapNotice.noBlock(at, ID_PROPERTIES));
    }
    draft.geometry.ifPresent(geometry -> checkType(at, geometry));
    block.ifPresent(id -> checkNew(at, id, index));
    if (notices.errors() == errors && draft.geometry.isPresent()) {
      features.add(
          new Feature(block.orElseThrow(), Area.of(draft.geometry.get().corners().polygons()), at));
    }
  }

  private void properties(Draft draft) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (parser.nextToken().isScalarValue() && ID_PROPERTIES.contains(name)) {
        draft.ids.put(name, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
  }

  private static Optional<String> block(Draft draft) {
    for (String property : ID_PROPERTIES) {
      if (isId(draft.ids.get(property))) {
        return Optional.ofNullable(draft.ids.get(property));
      }
    }
    return Optional.ofNullable(draft.ids.get("")).filter(GeoJson::isId);
  }

  private static boolean isId(@Nullable String text) {
    return text != null && !text.isBlank() && !text.equals("null");
  }

  private Geometry geometry(At at) {
    String type = "";
    int depth = -1;
    Corners read = new Corners();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (name.equals("type") && token.isScalarValue()) {
        type = parser.getString();
      } else if (name.equals("coordinates") && isPolygonal(type)) {
        CoordinateReader reader = new CoordinateReader(parser, at, notices);
        depth = reader.read();
        read = reader.corners();
        corners += reader.count();
        if (corners > MAX_CORNERS) {
          throw new UnusableMapException(MapNotice.tooMany(at, MAX_CORNERS, "corners"));
        }
      } else {
        parser.skipChildren();
      }
    }
    return new Geometry(type, depth, read);
  }

  /** True for a type of polygons, and while the type is not known. */
  private static boolean isPolygonal(String type) {
    return type.isEmpty() || type.equals("Polygon") || type.equals("MultiPolygon");
  }

  private void checkType(At at, Geometry geometry) {
    if (geometry.type().isEmpty() || !isPolygonal(geometry.type())) {
      notices.add(MapNotice.notAPolygon(at, geometry.type()));
      return;
    }
    int needed =
        geometry.type().equals("Polygon")
            ? CoordinateReader.POLYGON
            : CoordinateReader.MULTI_POLYGON;
    if (geometry.depth() != needed) {
      throw broken(at, "the coordinates are not those of a " + geometry.type());
    }
  }

  private void checkNew(At at, String block, int index) {
    Integer first = featureOf.putIfAbsent(block, index);
    if (first != null) {
      notices.add(MapNotice.blockTwice(at, block, first));
    }
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private static UnusableMapException broken(At at, String problem) {
    return new UnusableMapException(MapNotice.badMap(at, problem));
  }
}
