package org.seatwright.solver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.catalog.SourcePage;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.solver.bench.Library;
import org.seatwright.solver.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code datasets}: lists the shipped districts and the instances of the benchmark library. */
@Command(
    name = "datasets",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Lists the shipped districts and the instances of the benchmark library, with the best that"
            + " is known of each.",
    footerHeading =
        "%nExit codes: 0 they were listed, 2 a file of theirs cannot be used.%n%nExamples:%n",
    footer = {
      "  ./run.sh datasets",
      "  ./run.sh datasets --json    with source and licence",
      "  ./run.sh solve cambridge    a district by its name",
      "  ./run.sh bench --suite library --instances open-200    an instance, drawn and run"
    })
final class DatasetsCommand implements Callable<Integer> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Session session;

  @Option(names = "--json", description = "As JSON, with source and licence of each.")
  private boolean json;

  DatasetsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    List<ShelfRow> rows = new ArrayList<>();
    Optional<Notices> refused = addDistricts(rows).or(() -> addLibrary(rows));
    if (refused.isPresent()) {
      session.err().println(refused.get().render());
      return ExitCode.REFUSED;
    }
    if (json) {
      session.out().print(text(rows));
    } else {
      print(rows);
    }
    session.out().flush();
    return ExitCode.DONE;
  }

  /** Adds the shipped districts; notices where one of them cannot be read. */
  private static Optional<Notices> addDistricts(List<ShelfRow> rows) throws IOException {
    Catalog catalog = Catalog.ofInstallation();
    for (String name : catalog.names()) {
      Path folder = catalog.find(name).orElseThrow();
      switch (DistrictReader.read(folder, Optional.empty())) {
        case LoadResult.Loaded loaded ->
            rows.add(
                ShelfRow.of(name, loaded.district(), loaded.policy(), SourcePage.read(folder)));
        case LoadResult.Refused refused -> {
          return Optional.of(refused.notices());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Notices> addLibrary(List<ShelfRow> rows) {
    return switch (Library.ofInstallation()) {
      case Library.Shelf(var instances) -> {
        instances.forEach(it -> rows.add(ShelfRow.of(it)));
        yield Optional.empty();
      }
      case Library.Refused(Notices notices) -> Optional.of(notices);
    };
  }

  private void print(List<ShelfRow> rows) {
    TextTable table =
        TextTable.ofWords()
            .row(List.of("Name", "Students", "Schools", "Grades", "Groups", "About", "Best known"));
    rows.forEach(row -> table.row(row.cells()));
    table.lines().forEach(session.out()::println);
  }

  private static String text(List<ShelfRow> rows) {
    ArrayNode array = MAPPER.createArrayNode();
    for (ShelfRow row : rows) {
      ObjectNode node = array.addObject();
      node.put("name", row.name());
      node.put("kind", row.kind());
      node.put("students", row.students());
      node.put("schools", row.schools());
      node.put("grades", row.grades());
      ArrayNode groups = node.putArray("groups");
      row.groups().forEach(groups::add);
      node.put("policy", row.policy());
      if (row.kind().equals("library")) {
        node.put("about", row.about());
        node.put("best", row.best());
      }
      node.put("source", row.source());
      node.put("licence", row.licence());
    }
    return MAPPER.writeValueAsString(array).replace(System.lineSeparator(), "\n") + "\n";
  }
}
