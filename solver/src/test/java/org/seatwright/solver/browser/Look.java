package org.seatwright.solver.browser;

/**
 * What a page is shown on.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param scale device pixels per CSS pixel
 * @param dark whether the reader's system prefers dark colours
 * @param printed whether the rules for paper hold
 */
record Look(int width, int height, double scale, boolean dark, boolean printed) {
  static final Look PHONE = screen(390, 844);
  static final Look LAPTOP = screen(1366, 768);
  static final Look PROJECTOR = screen(1920, 1080);

  /** A4 upright within margins of 14 mm at the sides and 16 mm above and below. */
  static final Look PAPER = new Look(688, 1002, 1, false, true);

  static Look screen(int width, int height) {
    return new Look(width, height, 1, false, false);
  }

  Look inTheDark() {
    return new Look(width, height, scale, true, printed);
  }

  /** The same window magnified: fewer CSS pixels, each larger. */
  Look zoomed(double times) {
    return new Look((int) (width / times), (int) (height / times), scale * times, dark, printed);
  }

  /** Drawn smaller, for pictures that are kept. */
  Look atScale(double smaller) {
    return new Look(width, height, smaller, dark, printed);
  }
}
