package org.seatwright.solver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.Nearest;
import org.seatwright.datasets.write.OwnerOnly;
import org.seatwright.solver.bench.BenchCsv;
import org.seatwright.solver.bench.BenchJson;
import org.seatwright.solver.bench.BenchReport;
import org.seatwright.solver.bench.BenchRun;
import org.seatwright.solver.bench.BenchTable;
import org.seatwright.solver.bench.Contender;
import org.seatwright.solver.bench.GapPlot;
import org.seatwright.solver.bench.Machine;
import org.seatwright.solver.bench.Measurement;
import org.seatwright.solver.bench.OtherInstanceException;
import org.seatwright.solver.bench.Referee;
import org.seatwright.solver.bench.Standing;
import org.seatwright.solver.bench.StandingCsv;
import org.seatwright.solver.bench.Suite;
import org.seatwright.solver.bench.SuiteReader;
import org.seatwright.solver.bench.SuiteResult;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: measures engines side by side. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Measures engines side by side: every instance of a suite with every engine and seed, each"
            + " in a fresh process, one after the other.",
    footerHeading =
        "%nExit codes: 0 the suite was run, whatever came of its runs, 2 wrong usage or an unusable"
            + " suite, or an instance is not the library's, 4 a bound of one run stands above a plan"
            + " of another, or a run of a library does not verify, 130 interrupted and"
            + " what there was is written.%n%nExamples:%n",
    footer = {
      "  ./run.sh bench                                 the suite quick, some minutes",
      "  ./run.sh bench --suite full --out figures",
      "  ./run.sh bench --suite full --instances open-7200 --engines both,textbook-scip --time 2m",
      "  ./run.sh bench --suite library                 against the best known, with proof",
      "  ./run.sh bench --suite my-suite.yaml"
    })
final class BenchCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--suite",
      paramLabel = "SUITE",
      converter = Converters.FilePath.class,
      completionCandidates = Converters.SuiteNames.class,
      description = "${COMPLETION-CANDIDATES}, or a suite file; quick where not given.")
  private Path suite = Path.of("quick");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = Converters.FolderPath.class,
      description =
          "Where tables, plots and every run's files go; bench-SUITE here where not given. Drawn"
              + " districts stay there for the next time.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--engines",
      paramLabel = "ENGINE",
      split = ",",
      converter = Converters.BenchEngine.class,
      completionCandidates = Converters.BenchEngineWords.class,
      description = "In place of the suite's own: ${COMPLETION-CANDIDATES}.")
  private List<Contender> engines = new ArrayList<>();

  @Option(
      names = "--instances",
      paramLabel = "NAME",
      split = ",",
      description = "Only these instances of the suite.")
  private List<String> instances = new ArrayList<>();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description = "How long each run may take, in place of the suite's own times.")
  private Optional<Duration> time = Optional.empty();

  @Option(
      names = "--record",
      description =
          "Write new instances, better plans and higher bounds of a library into its record book.")
  private boolean record;

  BenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return switch (read()) {
      case SuiteResult.Refused(var notices) -> {
        session.err().println(notices.render());
        yield ExitCode.REFUSED;
      }
      case SuiteResult.Loaded(Suite whole) -> run(chosen(whole));
    };
  }

  /** A file of a shipped suite's name, where there is one, comes first. */
  private SuiteResult read() {
    String name = suite.toString();
    return SuiteReader.shipped().contains(name) && !Files.exists(suite)
        ? SuiteReader.readShipped(name)
        : SuiteReader.read(suite);
  }

  private Suite chosen(Suite whole) {
    for (String name : instances) {
      if (!whole.names().contains(name)) {
        throw new UsageException(unknown(name, whole));
      }
    }
    Suite some = instances.isEmpty() ? whole : whole.only(instances);
    Suite with = engines.isEmpty() ? some : some.withContenders(engines);
    return time.map(with::withTime).orElse(with);
  }

  private static String unknown(String name, Suite suite) {
    return Nearest.find(name, suite.names())
        .map(it -> "There is no instance \"%s\"; did you mean %s?".formatted(name, it))
        .orElse(
            "There is no instance \"%s\" (%s).".formatted(name, String.join(", ", suite.names())));
  }

  private int run(Suite chosen) {
    Path folder = out.orElseGet(() -> Path.of("bench-" + fileName(chosen.name())));
    Machine machine =
        Machine.look(
            Version.number(),
            Catalog.isInstalled() ? Optional.of(Catalog.home()) : Optional.empty());
    if (record && chosen.records().isEmpty()) {
      throw new UsageException(
          "--record goes with a suite that names a record book (records:), such as library.");
    }
    Notices.Collector notices = new Notices.Collector();
    Optional<Referee> referee = Referee.of(chosen, record, Version.number(), notices);
    if (notices.errors() > 0) {
      session.err().println(notices.notices().render());
      return ExitCode.REFUSED;
    }
    session.watch().run();
    try {
      Writing writing = new Writing(chosen, machine, folder);
      List<Measurement> measured =
          new BenchRun(chosen, folder, referee, session.stop(), writing).run();
      BenchReport report = BenchReport.of(chosen.name(), machine, measured);
      session.out().println();
      session.out().print(BenchTable.ofTerminal(report));
      session.out().println();
      writing.files.forEach(
          file -> session.out().println("Wrote " + Text.printable(file.toString())));
      session.out().flush();
      if (session.stop().isRequested()) {
        return ExitCode.INTERRUPTED;
      }
      boolean isWrong = writing.standings.stream().anyMatch(Standing::isWrong);
      return report.contradictions().isEmpty() && !isWrong ? ExitCode.DONE : ExitCode.DISAGREEMENT;
    } catch (OtherInstanceException e) {
      session.err().println(Text.printable(String.valueOf(e.getMessage())));
      return ExitCode.REFUSED;
    } catch (IOException e) {
      session
          .err()
          .println(
              Text.printable(
                  "Output folder %s: cannot be written (%s).".formatted(folder, e.getMessage())));
      return ExitCode.REFUSED;
    }
  }

  /** The suite's name as part of a file's. */
  private static String fileName(String name) {
    return name.replaceAll("[^A-Za-z0-9-]+", "-");
  }

  /** Tells of each run, and writes all files anew after it, so that nothing measured is lost. */
  private final class Writing implements BenchRun.Listener {
    private final Suite suite;
    private final Machine machine;
    private final Path folder;
    private final List<Standing> standings = new ArrayList<>();
    private List<Path> files = List.of();

    private Writing(Suite suite, Machine machine, Path folder) {
      this.suite = suite;
      this.machine = machine;
      this.folder = folder;
    }

    @Override
    public void drawing(String instance) {
      session.err().println("Drawing " + instance + " …");
    }

    @Override
    public void running(String instance, Contender contender, long seed) {
      session.err().println("%s, %s, seed %d …".formatted(instance, contender.word(), seed));
    }

    @Override
    public void measured(List<Measurement> soFar) throws IOException {
      BenchReport report = BenchReport.of(suite.name(), machine, soFar);
      session.out().println(BenchTable.line(report.rows().getLast()));
      List<Path> written = new ArrayList<>();
      write("bench.csv", BenchCsv.of(report), written);
      write("bench.json", BenchJson.of(report), written);
      write("bench.md", BenchTable.ofMarkdown(report), written);
      for (String instance : report.instances()) {
        write("gap-" + instance + ".svg", GapPlot.of(report, instance), written);
      }
      files = written;
    }

    @Override
    public void judged(Standing standing) throws IOException {
      standings.add(standing);
      session.out().println(standing.sentence());
      List<Path> written = new ArrayList<>(files);
      write("library.csv", StandingCsv.of(standings), written);
      files = written.stream().distinct().toList();
    }

    private void write(String name, String text, List<Path> written) throws IOException {
      Path file = folder.resolve(name);
      OwnerOnly.write(file, text);
      written.add(file);
    }
  }
}
