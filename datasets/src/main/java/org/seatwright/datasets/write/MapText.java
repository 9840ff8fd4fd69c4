package org.seatwright.datasets.write;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.seatwright.model.district.Area;
import org.seatwright.model.district.Neighbourhoods;
import tools.jackson.core.io.JsonStringEncoder;

/** The land of blocks as GeoJSON (RFC 7946), one feature a line. */
final class MapText {
  private final Writer out;

  private MapText(Writer out) {
    this.out = out;
  }

  /** Writes every block whose land is known, in order. */
  static void write(Neighbourhoods neighbourhoods, Writer out) throws IOException {
    new MapText(out).write(neighbourhoods);
  }

  private void write(Neighbourhoods neighbourhoods) throws IOException {
    out.append("{\"type\": \"FeatureCollection\", \"features\": [");
    boolean first = true;
    for (int b = 0; b < neighbourhoods.blocks().size(); b++) {
      if (neighbourhoods.findArea(b).isPresent()) {
        out.append(first ? "\n" : ",\n");
        feature(
            neighbourhoods.blocks().get(b).id().value(), neighbourhoods.findArea(b).orElseThrow());
        first = false;
      }
    }
    out.append("\n]}\n");
  }

  private void feature(String block, Area area) throws IOException {
    boolean one = area.polygons() == 1;
    out.append("{\"type\": \"Feature\", \"properties\": {\"block\": \"")
        .append(new String(JsonStringEncoder.getInstance().quoteAsCharArray(block)))
        .append("\"}, \"geometry\": {\"type\": \"")
        .append(one ? "Polygon" : "MultiPolygon")
        .append("\", \"coordinates\": ")
        .append(one ? "" : "[");
    for (int p = 0; p < area.polygons(); p++) {
      out.append(p == 0 ? "" : ", ");
      polygon(area, p);
    }
    out.append(one ? "" : "]").append("}}");
  }

  private void polygon(Area area, int polygon) throws IOException {
    out.append('[');
    for (int r = 0; r < area.rings(polygon); r++) {
      out.append(r == 0 ? "[" : ", [");
      for (int c = 0; c < area.corners(polygon, r); c++) {
        out.append(c == 0 ? "[" : ", [")
            .append(decimal(area.longitude(polygon, r, c)))
            .append(", ")
            .append(decimal(area.latitude(polygon, r, c)))
            .append(']');
      }
      out.append(']');
    }
    out.append(']');
  }

  /** The shortest plain decimal that reads back as {@code number}. */
  private static String decimal(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }
}
