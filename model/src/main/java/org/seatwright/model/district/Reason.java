package org.seatwright.model.district;

/**
 * Who decided something by hand, and why.
 *
 * @param by a name or an office, blank where nobody said
 * @param why in words, blank where nobody said
 */
public record Reason(String by, String why) {
  /** Nobody said anything. */
  public static final Reason NONE = new Reason("", "");

  /** True where it says both. */
  public boolean isWhole() {
    return !by.isBlank() && !why.isBlank();
  }
}
