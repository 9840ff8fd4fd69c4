package org.seatwright.solver.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.seatwright.datasets.write.LotteryWriter;
import org.seatwright.datasets.write.OutputFile;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.model.district.Student;
import org.seatwright.solver.pipeline.LotteryOutcome;
import org.seatwright.solver.pipeline.LotteryRun;
import org.seatwright.solver.report.LotteryText;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lottery numbers}: tells every student's number. */
@Command(
    name = "numbers",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Writes every student's number in the lottery with the text and the SHA-256 it comes from,"
            + " so that families can be told; or prints one student's.",
    footerHeading =
        "%nExit codes: 0 done, 2 wrong usage or input, or a seed that is not told yet."
            + "%n%nExamples:%n",
    footer = {
      "  ./run.sh lottery numbers my-district",
      "  ./run.sh lottery numbers my-district --student 48213"
    })
final class LotteryNumbersCommand implements Callable<Integer> {
  private static final String SEALED =
      "The seed is committed to and not told yet, so there are no numbers. When the choices have"
          + " closed, give seed and salt in the policy's section lottery.";

  private final Session session;

  @Mixin private DistrictArguments input = new DistrictArguments();

  @Option(
      names = "--student",
      paramLabel = "ID",
      description = "Print this student's number, with every ticket, and write nothing.")
  private Optional<String> student = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      converter = Converters.FilePath.class,
      description = "Where the numbers go; lottery-numbers.csv here where not given.")
  private Optional<Path> out = Optional.empty();

  LotteryNumbersCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (student.isPresent() && out.isPresent()) {
      throw new UsageException("Ask for one student or for a file, not both.");
    }
    Path named = out.orElse(Path.of("lottery-numbers.csv"));
    Path folder = input.folder();
    Optional<Path> policy = input.policy();
    try {
      Optional<OutputFile> file =
          student.isPresent()
              ? Optional.empty()
              : Optional.of(OutputFile.at(named, LotteryWriter.BEGINNING));
      return switch (LotteryRun.run(folder, policy)) {
        case LotteryOutcome.Refused(var notices) -> refused(notices.render());
        case LotteryOutcome.Sealed() -> refused(SEALED);
        case LotteryOutcome.Drawn drawn -> {
          if (!drawn.notices().isEmpty()) {
            session.err().println(drawn.notices().render());
          }
          if (file.isPresent()) {
            file.get().write(LotteryWriter.of(drawn.district(), drawn.sheet()));
            session.out().println("Wrote " + Text.printable(named.toString()));
          } else {
            print(drawn, student.orElseThrow());
          }
          yield ExitCode.DONE;
        }
      };
    } catch (OutputRefusedException e) {
      return refused(Text.printable(String.valueOf(e.getMessage())));
    }
  }

  private void print(LotteryOutcome.Drawn drawn, String id) {
    List<Student> students = drawn.district().students();
    int one =
        IntStream.range(0, students.size())
            .filter(i -> students.get(i).id().value().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new UsageException("The district has no student \"%s\".".formatted(id)));
    LotteryText.ofStudent(drawn.district(), drawn.sheet(), one)
        .forEach(line -> session.out().println(Text.printable(line)));
  }

  private int refused(String message) {
    session.err().println(message);
    return ExitCode.REFUSED;
  }
}
