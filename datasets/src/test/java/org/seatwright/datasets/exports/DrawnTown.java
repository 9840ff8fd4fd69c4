package org.seatwright.datasets.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.assignment.Assignment;

/** Four children and three programs in two grades, drawn in text. */
final class DrawnTown {
  private DrawnTown() {}

  static LoadResult.Loaded read(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder, "district.yaml", "district: Old Town, East\nyear: 2026-27\n");
    write(folder, "schools.csv", "school,name,latitude,longitude\nN,North,41.3,-72.9\nS,South,,\n");
    write(folder, "programs.csv", "program,school,grade,seats\nN-K,N,K,2\nS-K,S,K,1\nN-1,N,1,3\n");
    write(
        folder,
        "students.csv",
        """
        student,grade,latitude,longitude,ses
        ada,K,41.31,-72.9,frl
        ben,K,,,paid
        cyd,K,,,paid
        dee,1,,,frl
        """);
    write(
        folder,
        "choices.csv",
        "student,rank,program\nada,1,N-K\nada,2,S-K\nben,1,N-K\nben,2,S-K\ndee,1,N-1\n");
    write(
        folder,
        "policy.yaml",
        """
        policy: Half and half
        balance:
          - {name: mix, of: ses=frl, per: school, share: [0.25, 0.50], enforce: hard}
        points: {rank: [0, 10], unlisted: 300, per-km: 10, unplaced: 1000}
        """);
    return switch (DistrictReader.readWhole(folder, Optional.empty())) {
      case LoadResult.Loaded loaded -> loaded;
      case LoadResult.Refused(var notices) -> throw new AssertionError(notices.render());
    };
  }

  /** ada and ben in North, cyd in South, dee without a seat. */
  static Assignment plan() {
    return new Assignment.Builder(4).place(0, 0).place(1, 0).place(2, 1).build();
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
