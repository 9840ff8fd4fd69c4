package org.seatwright.datasets.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Takes row after row of cells. */
public interface RowSink extends Closeable {
  void write(List<String> cells) throws IOException;
}
