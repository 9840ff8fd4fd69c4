package org.seatwright.solver.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** A picture of a page. */
record Picture(BufferedImage image) {
  private static final int COLUMNS = 16;
  private static final int REDS = 6;
  private static final int GREENS = 7;
  private static final int BLUES = 6;
  private static final IndexColorModel PALETTE = palette();

  /**
   * How much lighter or darker a part of this picture is than a part of another, from 0 to 255: the
   * mean over sixteen columns, each as bright as it is on the average from top to bottom. So lines
   * may break elsewhere, but a bar that is gone or of another colour shows.
   */
  double difference(Part here, Picture other, Part there) {
    double[] mine = columns(here);
    double[] theirs = other.columns(there);
    double sum = 0;
    for (int k = 0; k < COLUMNS; k++) {
      sum += Math.abs(mine[k] - theirs[k]);
    }
    return sum / COLUMNS;
  }

  /** A rectangle in pixels; what lies outside the picture is left out. */
  record Part(int left, int top, int width, int height) {}

  private double[] columns(Part part) {
    double[] means = new double[COLUMNS];
    for (int k = 0; k < COLUMNS; k++) {
      int from = part.left + k * part.width / COLUMNS;
      int to = part.left + (k + 1) * part.width / COLUMNS;
      means[k] = luminance(from, part.top, Math.max(to, from + 1), part.top + part.height);
    }
    return means;
  }

  private double luminance(int left, int top, int right, int bottom) {
    double sum = 0;
    int pixels = 0;
    for (int y = Math.max(0, top); y < Math.min(bottom, image.getHeight()); y++) {
      for (int x = Math.max(0, left); x < Math.min(right, image.getWidth()); x++) {
        int rgb = image.getRGB(x, y);
        sum += 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
        pixels++;
      }
    }
    return pixels == 0 ? 0 : sum / pixels;
  }

  /**
   * The same in a palette of 256 colours, six steps of red, seven of green, six of blue: a fraction
   * of the size, and enough to see what there is.
   */
  Picture inFewColours() {
    int width = image.getWidth();
    BufferedImage few =
        new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, PALETTE);
    byte[] row = new byte[width];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, y);
        int red = step(rgb >> 16 & 255, REDS);
        int green = step(rgb >> 8 & 255, GREENS);
        row[x] = (byte) ((red * GREENS + green) * BLUES + step(rgb & 255, BLUES));
      }
      few.getRaster().setDataElements(0, y, width, 1, row);
    }
    return new Picture(few);
  }

  private static int step(int part, int steps) {
    return (part * (steps - 1) + 127) / 255;
  }

  private static IndexColorModel palette() {
    int colours = REDS * GREENS * BLUES;
    byte[][] parts = new byte[3][colours];
    for (int k = 0; k < colours; k++) {
      parts[0][k] = (byte) (k / BLUES / GREENS * 255 / (REDS - 1));
      parts[1][k] = (byte) (k / BLUES % GREENS * 255 / (GREENS - 1));
      parts[2][k] = (byte) (k % BLUES * 255 / (BLUES - 1));
    }
    return new IndexColorModel(8, colours, parts[0], parts[1], parts[2]);
  }
}
