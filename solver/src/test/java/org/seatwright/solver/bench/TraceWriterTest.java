package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.solver.Bound;
import org.seatwright.solver.ProgressListener;

class TraceWriterTest {
  @TempDir private Path temp;
  private Path file = Path.of("");
  private Duration now = Duration.ofMillis(1500);
  private final List<String> heard = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @BeforeEach
  void nameTheFile() {
    file = temp.resolve("trace.csv");
  }

  private TraceWriter open() throws IOException {
    TraceWriter writer = TraceWriter.open(file, () -> now, complaints::add);
    writer.begin(ProgressListener.SILENT);
    return writer;
  }

  private static Assignment none() {
    throw new AssertionError("A trace asks for no plan.");
  }

  /** The lines without the memory, which differs from run to run. */
  private String lines() throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.substring(0, line.lastIndexOf(',')))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void everyBetterPlanAndBoundIsALineAtOnce() throws IOException {
    try (TraceWriter trace = open()) {
      trace.improved("timefold", new Score(2, 300, 9), TraceWriterTest::none);
      now = Duration.ofMillis(2250);
      trace.bounded("program", Bound.ofPoints(120));
      trace.improved("timefold", new Score(0, 140, 9), TraceWriterTest::none);
      assertThat(lines())
          .isEqualTo(
              """
              seconds,engine,ranks,points,missed,bound
              1.500,timefold,,300,2,
              2.250,program,,300,2,120
              2.250,timefold,,140,0,120\
              """);
    }
  }

  @Test
  void whatIsNotBetterOnALevelOfTheTraceIsNoLine() throws IOException {
    try (TraceWriter trace = open()) {
      trace.improved("timefold", new Score(0, 140, 9), TraceWriterTest::none);
      trace.improved("timefold", new Score(0, 140, 5), TraceWriterTest::none);
      trace.improved("program", new Score(0, 150, 1), TraceWriterTest::none);
      trace.bounded("program", Bound.ofPoints(120));
      trace.bounded("program", Bound.ofPoints(110));
    }
    assertThat(lines())
        .isEqualTo(
            """
            seconds,engine,ranks,points,missed,bound
            1.500,timefold,,140,0,
            1.500,program,,140,0,120\
            """);
  }

  @Test
  void theLastLineIsWhatTheRunCameTo() throws IOException {
    try (TraceWriter trace = open()) {
      trace.improved("timefold", new Score(0, 140, 9), TraceWriterTest::none);
      now = Duration.ofSeconds(60);
      trace.ended(new Score(0, 140, 9), Optional.of(Bound.ofPoints(139)));
    }
    assertThat(lines()).endsWith("\n60.000,run,,140,0,139");
    assertThat(Trace.read(file).proven(0.01)).hasValue(60);
  }

  @Test
  void aBoundOnRanksIsNoBoundOnPointsUntilThePlanReachesIt() throws IOException {
    try (TraceWriter trace = open()) {
      trace.bounded("program", new Bound(List.of(4L), 0));
      trace.improved("timefold", new Score(0, List.of(5L), 140, 9), TraceWriterTest::none);
      trace.improved("timefold", new Score(0, List.of(4L), 170, 9), TraceWriterTest::none);
      trace.bounded("program", new Bound(List.of(4L), 160));
    }
    assertThat(lines())
        .isEqualTo(
            """
            seconds,engine,ranks,points,missed,bound
            1.500,timefold,5,140,0,
            1.500,timefold,4,170,0,0
            1.500,program,4,170,0,160\
            """);
  }

  @Test
  void othersHearWhatItHears() throws IOException {
    try (TraceWriter trace = open()) {
      ProgressListener progress =
          trace.begin(
              new ProgressListener() {
                @Override
                public void improved(String engine, Score score, Supplier<Assignment> plan) {
                  heard.add(engine + " " + score.points());
                }

                @Override
                public void bounded(String engine, Bound bound) {
                  heard.add(engine + " at least " + bound.points());
                }
              });
      progress.improved("timefold", new Score(0, 140, 9), TraceWriterTest::none);
      progress.improved("timefold", new Score(0, 140, 5), TraceWriterTest::none);
      progress.bounded("program", Bound.ofPoints(120));
    }
    assertThat(heard).containsExactly("timefold 140", "timefold 140", "program at least 120");
  }

  @Test
  void theFileIsItsOwnersAlone() throws IOException {
    Assumptions.assumeTrue(Files.getFileAttributeView(temp, PosixFileAttributeView.class) != null);
    open().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatIsNoTraceIsRefusedAndATraceIsLeftUntilTheRunBegins() throws IOException {
    Files.writeString(file, "student,grade\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Trace file %s: cannot be written (it holds something else than a trace; name another"
                + " file).",
            file);
    assertThat(file).hasContent("student,grade\n");

    Files.writeString(file, Moment.HEADER + "\n1.000,run,,7,0,,1\n");
    TraceWriter.open(file, () -> now, complaints::add).close();
    assertThat(Files.readAllLines(file)).hasSize(2);
    open().close();
    assertThat(Files.readAllLines(file)).containsExactly(Moment.HEADER);
  }

  private String refusal(Path named) {
    return assertThatThrownBy(() -> TraceWriter.open(named, () -> now, complaints::add))
        .isInstanceOf(IOException.class)
        .actual()
        .getMessage()
        .replace(named.toString(), "FILE");
  }

  @Test
  void whatCannotBeWrittenIsRefusedBeforeTheRun() {
    assertThat(refusal(temp)).isEqualTo("Trace file FILE: cannot be written (it is a folder).");
    assertThat(refusal(temp.resolve("none").resolve("trace.csv")))
        .isEqualTo("Trace file FILE: cannot be written (there is no such folder).");
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    assertThat(refusal(Path.of("/proc/trace.csv")))
        .matches(
            "Trace file FILE: cannot be written \\((no file can be made there|permission denied)\\)\\.");
  }

  @Test
  void tryingOutWhetherATraceCanBeWrittenLeavesNothingBehind() throws IOException {
    TraceWriter.open(file, () -> now, complaints::add).close();

    assertThat(file).doesNotExist();
  }

  @Test
  void aTraceThatCannotBeWrittenDoesNotEndTheRun() throws IOException {
    try (TraceWriter trace = TraceWriter.open(file, () -> now, complaints::add)) {
      Files.createDirectory(file);
      ProgressListener progress = trace.begin(ProgressListener.SILENT);
      progress.improved("timefold", new Score(0, 140, 9), TraceWriterTest::none);
      trace.ended(new Score(0, 140, 9), Optional.empty());
    }
    assertThat(file).isEmptyDirectory();
    assertThat(complaints)
        .containsExactly(
            "Trace file %s: cannot be written (Is a directory); the run goes on without it."
                .formatted(file));
  }
}
