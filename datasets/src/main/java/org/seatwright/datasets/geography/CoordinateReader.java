package org.seatwright.datasets.geography;

import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.MapNotice;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the member "coordinates" of one geometry: lists in lists, the innermost longitude, latitude
 * and perhaps more, which is passed over. How deep they go tells polygons from several of them, so
 * the type may follow later.
 */
final class CoordinateReader {
  /** A corner, a ring, a polygon, several polygons: how many lists each holds in each other. */
  private static final int CORNER = 0;

  private static final int RING = 1;
  static final int POLYGON = 2;
  static final int MULTI_POLYGON = 3;

  private final JsonParser parser;
  private final At feature;
  private final Notices.Collector notices;
  private final Corners corners = new Corners();
  private int count;

  /**
   * @param parser at the first token of the coordinates
   * @param feature where the feature stands
   */
  CoordinateReader(JsonParser parser, At feature, Notices.Collector notices) {
    this.parser = parser;
    this.feature = feature;
    this.notices = notices;
  }

  /** Reads all, and returns {@link #POLYGON}, {@link #MULTI_POLYGON} or less for lines. */
  int read() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw broken("the coordinates are no list");
    }
    return list(0);
  }

  Corners corners() {
    return corners;
  }

  /** How many corners have been read. */
  int count() {
    return count;
  }

  /** Reads the list that begins here, down to its end, and returns how deep it is. */
  private int list(int above) {
    JsonToken token = parser.nextToken();
    if (isNumber(token)) {
      corner();
      return CORNER;
    }
    if (above == MULTI_POLYGON) {
      throw broken("the coordinates are lists in lists too deep, or a list is empty");
    }
    int depth = -1;
    while (token == JsonToken.START_ARRAY) {
      int child = list(above + 1);
      if (depth >= 0 && child != depth) {
        throw broken("the coordinates mix lists of different depth");
      }
      depth = child;
      token = parser.nextToken();
    }
    if (token != JsonToken.END_ARRAY) {
      throw broken("the coordinates hold something that is neither a number nor a list");
    }
    if (depth < 0) {
      throw broken("the coordinates hold an empty list");
    }
    end(depth + 1);
    return depth + 1;
  }

  private static boolean isNumber(JsonToken token) {
    return token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT;
  }

  private void corner() {
    if (++count > GeoJson.MAX_CORNERS) {
      throw new UnusableMapException(MapNotice.tooMany(here(), GeoJson.MAX_CORNERS, "corners"));
    }
    double longitude = degrees(180);
    if (!isNumber(parser.nextToken())) {
      throw broken("a corner has a longitude and no latitude");
    }
    double latitude = degrees(90);
    JsonToken token = parser.nextToken();
    while (isNumber(token)) {
      token = parser.nextToken();
    }
    if (token != JsonToken.END_ARRAY) {
      throw broken("a corner holds something that is no number");
    }
    corners.add(longitude, latitude);
  }

  private double degrees(int most) {
    double degrees = parser.getDoubleValue();
    if (!(Math.abs(degrees) <= most)) {
      notices.add(MapNotice.badDegrees(here(), parser.getString(), most));
      return 0;
    }
    return degrees;
  }

  private void end(int depth) {
    if (depth == RING) {
      checkRing(corners.endRing());
    } else if (depth == POLYGON) {
      corners.endPolygon();
    }
  }

  private void checkRing(double[] ring) {
    int last = ring.length - 2;
    if (ring[0] != ring[last] || ring[1] != ring[last + 1]) {
      notices.add(MapNotice.ringNotClosed(here(), Place.of(ring[0], ring[1])));
    } else if (ring.length < 8) {
      notices.add(MapNotice.ringTooShort(here(), ring.length / 2));
    }
  }

  private UnusableMapException broken(String problem) {
    Notice notice = MapNotice.badMap(here(), problem);
    return new UnusableMapException(notice);
  }

  private At here() {
    return feature.row(parser.currentTokenLocation().getLineNr());
  }
}
