package org.seatwright.model.district;

import java.util.Optional;

/** A building; {@code name} is what people read, {@code attributes} every further column. */
public record School(SchoolId id, String name, Optional<Site> site, Attributes attributes) {
  /** The zone the school stands in, empty where it has none. */
  public Optional<String> zone() {
    return attributes.find("zone").filter(zone -> !zone.isBlank());
  }
}
