package org.seatwright.model.policy;

import org.seatwright.model.district.Attributes;

/** One value of one attribute, written {@code attribute=value}, such as {@code ses=frl}. */
public record AttributeValue(String attribute, String value) {
  /** True where {@code attributes} carry exactly this value. */
  public boolean matches(Attributes attributes) {
    return attributes.matches(attribute, value);
  }

  @Override
  public String toString() {
    return attribute + "=" + value;
  }
}
