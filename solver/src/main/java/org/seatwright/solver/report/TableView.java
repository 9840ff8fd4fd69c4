package org.seatwright.solver.report;

import java.util.List;

/** A table of numbers: what it is called, its header, and rows with as many cells as the header. */
record TableView(String caption, List<String> header, List<List<String>> rows) {
  TableView {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
