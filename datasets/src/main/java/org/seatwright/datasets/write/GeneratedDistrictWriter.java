package org.seatwright.datasets.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.synthetic.BlockTable;
import org.seatwright.datasets.synthetic.Fidelity;
import org.seatwright.datasets.synthetic.GeneratedDistrict;

/** Writes the folder of a drawn district: the district itself, its blocks, and how it came out. */
public final class GeneratedDistrictWriter {
  private GeneratedDistrictWriter() {}

  /**
   * Writes every file.
   *
   * @param folder created where it is missing
   * @throws java.nio.file.FileAlreadyExistsException where one of the files is already there
   */
  public static void write(GeneratedDistrict generated, Path folder) throws IOException {
    DistrictWriter.write(generated.district(), generated.policy(), folder);
    Optional<BlockTable> blocks = generated.blocks();
    if (blocks.isPresent()) {
      write(folder.resolve(FileName.BLOCKS), BlockTable.COLUMNS, blocks.get().rows());
    }
    write(
        folder.resolve(FileName.FIDELITY),
        Fidelity.COLUMNS,
        generated.fidelity().rows().stream().map(Fidelity.Row::cells).toList());
  }

  private static void write(Path file, List<String> header, List<List<String>> lines)
      throws IOException {
    try (CsvRows rows = CsvRows.create(file)) {
      rows.write(header);
      for (List<String> line : lines) {
        rows.write(line);
      }
    }
  }
}
