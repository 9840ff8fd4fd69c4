package org.seatwright.solver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicySchema;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.read.Nearest;
import org.seatwright.datasets.read.PolicyFileReader;
import org.seatwright.datasets.read.PolicyResult;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.pipeline.PolicyFile;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policies}: shows the shipped policies, one of them, or how any policy is written. */
@Command(
    name = "policies",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Shows the shipped policies, which say what real districts do; each can stand after"
            + " --policy.",
    footerHeading = "%nExit codes: 0 it was shown, 2 there is no such policy.%n%nExamples:%n",
    footer = {
      "  ./run.sh policies",
      "  ./run.sh policies cambridge > policy.yaml    a policy to begin with",
      "  ./run.sh policies --schema > policy.schema.json    for editors that complete and check",
      "  ./run.sh solve my-district --policy berkeley"
    })
final class PoliciesCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Converters.PolicyNames.class,
      description = "A shipped policy, to be printed whole; a table of all where not given.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--schema", description = "Print the JSON Schema of policy files instead.")
  private boolean schema;

  PoliciesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (schema && name.isPresent()) {
      throw new UsageException("Name a policy or ask for the schema, not both.");
    }
    if (schema) {
      return print(PolicySchema.text());
    }
    return name.isPresent() ? print(Files.readString(file(name.get()))) : table();
  }

  private int print(String text) {
    session.out().print(text);
    session.out().flush();
    return ExitCode.DONE;
  }

  private static Path file(String name) {
    return PolicyFile.findShipped(name).orElseThrow(() -> unknown(name));
  }

  private static UsageException unknown(String name) {
    String hint =
        Nearest.find(name, PolicyFile.shipped())
            .map(near -> "; did you mean %s?".formatted(near))
            .orElse("; ./run.sh policies lists them.");
    return new UsageException("There is no shipped policy \"%s\"%s".formatted(name, hint));
  }

  private int table() {
    TextTable table =
        TextTable.ofWords().row(List.of("Name", "What", "Source", "Year", "Rules", "Objective"));
    for (String shipped : PolicyFile.shipped()) {
      switch (PolicyFileReader.read(file(shipped))) {
        case PolicyResult.Loaded(var policy, _) -> table.row(row(shipped, policy));
        case PolicyResult.Refused(var notices) -> {
          session.err().println(notices.render());
          return ExitCode.REFUSED;
        }
      }
    }
    table.lines().forEach(session.out()::println);
    return ExitCode.DONE;
  }

  private static List<String> row(String name, Policy policy) {
    return List.of(
        name,
        policy.name(),
        policy.provenance().source().orElse(Text.NONE),
        policy.provenance().year().orElse(Text.NONE),
        rules(policy),
        PolicyWord.of(policy.objective()));
  }

  /** How many rules of each kind there are, called as in the file. */
  private static String rules(Policy policy) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(PolicyKey.CATEGORIES, policy.categories().size());
    counts.put(PolicyKey.BALANCE, policy.balance().size());
    counts.put(PolicyKey.SET_ASIDES, policy.setAsides().size());
    counts.put(PolicyKey.MENUS, policy.placement().menus().size());
    counts.put(PolicyKey.GUARANTEES, policy.guarantees().size());
    counts.put(PolicyKey.PRIORITIES, policy.priorities().classes().size());
    counts.put(PolicyKey.FAIRNESS, policy.fairness().size());
    counts.put(PolicyKey.FAMILIES, policy.families().size());
    return counts.entrySet().stream()
        .filter(kind -> kind.getValue() > 0)
        .map(kind -> kind.getKey() + " " + kind.getValue())
        .collect(Collectors.joining(", "));
  }
}
