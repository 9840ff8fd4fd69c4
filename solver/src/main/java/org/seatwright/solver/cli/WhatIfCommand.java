package org.seatwright.solver.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.write.OutputFile;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.solver.Budget;
import org.seatwright.solver.pipeline.Change;
import org.seatwright.solver.pipeline.FinishedRun;
import org.seatwright.solver.pipeline.PriceRun;
import org.seatwright.solver.pipeline.WhatIfRun;
import org.seatwright.solver.report.CasesText;
import org.seatwright.solver.report.ComparisonJson;
import org.seatwright.solver.report.ComparisonView;
import org.seatwright.solver.report.FrontierPlot;
import org.seatwright.solver.report.PriceJson;
import org.seatwright.solver.report.PriceText;
import org.seatwright.solver.report.PriceView;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whatif}: what a finished run would come to if something were otherwise. */
@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Without changes: what one more seat in each program, and a little more room within each"
            + " rule, would save, by the prices of the run's certificate. With changes: solves the"
            + " run's district again as it would be, and puts the cases side by side: points,"
            + " choices, balance, who moves. Each change is a case of its own; --together makes"
            + " them one.",
    footerHeading =
        "%nExit codes: 0 every case was solved, 2 wrong usage, files that cannot be read or that do"
            + " not belong to the run, 4 engines or audit disagree, 130 interrupted and the cases"
            + " solved by then were shown.%n%nExamples:%n",
    footer = {
      "  ./run.sh whatif plan",
      "  ./run.sh whatif plan --band 0.05,0.10,0.15,0.20",
      "  ./run.sh whatif plan --seats North=+20 --seats South-K=-5",
      "  ./run.sh whatif plan --policy stricter.yaml --without \"Old Mill\"",
      "  ./run.sh whatif plan --with \"Hill@42.37,-71.11:K=40\" --without North --together"
    })
final class WhatIfCommand implements Callable<Integer> {
  private static final Duration DEFAULT_TIME = Duration.ofSeconds(7);
  private static final double DEFAULT_GAP = 0.001;
  private static final long MOVES_OF_A_STEP = 200;

  private final Session session;

  @Mixin private RunArguments input = new RunArguments();

  @Option(
      names = "--seats",
      paramLabel = "PLACE=+N",
      converter = Changes.Seats.class,
      description =
          "So many seats more, or fewer with -N, at a program, or shared by the programs of a"
              + " school.")
  private List<Change.Seats> seats = List.of();

  @Option(
      names = "--band",
      paramLabel = "D",
      split = ",",
      converter = Changes.Within.class,
      description = "Shares kept within D of their reference, such as 0.05; a case for each D.")
  private List<BigDecimal> bands = List.of();

  @Option(
      names = "--rule",
      paramLabel = "NAME",
      description =
          "The balance rule that --band is about; every rule with a distance where not given.")
  private Optional<String> rule = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Another policy: a file, or the name of a shipped one.")
  private List<Path> policies = List.of();

  @Option(
      names = "--without",
      paramLabel = "SCHOOL",
      description = "A school takes nobody; families keep their lists.")
  private List<String> without = List.of();

  @Option(
      names = "--with",
      paramLabel = "SCHOOL[@LAT,LON]:GRADE[,GRADE...]=N",
      converter = Changes.With.class,
      description = "A school more with N seats in each grade, which nobody has ranked.")
  private List<Change.With> with = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      converter = Converters.Size.class,
      description =
          "Without changes: for how many programs it is tried how far their price holds, the"
              + " dearest first; ${DEFAULT-VALUE} where not given.")
  private int top = 12;

  @Option(names = "--together", description = "One case with every change.")
  private boolean together;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description =
          "How long each case may take; 7s where neither --time nor --moves is given. Small cases"
              + " are proven without a clock.")
  private Optional<Duration> time = Optional.empty();

  @Option(
      names = "--moves",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "How much work each case may do, counted in moves of the search.")
  private Optional<Long> moves = Optional.empty();

  @Option(
      names = "--gap",
      paramLabel = "SHARE",
      converter = Converters.Gap.class,
      description =
          "A case is done once it is proven that at most this share of its points could be saved;"
              + " 0.001 where not given.")
  private double gap = DEFAULT_GAP;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Write the cases to this file, too.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Draw first choices against dissimilarity, a point a case, into this SVG file.")
  private Optional<Path> plot = Optional.empty();

  @Option(names = "--quiet", description = "Do not say which case is solved.")
  private boolean quiet;

  WhatIfCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<WhatIfRun.Case> cases = cases();
    if (cases.isEmpty() && (together || plot.isPresent())) {
      throw new UsageException("Name a change: --seats, --band, --policy, --without or --with.");
    }
    session.watch().run();
    return switch (FinishedRun.open(input.run(), input.district(), Optional.empty())) {
      case FinishedRun.Refused(var notices) -> refused(notices);
      case FinishedRun.Unusable(var sentences) ->
          refused(sentences.stream().map(it -> input.run() + ": " + it).toList());
      case FinishedRun.Opened(FinishedRun base) ->
          cases.isEmpty() ? price(base) : solve(base, cases);
    };
  }

  private List<WhatIfRun.Case> cases() {
    List<Change> changes = new ArrayList<>(seats);
    bands.forEach(within -> changes.add(new Change.Band(rule, within)));
    policies.forEach(file -> changes.add(new Change.OtherPolicy(DistrictArguments.policy(file))));
    without.forEach(school -> changes.add(new Change.Without(school)));
    changes.addAll(with);
    if (together && bands.size() > 1) {
      throw new UsageException("Together there can be one band; write --band D.");
    }
    if (together && policies.size() > 1) {
      throw new UsageException("Together there can be one policy; write --policy FILE.");
    }
    if (rule.isPresent() && bands.isEmpty()) {
      throw new UsageException("--rule says which rule --band is about; write --band D.");
    }
    return together && !changes.isEmpty()
        ? List.of(new WhatIfRun.Case(changes))
        : changes.stream().map(change -> new WhatIfRun.Case(List.of(change))).toList();
  }

  private int refused(Notices notices) {
    session.err().println(notices.render());
    return ExitCode.REFUSED;
  }

  private int refused(List<String> lines) {
    lines.forEach(line -> session.err().println(Text.printable(line)));
    return ExitCode.REFUSED;
  }

  private int price(FinishedRun base) {
    try {
      Optional<OutputFile> text =
          json.isPresent()
              ? Optional.of(OutputFile.at(json.get(), PriceJson.BEGINNING))
              : Optional.empty();
      PriceRun.Listener listener =
          (number, all, name) -> {
            if (!quiet) {
              session.err().println(Text.printable("%d of %d: %s …".formatted(number, all, name)));
            }
          };
      Budget each =
          new Budget(
              time, moves.map(OptionalLong::of).orElse(OptionalLong.of(MOVES_OF_A_STEP)), gap);
      return switch (new PriceRun(base, top, each, session.stop()).run(listener)) {
        case PriceRun.Priced(PriceView view, boolean isWhole) -> {
          session.out().print(PriceText.of(view));
          if (text.isPresent()) {
            text.get().write(PriceJson.of(view));
            wrote(json);
          }
          session.out().flush();
          if (!isWhole) {
            session.err().println("Interrupted; some prices are missing.");
          }
          yield isWhole ? ExitCode.DONE : ExitCode.INTERRUPTED;
        }
        case PriceRun.Unpriced(String sentence) -> refused(List.of(sentence));
        case PriceRun.Refused(var notices) -> refused(notices);
      };
    } catch (OutputRefusedException e) {
      return refused(List.of(String.valueOf(e.getMessage())));
    }
  }

  private int solve(FinishedRun base, List<WhatIfRun.Case> cases) {
    try {
      Optional<OutputFile> text =
          json.isPresent()
              ? Optional.of(OutputFile.at(json.get(), ComparisonJson.BEGINNING))
              : Optional.empty();
      Optional<OutputFile> drawing =
          plot.isPresent()
              ? Optional.of(OutputFile.at(plot.get(), FrontierPlot.BEGINNING))
              : Optional.empty();
      if (text.isPresent() && drawing.isPresent()) {
        drawing.get().requireOther(text.get());
      }
      WhatIfRun.Listener listener =
          (number, now) -> {
            if (!quiet) {
              session
                  .err()
                  .println(
                      Text.printable("%d of %d: %s …".formatted(number, cases.size(), now.name())));
            }
          };
      WhatIfRun.Outcome outcome =
          new WhatIfRun(base, budget(), Version.number(), session.stop()).run(cases, listener);
      return tell(outcome, text, drawing);
    } catch (OutputRefusedException e) {
      return refused(List.of(String.valueOf(e.getMessage())));
    }
  }

  private void draw(ComparisonView view, OutputFile drawing) throws OutputRefusedException {
    Optional<String> svg = FrontierPlot.of(view);
    if (svg.isPresent()) {
      drawing.write(svg.get());
      wrote(plot);
    } else {
      session.err().println("No plot: no rule names a group whose dissimilarity is defined.");
    }
  }

  private void wrote(Optional<Path> file) {
    session.out().println("Wrote " + Text.printable(file.orElseThrow().toString()));
  }

  private Budget budget() {
    return BudgetArguments.budget(time, moves, gap, DEFAULT_TIME);
  }

  private int tell(
      WhatIfRun.Outcome outcome, Optional<OutputFile> text, Optional<OutputFile> drawing)
      throws OutputRefusedException {
    return switch (outcome) {
      case WhatIfRun.Compared(ComparisonView view, int left) -> {
        session.out().print(CasesText.of(view));
        if (text.isPresent()) {
          text.get().write(ComparisonJson.of(view));
          wrote(json);
        }
        if (drawing.isPresent()) {
          draw(view, drawing.get());
        }
        session.out().flush();
        if (left > 0) {
          session
              .err()
              .println(
                  "Interrupted; %s not solved."
                      .formatted(Text.count(left, "case was", "cases were")));
        }
        yield session.stop().isRequested() ? ExitCode.INTERRUPTED : ExitCode.DONE;
      }
      case WhatIfRun.DoesNotFit(String message) -> refused(List.of(message));
      case WhatIfRun.Refused(var notices) -> refused(notices);
      case WhatIfRun.Disagreement(List<String> sentences) -> {
        session.err().println("Engines and audit disagree:");
        sentences.forEach(session.err()::println);
        yield ExitCode.DISAGREEMENT;
      }
      case WhatIfRun.Stopped() -> {
        session.err().println("Interrupted before a case was solved.");
        yield ExitCode.INTERRUPTED;
      }
    };
  }
}
