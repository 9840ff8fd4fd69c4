package org.seatwright.solver.report.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chapter of a page.
 *
 * @param id names it in links and in JSON
 */
public record Section(String id, String heading, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** Its tables, those beside drawings among them. */
  public List<Table> tables() {
    return blocks.stream()
        .flatMap(block ->
            switch (block) {
              case Block.Tabular(Table table) -> Stream.of(table);
              case Block.Drawn(_, Table table) -> Stream.of(table);
              case Block.Paragraph _,
                  Block.Bullets _,
                  Block.Keys _,
                  Block.Subheading _,
                  Block.Lines _ ->
                  Stream.empty();
            })
        .toList();
  }
}
