package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.solver.bench.RecordBook.Best;
import org.seatwright.solver.bench.RecordBook.Entry;
import org.seatwright.solver.bench.RecordBook.Size;

class RecordBookFileTest {
  @TempDir private Path temp;

  private static RecordBook book() {
    Claim claim =
        new Claim(
            "infeasible",
            4,
            List.of(3L, 1L),
            990,
            OptionalLong.empty(),
            OptionalLong.of(2),
            OptionalLong.of(1),
            Optional.of("ab12"));
    Size size = new Size(60, 3, 3, 180);
    TreeMap<String, String> files = new TreeMap<>(Map.of("students.csv", "cd34"));
    return RecordBook.EMPTY
        .with("b", new Entry(size, files, Optional.empty()))
        .with("a", new Entry(size, files, Optional.of(new Best(claim, "both", 1, 2.5, "0.1"))));
  }

  @Test
  void whatIsWrittenReadsBack() throws IOException {
    Path file = temp.resolve("records.json");
    RecordBookFile.write(book(), "mine", file);
    Notices.Collector notices = new Notices.Collector();
    assertThat(RecordBookFile.read(file, notices)).isEqualTo(book());
    assertThat(notices.notices().render()).isEmpty();
    assertThat(temp).isDirectoryNotContaining("glob:**.partial");
  }

  @Test
  void withoutAFileNothingIsKnownYet() {
    Notices.Collector notices = new Notices.Collector();
    assertThat(RecordBookFile.read(temp.resolve("none.json"), notices)).isEqualTo(RecordBook.EMPTY);
    assertThat(notices.errors()).isZero();
  }

  @Test
  void aDamagedBookIsNoticedAtItsPlace() throws IOException {
    Path file = temp.resolve("records.json");
    Files.writeString(
        file, RecordBookFile.text(book(), "mine").replace("\"points\" : 990", "\"points\" : -1"));
    Notices.Collector notices = new Notices.Collector();
    RecordBookFile.read(file, notices);
    assertThat(notices.notices().render().replace(temp + "/", ""))
        .startsWith("records.json, row 17, column instances.a.best.points: \"-1\" is not a whole");
  }
}
