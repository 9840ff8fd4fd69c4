package org.seatwright.datasets.imports;

import java.util.List;

/**
 * Everything an import decided, in figures.
 *
 * @param remarks further decisions, in sentences
 */
public record ImportReport(List<FileUse> files, List<TableUse> tables, List<String> remarks) {
  public ImportReport {
    files = List.copyOf(files);
    tables = List.copyOf(tables);
    remarks = List.copyOf(remarks);
  }
}
