package org.seatwright.solver.cli;

import java.util.concurrent.Callable;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.district.District;
import org.seatwright.solver.report.PolicySentences;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: says what is wrong with a district's files, or what its policy comes to. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Reads a district's files and says what is wrong with them. Where nothing is, explains the"
            + " policy in sentences with the numbers it comes to.",
    footerHeading = "%nExit codes: 0 the files can be used, 2 they cannot.%n%nExamples:%n",
    footer = {
      "  ./run.sh check my-district",
      "  ./run.sh check my-district --policy stricter.yaml"
    })
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private DistrictArguments input = new DistrictArguments();

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LoadResult result = DistrictReader.read(input.folder(), input.policy());
    if (!result.notices().isEmpty()) {
      session.out().println(result.notices().render());
    }
    return switch (result) {
      case LoadResult.Refused _ -> ExitCode.REFUSED;
      case LoadResult.Loaded loaded -> {
        session.out().println("No errors: " + contents(loaded.district()) + ".");
        session.out().println();
        session.out().print(PolicySentences.of(loaded.district(), loaded.policy()));
        session.out().flush();
        yield ExitCode.DONE;
      }
    };
  }

  private static String contents(District district) {
    return "%s students, %s schools, %s programs, %s choices"
        .formatted(
            Text.number(district.students().size()),
            Text.number(district.schools().size()),
            Text.number(district.programs().size()),
            Text.number(district.choices().size()));
  }
}
