package org.seatwright.datasets.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.synthetic.GeneratedDistrict;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.problem.AssignmentProblem;

/** What the SOURCE.md pages claim. */
class ShippedDistrictsTest {
  private final Catalog catalog = Catalog.ofInstallation();

  @TempDir Path temp;

  @Test
  void theCommandInItsSourceRegeneratesCambridgeByteForByte() throws IOException {
    Path shipped = catalog.find("cambridge").orElseThrow();
    assertThat(shipped.resolve("SOURCE.md"))
        .content()
        .contains("./run.sh generate cambridge --seed 2001 --out cambridge-again\n");
    GeneratedDistrict generated = Profile.CAMBRIDGE.generate(2001);
    DistrictWriter.write(generated.district(), generated.policy(), temp.resolve("again"));
    assertThat(names(temp.resolve("again")))
        .isEqualTo(names(shipped).stream().filter(name -> !name.equals("SOURCE.md")).toList());
    for (String name : names(temp.resolve("again"))) {
      assertThat(temp.resolve("again").resolve(name)).hasSameBinaryContentAs(shipped.resolve(name));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void tinyHasTheOneBestPlanItsSourceDerives() {
    TinyPlans plans = new TinyPlans(catalog.find("tiny").orElseThrow());
    assertThat(plans.valid(39)).isEmpty();
    List<Verdict> best = plans.valid(40);
    assertThat(best.stream().map(plans::moves).sorted())
        .containsExactly(
            "Dov→meadow-K Gus→meadow-K Jon→harbour-K Mina→harbour-K",
            "Dov→meadow-K Gus→meadow-K Jon→harbour-K Oda→harbour-K",
            "Dov→meadow-K Gus→meadow-K Mina→harbour-K Oda→harbour-K");
    Verdict chosen = best.stream().min(Comparator.comparing(Verdict::score)).orElseThrow();
    assertThat(plans.moves(chosen))
        .isEqualTo("Dov→meadow-K Gus→meadow-K Mina→harbour-K Oda→harbour-K");
    assertThat(chosen.score()).isEqualTo(new Score(0, 40, 61));
    assertThat(chosen.balance().stream().map(at -> at.weighted() + " of " + at.enrols()))
        .containsExactly("3 of 8", "5 of 8", "4 of 8");
  }

  @Test
  void withoutItsRuleTinyGivesEveryoneTheFirstChoice() {
    TinyPlans plans = new TinyPlans(catalog.find("tiny").orElseThrow());
    Verdict firstChoices = plans.judge(plans.problem.assignment(plans.first()));
    assertThat(firstChoices.violations().stream().map(violation -> violation.message()))
        .containsExactly(
            "Rule \"lunch-eligible share near the island's\" at Harbour School:"
                + " N is 1 of 8, must be 3 to 5; missed by 2.",
            "Rule \"lunch-eligible share near the island's\" at Meadow School:"
                + " N is 7 of 8, must be 3 to 5; missed by 2.");
    assertThat(firstChoices.score().points()).isZero();
  }

  /** Every plan of a small district up to a number of points, by trying all of them. */
  private static final class TinyPlans {
    private final AssignmentProblem problem;
    private final List<Verdict> found = new ArrayList<>();

    TinyPlans(Path folder) {
      LoadResult.Loaded loaded = (LoadResult.Loaded) DistrictReader.read(folder, Optional.empty());
      problem = AssignmentProblem.compile(loaded.district(), loaded.policy());
    }

    /** Every student's first option. */
    int[] first() {
      int[] options = new int[problem.students()];
      for (int i = 0; i < options.length; i++) {
        options[i] = problem.firstOption(i);
      }
      return options;
    }

    List<Verdict> valid(int points) {
      found.clear();
      search(0, points, first());
      return List.copyOf(found);
    }

    private void search(int student, int pointsLeft, int[] options) {
      if (student == problem.students()) {
        Verdict verdict = judge(problem.assignment(options));
        if (verdict.isValid()) {
          found.add(verdict);
        }
        return;
      }
      for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
        if (problem.cost(o) <= pointsLeft) {
          options[student] = o;
          search(student + 1, pointsLeft - problem.cost(o), options);
        }
      }
    }

    Verdict judge(Assignment plan) {
      return Audit.judge(problem.district(), problem.policy(), plan);
    }

    /** Who does not sit in the first choice, and where instead. */
    String moves(Verdict verdict) {
      int[] options = problem.options(verdict.plan());
      List<String> moves = new ArrayList<>();
      for (int i = 0; i < options.length; i++) {
        if (options[i] != problem.firstOption(i)) {
          moves.add(
              problem.district().students().get(i).id()
                  + "→"
                  + problem.district().programs().get(problem.program(options[i])).id());
        }
      }
      return String.join(" ", moves);
    }
  }
}
