package org.seatwright.datasets.imports;

import java.util.List;

/**
 * How one input was read.
 *
 * @param kind what it was found to be, such as "UTF-8, semicolon"
 * @param rows below the header, counted once
 * @param sha256 of its bytes, in hexadecimal
 * @param used the columns that were read
 * @param dropped the columns that were not, whatever they hold
 */
public record FileUse(
    String file, String kind, long rows, String sha256, List<String> used, List<String> dropped) {
  public FileUse {
    used = List.copyOf(used);
    dropped = List.copyOf(dropped);
  }
}
