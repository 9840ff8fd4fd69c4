package org.seatwright.datasets.format;

import java.util.List;

/** The keys of district.yaml. */
public final class DistrictKey {
  /** The district's name; required. */
  public static final String DISTRICT = "district";

  /** The school year; optional. */
  public static final String YEAR = "year";

  public static final List<String> ALL = List.of(DISTRICT, YEAR);

  private DistrictKey() {}
}
