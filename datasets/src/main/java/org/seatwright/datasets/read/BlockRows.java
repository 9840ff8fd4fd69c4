package org.seatwright.datasets.read;

import java.util.List;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Block;
import org.seatwright.model.district.BlockId;

/** Reads blocks.csv. Whether a column holds numbers is looked at where a category needs them. */
final class BlockRows {
  private BlockRows() {}

  static Register<Block> read(Table table, Notices.Collector notices) {
    int block = table.header().index(Column.BLOCK);
    AttributeColumns attributes = new AttributeColumns(table.header(), CsvFormat.BLOCKS);
    Register<Block> blocks = register(attributes.names(), notices);
    while (table.next()) {
      long errors = notices.errors();
      String id = blocks.newId(table, block);
      Attributes others = attributes.read(table);
      if (notices.errors() > errors) {
        blocks.addUnusable(id, table.row());
      } else {
        blocks.add(id, new Block(new BlockId(id), others), table.row());
      }
    }
    if (table.isEmpty()) {
      notices.add(TableNotice.noRows(table.at()));
    }
    return blocks.finish(table.isComplete() && !table.isEmpty());
  }

  /** What stands for a blocks.csv that could not be read. */
  static Register<Block> unread(Notices.Collector notices) {
    return register(List.of(), notices).finish(false);
  }

  private static Register<Block> register(List<String> attributes, Notices.Collector notices) {
    return new Register<>(CsvFormat.BLOCKS, Kind.UNKNOWN_BLOCK, attributes, notices);
  }
}
