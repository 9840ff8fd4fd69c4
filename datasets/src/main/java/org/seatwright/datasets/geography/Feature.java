package org.seatwright.datasets.geography;

import org.seatwright.datasets.notice.At;
import org.seatwright.model.district.Area;

/** The land of one block, and where the map says so. */
public record Feature(String block, Area area, At at) {}
