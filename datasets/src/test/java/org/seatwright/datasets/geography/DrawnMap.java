package org.seatwright.datasets.geography;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Maps of blocks as GeoJSON, drawn in corners. */
final class DrawnMap {
  private DrawnMap() {}

  static String collection(String... features) {
    return """
    {"type": "FeatureCollection", "features": [
    %s
    ]}
    """
        .formatted(String.join(",\n", features));
  }

  static String feature(String block, String geometry) {
    return "{\"type\": \"Feature\", \"properties\": {\"block\": \"%s\"}, \"geometry\": %s}"
        .formatted(block, geometry);
  }

  static String polygon(String coordinates) {
    return "{\"type\": \"Polygon\", \"coordinates\": %s}".formatted(coordinates);
  }

  /** A block of one polygon without holes, its corners as "x y, x y, …", closed. */
  static String ring(String block, String corners) {
    return feature(block, polygon("[[" + positions(corners) + "]]"));
  }

  static String positions(String corners) {
    return Arrays.stream(corners.split(", "))
        .map(corner -> "[" + corner.replace(' ', ',') + "]")
        .collect(Collectors.joining(", "));
  }
}
