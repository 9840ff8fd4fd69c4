package org.seatwright.solver.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.report.PlanView;
import org.seatwright.solver.report.ReportView;
import org.seatwright.solver.report.ReportView.EngineView;
import org.seatwright.solver.report.ReportView.FileView;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Tabulator;
import org.seatwright.solver.report.count.Tabulator.Judged;

/** A district in files, drawn in text, and the page of a plan for it. */
final class PageDistrict {
  private final Path folder;
  private String plan = "";
  private Optional<String> compared = Optional.empty();
  private Proof proof = new Proof.NoBound();
  private boolean interrupted;

  PageDistrict(Path folder) throws IOException {
    this.folder = folder;
    write("district.yaml", "district: Small\nyear: 2026–27\n");
    write("policy.yaml", "policy: Drawn\n");
    write("choices.csv", "student,rank,program\n");
  }

  /** A shipped or written district as it is. */
  static PageDistrict in(Path folder) throws IOException {
    return new PageDistrict(folder, true);
  }

  private PageDistrict(Path folder, boolean asItIs) {
    assertThat(asItIs).isTrue();
    this.folder = folder;
  }

  PageDistrict write(String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    return this;
  }

  /** Schools "N=North", or with coordinates "N=North 42.1 -71.2", each with a program of seats. */
  PageDistrict schools(int seats, String... schools) throws IOException {
    StringBuilder rows = new StringBuilder("school,name,latitude,longitude\n");
    StringBuilder programs = new StringBuilder("program,school,grade,seats\n");
    for (String school : schools) {
      String id = school.substring(0, school.indexOf('='));
      String[] words = school.substring(id.length() + 1).split(" ");
      rows.append(
          "%s,\"%s\",%s\n"
              .formatted(
                  id,
                  words[0].replace('_', ' ').replace("\"", "\"\""),
                  words.length > 1 ? words[1] + "," + words[2] : ","));
      programs.append("%s-K,%s,K,%d\n".formatted(id, id, seats));
    }
    write("programs.csv", programs.toString());
    return write("schools.csv", rows.toString());
  }

  /** One text per student: the value of ses, then the schools asked for, such as "frl N S". */
  PageDistrict students(String... students) throws IOException {
    StringBuilder rows = new StringBuilder("student,grade,ses\n");
    StringBuilder choices = new StringBuilder("student,rank,program\n");
    for (int i = 0; i < students.length; i++) {
      String[] words = students[i].split(" ");
      rows.append("s%d,K,%s\n".formatted(i, words[0]));
      for (int rank = 1; rank < words.length; rank++) {
        choices.append("s%d,%d,%s-K\n".formatted(i, rank, words[rank]));
      }
    }
    write("choices.csv", choices.toString());
    return write("students.csv", rows.toString());
  }

  /** The rule that most districts have: the share of frl at every school. */
  PageDistrict share(String form, String enforce) throws IOException {
    return write(
        "policy.yaml",
        "policy: Drawn",
        "balance:",
        "  - {name: lunch share, of: ses=frl, per: school, %s, enforce: %s}"
            .formatted(form, enforce));
  }

  /** A word per student: the id of the program's school, - for no seat. */
  PageDistrict plan(String seats) {
    this.plan = seats;
    return this;
  }

  PageDistrict compared(String seats) {
    this.compared = Optional.of(seats);
    return this;
  }

  PageDistrict proven(Proof proof) {
    this.proof = proof;
    return this;
  }

  PageDistrict interrupted() {
    this.interrupted = true;
    return this;
  }

  /** What goes onto the page. */
  record Contents(ReportFacts facts, PlanCounts counts) {
    Page page() {
      return ReportPage.of(facts, counts);
    }

    String html() {
      return HtmlReport.of(page());
    }
  }

  Contents contents() {
    LoadResult read = DistrictReader.read(folder, Optional.empty());
    assertThat(read).as(() -> read.notices().render()).isInstanceOf(LoadResult.Loaded.class);
    LoadResult.Loaded input = (LoadResult.Loaded) read;
    District district = input.district();
    Verdict verdict = judge(input, plan);
    PlanView view = PlanView.of(district, input.policy(), verdict);
    ReportView report =
        new ReportView(
            view,
            proof,
            List.of(
                new EngineView("timefold", view.score(), new Proof.NoBound(), 1.2),
                new EngineView("program", view.score(), proof, 0.5)),
            "",
            7,
            new Budget(Optional.empty(), OptionalLong.of(1000), 0),
            interrupted,
            "1.0",
            input.inputs().stream().map(it -> new FileView(it.file(), it.sha256())).toList());
    Optional<Verdict> other = compared.map(seats -> judge(input, seats));
    return new Contents(
        FactCollector.collect(
            district,
            input.policy(),
            report,
            false,
            Optional.empty(),
            other.map(
                it -> new ReportFacts.Compared(new FileView("theirs.csv", "ab12"), it.isValid()))),
        Tabulator.count(
            district,
            input.policy(),
            new Judged(verdict, view.figures()),
            other.map(it -> Judged.of(district, input.policy(), it))));
  }

  Page page() {
    return contents().page();
  }

  /** The proof that the plan is the best. */
  PageDistrict provenOptimal() {
    return proven(new Proof.Optimal(Bound.ofPoints(points())));
  }

  /** A proof that this many points could be saved at most. */
  PageDistrict provenWithin(long points) {
    return proven(new Proof.WithinGap(Bound.ofPoints(points() - points)));
  }

  long points() {
    return contents().facts().totals().orElseThrow().points();
  }

  private static Verdict judge(LoadResult.Loaded input, String seats) {
    List<String> words = Arrays.stream(seats.split(" ")).filter(it -> !it.isEmpty()).toList();
    Assignment.Builder plan = new Assignment.Builder(words.size());
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals("-")) {
        plan.place(
            i, input.district().findProgram(new ProgramId(words.get(i) + "-K")).orElseThrow());
      }
    }
    return Audit.judge(input.district(), input.policy(), plan.build());
  }
}
