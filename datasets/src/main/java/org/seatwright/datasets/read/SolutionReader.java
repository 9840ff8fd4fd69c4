package org.seatwright.datasets.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PlanNotice;

/**
 * Reads the values of a program's variables as solvers write them: a variable and its value per
 * line (Gurobi, SCIP, HiGHS), after a number (CBC), or as attributes of an XML element a line
 * (CPLEX). Variables that are not named are 0; lines about anything else are passed over.
 */
public final class SolutionReader {
  /** How the names of the variables begin that a plan is read from. */
  private static final Pattern OURS = Pattern.compile("[xn]\\..+");

  private static final Pattern ELEMENT =
      Pattern.compile("<variable\\s(?:.*\\s)?name=\"([^\"]*)\"\\s(?:.*\\s)?value=\"([^\"]*)\".*");

  private static final int LONGEST_ELEMENT = 2000;

  /** Where values that are no part of the solution begin, prices above all. */
  private static final String DUAL = "# Dual";

  /** What reading a solution came to. */
  public sealed interface Result {
    /**
     * The values, one per variable; {@code isGiven} has the variables that were named.
     *
     * @param at the file
     */
    record Loaded(double[] values, BitSet isGiven, At at, InputFile input) implements Result {}

    /** Nothing usable; the notices hold at least one error. */
    record Refused(Notices notices) implements Result {}
  }

  private final At at;
  private final Map<String, Integer> variables;
  private final Notices.Collector notices;
  private final double[] values;
  private final BitSet isGiven = new BitSet();

  private SolutionReader(
      At at, Map<String, Integer> variables, int count, Notices.Collector notices) {
    this.at = at;
    this.variables = variables;
    this.notices = notices;
    this.values = new double[count];
  }

  /**
   * Reads {@code file}.
   *
   * @param variables the numbers of the program's variables by name
   * @param count how many variables the program has
   */
  public static Result read(Path file, Map<String, Integer> variables, int count) {
    Notices.Collector notices = new Notices.Collector();
    At at = At.file(file.toString());
    SolutionReader reader = new SolutionReader(at, variables, count, notices);
    InputFiles files = new InputFiles(notices);
    Optional<Boolean> found = files.read(file, at, FileNotice.missing(at), reader::read);
    boolean hasOurs = variables.keySet().stream().anyMatch(OURS.asMatchPredicate());
    if (found.isPresent() && notices.errors() == 0 && hasOurs && reader.isGiven.isEmpty()) {
      notices.add(PlanNotice.noVariable(at));
    }
    return found.isEmpty() || notices.errors() > 0
        ? new Result.Refused(notices.notices())
        : new Result.Loaded(reader.values, reader.isGiven, at, files.inputs().getFirst());
  }

  /** Reads to the end of the text, so that its hash is of all of it; empty where that fails. */
  private Optional<Boolean> read(TextReader text) {
    BufferedReader lines = new BufferedReader(text);
    boolean isSolution = true;
    try {
      int row = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        row++;
        isSolution &= !line.startsWith(DUAL);
        if (isSolution) {
          readLine(line.strip(), at.row(row));
        }
      }
      return Optional.of(true);
    } catch (IOException e) {
      notices.add(TextReader.notice(e, at));
      return Optional.empty();
    }
  }

  private void readLine(String line, At where) {
    Matcher element = ELEMENT.matcher(line);
    if (line.length() <= LONGEST_ELEMENT && element.matches()) {
      take(element.group(1), element.group(2), where);
      return;
    }
    List<String> words = List.of(line.split("\\s+", 6));
    // CBC marks values that break a row, and numbers the variables.
    int first = words.getFirst().equals("**") ? 1 : 0;
    for (int k = first; k < Math.min(first + 2, words.size() - 1); k++) {
      if (variables.containsKey(words.get(k)) || OURS.matcher(words.get(k)).matches()) {
        take(words.get(k), words.get(k + 1), where);
        return;
      }
    }
  }

  private void take(String name, String value, At where) {
    Integer variable = variables.get(name);
    if (variable == null) {
      if (OURS.matcher(name).matches()) {
        notices.add(Kind.UNKNOWN_VARIABLE, () -> PlanNotice.unknownVariable(where, name));
      }
      return;
    }
    OptionalDouble number = Numbers.findDouble(value);
    if (number.isEmpty()) {
      notices.add(Kind.BAD_NUMBER, () -> PlanNotice.notAValue(where, value));
    } else if (isGiven.get(variable)) {
      notices.add(Kind.DUPLICATE_ID, () -> PlanNotice.variableTwice(where, name));
    } else {
      isGiven.set(variable);
      values[variable] = number.getAsDouble();
    }
  }
}
