package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionReaderTest {
  private static final Map<String, Integer> VARIABLES =
      Map.of("x.s1.N_K", 0, "x.s1.unplaced", 1, "n.N_K.t1", 2, "over.N_K", 3);

  @TempDir Path folder;

  private SolutionReader.Result read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("found.sol"), text);
    return SolutionReader.read(file, VARIABLES, 4);
  }

  private String refusal(String text) throws IOException {
    return ((SolutionReader.Result.Refused) read(text))
        .notices()
        .render()
        .replace(folder.toString(), "FOLDER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Gurobi
        "# Solution for model seatwright\n# Objective value = 40\nx.s1.N_K 1\nx.s1.unplaced 0\nn.N_K.t1 1.5\n",
        // SCIP
        "solution status: optimal solution found\nobjective value:     40\n"
            + "x.s1.N_K    1 \t(obj:10)\nn.N_K.t1    1.5 \t(obj:0)\n",
        // CBC
        "Optimal - objective value 40.00000000\n      0 x.s1.N_K    1    10\n**    2 n.N_K.t1   1.5   0\n",
        // HiGHS
        "Model status\nOptimal\n\n# Primal solution values\nFeasible\nObjective 40\n# Columns 2\n"
            + "x.s1.N_K 1\nn.N_K.t1 1.5\n# Rows 1\none.s1 1\n\n# Dual solution values\nFeasible\n"
            + "# Columns 2\nx.s1.N_K 7\nn.N_K.t1 0\n",
        // CPLEX
        "<?xml version = \"1.0\"?>\n<CPLEXSolution version=\"1.2\">\n <variables>\n"
            + "  <variable name=\"x.s1.N_K\" index=\"0\" value=\"1\"/>\n"
            + "  <variable name=\"n.N_K.t1\" index=\"2\" status=\"BS\" value=\"1.5\" reducedCost=\"0\"/>\n"
            + " </variables>\n</CPLEXSolution>\n",
      })
  void theSolutionsOfManySolversAreRead(String text) throws IOException {
    var solution = (SolutionReader.Result.Loaded) read(text);

    assertThat(solution.values()).containsExactly(1, 0, 1.5, 0);
    assertThat(solution.isGiven().get(2)).isTrue();
    assertThat(solution.isGiven().get(3)).isFalse();
  }

  @Test
  void variablesOfAnotherProgramAreNamed() throws IOException {
    assertThat(refusal("x.s1.N_K 1\nx.s2.N_K 1\nslack 3\n"))
        .isEqualTo(
            """
            FOLDER/found.sol, row 2: "x.s2.N_K" is not a variable of this district's program.
            Read the solution with the district and the policy whose program was solved.\
            """);
  }

  @Test
  void valuesAreNumbersGivenOnce() throws IOException {
    assertThat(refusal("x.s1.N_K NaN\nn.N_K.t1 1\nn.N_K.t1 1\n"))
        .isEqualTo(
            """
            FOLDER/found.sol, row 1: "NaN" is not the value of a variable.
            Write a number; the file has a variable and its value per line.
            FOLDER/found.sol, row 3: "n.N_K.t1" already has a value in an earlier line.
            Give each variable one value.\
            """);
  }

  @Test
  void aFileWithoutVariablesIsNoSolution() throws IOException {
    assertThat(refusal("Infeasible\n"))
        .isEqualTo(
            """
            FOLDER/found.sol: the file has no variable of this district's program.
            Read the solution with the district and the policy whose program was solved.\
            """);
  }

  @Test
  void textThatIsNotUsableIsRefused() throws IOException {
    assertThat(refusal("x.s1.N_K 1\n" + "<variable name=\"\" ".repeat(100_000)))
        .startsWith("FOLDER/found.sol, row 2: the line has more than 1,000,000 characters.");
    assertThat(refusal("x.s1.N_K \0\n"))
        .startsWith("FOLDER/found.sol, row 1: the line holds a NUL character.");
  }
}
