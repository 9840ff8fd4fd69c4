package org.seatwright.solver.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.seatwright.datasets.catalog.ColumnMaps;
import org.seatwright.datasets.profile.Profiles;
import org.seatwright.datasets.read.Numbers;
import org.seatwright.model.choice.Commitment;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.bench.Contender;
import org.seatwright.solver.bench.SuiteReader;
import org.seatwright.solver.pipeline.Engines;
import org.seatwright.solver.pipeline.ExportFormat;
import org.seatwright.solver.pipeline.ExportedProgram.Formulation;
import org.seatwright.solver.pipeline.PolicyFile;
import org.seatwright.solver.report.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How words of the command line become values, and what is said where they do not. */
final class Converters {
  private Converters() {}

  /** A duration longer than nothing. */
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return Durations.parse(text)
          .filter(Duration::isPositive)
          .orElseThrow(() -> refused(text, "write a duration such as 30s, 2m, 1m30s or 500ms"));
    }
  }

  /** A whole number of at least 1. */
  static final class Count implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return whole(text)
          .filter(number -> number >= 1)
          .orElseThrow(() -> refused(text, "write a whole number of at least 1"));
    }
  }

  /** How many students or schools a district has; the profile may ask for more than 1. */
  static final class Size implements ITypeConverter<Integer> {
    private static final int MOST = 10_000_000;

    @Override
    public Integer convert(String text) {
      return whole(text)
          .filter(number -> number >= 1 && number <= MOST)
          .map(Long::intValue)
          .orElseThrow(() -> refused(text, "write a whole number from 1 to " + Text.number(MOST)));
    }
  }

  /** The path of a file. */
  static final class FilePath implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      return path(text).orElseThrow(() -> refused(text, "name a file"));
    }
  }

  /** The path of a folder. */
  static final class FolderPath implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      return path(text).orElseThrow(() -> refused(text, "name a folder"));
    }
  }

  /** The path of a run folder, which is no file in it. */
  static final class RunPath implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      return path(text)
          .filter(run -> !Files.isRegularFile(run))
          .orElseThrow(() -> refused(text, "name the folder that solve wrote, not a file"));
    }
  }

  /** Any whole number. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return whole(text).orElseThrow(() -> refused(text, "write a whole number"));
    }
  }

  /** Any whole number of 64 bits. */
  static final class LotterySeed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return Numbers.findWhole(text)
          .orElseThrow(() -> refused(text, "write a whole number of 64 bits"));
    }
  }

  /** A commitment to a seed. */
  static final class Hash implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return hexadecimal(text, Commitment.SHA256, "64");
    }
  }

  /** The salt of a commitment. */
  static final class Salt implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return hexadecimal(text, Commitment.SALT, "from 32 to 128");
    }
  }

  /** A share from 0 to below 1. */
  static final class Gap implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return Optional.of(text)
          .filter(word -> word.matches("\\d{1,9}(\\.\\d{1,18})?"))
          .map(Double::valueOf)
          .filter(share -> share < 1)
          .orElseThrow(() -> refused(text, "write a share from 0 to below 1, such as 0.001"));
    }
  }

  /** An engine by its word. */
  static final class Engine implements ITypeConverter<Engines> {
    @Override
    public Engines convert(String text) {
      return Engines.find(text).orElseThrow(() -> refused(text, "write one of " + Engines.words()));
    }
  }

  /** An engine to measure, by its word. */
  static final class BenchEngine implements ITypeConverter<Contender> {
    @Override
    public Contender convert(String text) {
      return Contender.find(text)
          .orElseThrow(() -> refused(text, "write one of " + String.join(", ", Contender.words())));
    }
  }

  /** A mathematical solver by its word. */
  static final class Solver implements ITypeConverter<SolverName> {
    @Override
    public SolverName convert(String text) {
      return SolverName.find(text)
          .orElseThrow(() -> refused(text, "write one of " + SolverName.words()));
    }
  }

  /** A form of export by its word. */
  static final class Format implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String text) {
      return ExportFormat.find(text)
          .orElseThrow(() -> refused(text, "write one of " + ExportFormat.words()));
    }
  }

  /** A formulation of the mathematical program by its word. */
  static final class ProgramFormulation implements ITypeConverter<Formulation> {
    @Override
    public Formulation convert(String text) {
      return Formulation.find(text)
          .orElseThrow(() -> refused(text, "write one of " + Formulation.words()));
    }
  }

  /** The words for forms of export, for help and completion. */
  static final class FormatWords extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    FormatWords() {
      super(Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList());
    }
  }

  /** The words for formulations, for help and completion. */
  static final class FormulationWords extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    FormulationWords() {
      super(Arrays.stream(Formulation.values()).map(Formulation::word).toList());
    }
  }

  /** The words for engines, for help and completion. */
  static final class EngineWords extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    EngineWords() {
      super(Arrays.stream(Engines.values()).map(Engines::word).toList());
    }
  }

  /** The words for engines to measure, for help and completion. */
  static final class BenchEngineWords extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    BenchEngineWords() {
      super(Contender.words());
    }
  }

  /** The names of the shipped suites, for help and completion. */
  static final class SuiteNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    SuiteNames() {
      super(SuiteReader.shipped());
    }
  }

  /** The words for mathematical solvers, for help and completion. */
  static final class SolverWords extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    SolverWords() {
      super(Arrays.stream(SolverName.values()).map(SolverName::word).toList());
    }
  }

  /** The names of the profiles, for help and completion. */
  static final class ProfileNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    ProfileNames() {
      super(Profiles.ofInstallation().names());
    }
  }

  /** The names of the shipped policies, for completion. */
  static final class PolicyNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    PolicyNames() {
      super(PolicyFile.shipped());
    }
  }

  /** The names of the shipped column maps, for help and completion. */
  static final class ColumnMapNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    ColumnMapNames() {
      super(ColumnMaps.ofInstallation().map(ColumnMaps::names).orElse(List.of()));
    }
  }

  private static String hexadecimal(String text, Pattern pattern, String digits) {
    return Optional.of(text)
        .filter(word -> pattern.matcher(word).matches())
        .orElseThrow(
            () -> refused(text, "write %s hexadecimal digits in lower case".formatted(digits)));
  }

  private static Optional<Long> whole(String text) {
    return Optional.of(text).filter(word -> word.matches("-?\\d{1,18}")).map(Long::valueOf);
  }

  /** The path, empty where there is no text: that would silently be the folder where we are. */
  private static Optional<Path> path(String text) {
    try {
      return Optional.of(text).filter(word -> !word.isEmpty()).map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty(); // nothing can have this name, so it is refused like no name
    }
  }

  private static TypeConversionException refused(String text, String remedy) {
    return new TypeConversionException("\"%s\": %s.".formatted(text, remedy));
  }
}
