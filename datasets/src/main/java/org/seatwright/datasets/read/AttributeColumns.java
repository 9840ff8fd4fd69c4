package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.model.district.Attributes;

/** The columns of one file that have no meaning of their own and become attributes. */
final class AttributeColumns {
  private final List<String> names;
  private final IntList columns = new IntList();
  private final TextPool pool = new TextPool();

  AttributeColumns(Header header, CsvFormat format) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      if (!format.columns().contains(header.names().get(i))) {
        others.add(header.names().get(i));
        columns.add(i);
      }
    }
    names = List.copyOf(others);
  }

  List<String> names() {
    return names;
  }

  /** The attributes of the table's row; equal values of the file share one instance. */
  Attributes read(Table table) {
    if (names.isEmpty()) {
      return Attributes.NONE;
    }
    String[] values = new String[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = pool.share(table.text(columns.get(i)));
    }
    return new Attributes(names, List.of(values));
  }
}
