package org.seatwright.solver.browser;

import java.awt.image.BufferedImage;

/** A picture of a page. */
record Picture(BufferedImage image) {
  private static final int COLUMNS = 16;

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

  /** The same in 16 steps of each colour, which takes a fraction of the room. */
  Picture inFewColours() {
    int width = image.getWidth();
    BufferedImage few = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int high = image.getRGB(x, y) & 0xF0F0F0;
        few.setRGB(x, y, high | high >> 4);
      }
    }
    return new Picture(few);
  }
}
