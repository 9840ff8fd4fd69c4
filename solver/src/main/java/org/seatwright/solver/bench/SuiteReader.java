package org.seatwright.solver.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.profile.ProfileReader;
import org.seatwright.datasets.profile.ProfileResult;
import org.seatwright.datasets.profile.Profiles;
import org.seatwright.datasets.read.YamlFile;
import org.seatwright.datasets.read.YamlSection;
import org.seatwright.datasets.read.YamlValue;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.model.policy.Fraction;
import org.seatwright.solver.bench.Instance.Limits;

/**
 * Reads a suite file. What an instance does not say about time, memory, gap and engines, the suite
 * says for all.
 */
public final class SuiteReader {
  private static final List<String> SHIPPED = List.of("quick", "full", "scale");
  private static final String LIBRARY = "library";

  private static final String SUITE = "suite";
  private static final String VERSION = "version";
  private static final String SEEDS = "seeds";
  private static final String SECONDS = "seconds";
  private static final String MEMORY = "memory-gib";
  private static final String GAP = "gap";
  private static final String ENGINES = "engines";
  private static final String INSTANCES = "instances";
  private static final String RECORDS = "records";
  private static final List<String> OF_SUITE =
      List.of(SUITE, VERSION, SEEDS, SECONDS, MEMORY, GAP, ENGINES, RECORDS, INSTANCES);

  private static final String NAME = "name";
  private static final String ABOUT = "about";
  private static final String PROFILE = "profile";
  private static final String STUDENTS = "students";
  private static final String SCHOOLS = "schools";
  private static final String SEED = "seed";
  private static final String DISTRICT = "district";
  private static final String POLICY = "policy";
  private static final List<String> OF_INSTANCE =
      List.of(
          NAME, ABOUT, PROFILE, STUDENTS, SCHOOLS, SEED, DISTRICT, POLICY, SECONDS, MEMORY, GAP,
          ENGINES);

  private static final Limits USUAL = new Limits(Duration.ofSeconds(60), 8, 0);
  private static final int MOST_SECONDS = 86_400;
  private static final int MOST_GIB = 4_096;
  private static final int MOST_STUDENTS = 10_000_000;
  private static final long MOST_SEED = 1_000_000_000_000L;

  private final YamlSection suite;
  private final Path folder;
  private final Notices.Collector notices;

  private SuiteReader(YamlSection suite, Path folder, Notices.Collector notices) {
    this.suite = suite;
    this.folder = folder;
    this.notices = notices;
  }

  /** The names of the shipped suites; the library's is one where its folder is there. */
  public static List<String> shipped() {
    return library().isPresent()
        ? Stream.concat(SHIPPED.stream(), Stream.of(LIBRARY)).toList()
        : SHIPPED;
  }

  /** The suite file of the benchmark library, empty where it is not installed. */
  public static Optional<Path> library() {
    return Optional.of(Catalog.isInstalled())
        .filter(it -> it)
        .map(_ -> Catalog.home().resolve("datasets").resolve("benchmark").resolve("library.yaml"))
        .filter(Files::exists);
  }

  /**
   * Reads the suite file {@code file}; districts and policies that it names by a relative path
   * stand beside it.
   */
  public static SuiteResult read(Path file) {
    Notices.Collector notices = new Notices.Collector();
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    return result(YamlFile.read(file, "a suite", OF_SUITE, notices), folder, notices);
  }

  /** Reads the shipped suite {@code name}, one of {@link #shipped}. */
  public static SuiteResult readShipped(String name) {
    if (name.equals(LIBRARY) && library().isPresent()) {
      return read(library().get());
    }
    String file = name + ".yaml";
    Notices.Collector notices = new Notices.Collector();
    InputStream in = SuiteReader.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalArgumentException("There is no shipped suite %s.".formatted(name));
    }
    try {
      return result(YamlFile.read(in, file, "a suite", OF_SUITE, notices), Path.of(""), notices);
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped suite cannot be closed.", e);
    }
  }

  private static SuiteResult result(
      Optional<YamlSection> section, Path folder, Notices.Collector notices) {
    Optional<Suite> suite = section.map(it -> new SuiteReader(it, folder, notices).suite());
    return suite.isPresent() && notices.errors() == 0
        ? new SuiteResult.Loaded(suite.get())
        : new SuiteResult.Refused(notices.notices());
  }

  private Suite suite() {
    String name =
        suite
            .findRequired(SUITE, "Write a name for the tables, such as suite: my-town.")
            .flatMap(YamlValue::text)
            .orElse("");
    List<Long> seeds =
        list(suite, SEEDS, value -> value.wholeNumber(0, MOST_SEED)).orElse(List.of(1L));
    Limits limits = limits(suite, USUAL);
    List<Contender> contenders =
        list(suite, ENGINES, SuiteReader::contender).orElse(List.of(Contender.DEFAULT));
    Optional<Path> records = suite.find(RECORDS).flatMap(YamlValue::text).map(folder::resolve);
    return new Suite(name, seeds, instances(limits, contenders), records);
  }

  private List<Instance> instances(Limits limits, List<Contender> contenders) {
    String remedy = "List at least one, such as {name: town, profile: open}.";
    suite
        .findRequired(INSTANCES, remedy)
        .filter(YamlValue::isEmptyList)
        .ifPresent(value -> notices.add(PolicyNotice.emptyList(value.at(), remedy)));
    List<Instance> instances = new ArrayList<>();
    Map<String, Integer> rows = new HashMap<>();
    for (YamlSection section : suite.sections(INSTANCES, "an instance", OF_INSTANCE)) {
      instance(section, limits, contenders)
          .ifPresent(instance -> {
            At at = section.at(NAME);
            Integer first = rows.putIfAbsent(instance.name(), (int) at.row().orElse(0));
            if (first != null) {
              notices.add(
                  PolicyNotice.duplicateName(at, instance.name(), "instance", "instances", first));
            }
            instances.add(instance);
          });
    }
    return instances;
  }

  private Optional<Instance> instance(
      YamlSection section, Limits limits, List<Contender> contenders) {
    Optional<String> name =
        section
            .findRequired(NAME, "Write lower-case letters, digits and hyphens, such as town-7.")
            .flatMap(this::name);
    Optional<Instance.Source> source = source(section);
    Optional<Path> policy = section.find(POLICY).flatMap(YamlValue::text).map(folder::resolve);
    Limits own = limits(section, limits);
    List<Contender> who = list(section, ENGINES, SuiteReader::contender).orElse(contenders);
    String about = section.find(ABOUT).flatMap(YamlValue::text).orElse("");
    return name.flatMap(
        named -> source.map(from -> new Instance(named, about, from, policy, own, who)));
  }

  private Optional<String> name(YamlValue value) {
    Optional<String> text = value.text();
    if (text.isPresent() && !text.get().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      notices.add(BenchNotice.badName(value.at(), text.get()));
      return Optional.empty();
    }
    return text;
  }

  private Optional<Instance.Source> source(YamlSection section) {
    if (section.has(PROFILE) == section.has(DISTRICT)) {
      notices.add(BenchNotice.oneSource(section.at(), PROFILE, DISTRICT));
      return Optional.empty();
    }
    if (section.has(DISTRICT)) {
      for (String key : List.of(STUDENTS, SCHOOLS, SEED)) {
        if (section.has(key)) {
          notices.add(PolicyNotice.misplacedKey(section.at(key), key, List.of(PROFILE)));
        }
      }
      return section
          .find(DISTRICT)
          .flatMap(YamlValue::text)
          .map(text -> new Instance.Folder(folder.resolve(text)));
    }
    OptionalInt students = size(section, STUDENTS);
    OptionalInt schools = size(section, SCHOOLS);
    long seed = section.find(SEED).flatMap(it -> it.wholeNumber(0, MOST_SEED)).orElse(1L);
    return section
        .find(PROFILE)
        .flatMap(this::profile)
        .filter(named -> canBeDrawn(section, named.profile(), students, schools))
        .map(named ->
            new Instance.Drawn(named.profile().name(), named.file(), students, schools, seed));
  }

  /** A profile and, where it is not one that comes with the program, its file. */
  private record Named(Profile profile, Optional<Path> file) {}

  /** The profile of this name, else the file that stands there. */
  private Optional<Named> profile(YamlValue value) {
    Profiles profiles = Profiles.ofInstallation();
    Optional<String> text = value.text();
    Optional<ProfileResult> shipped = text.flatMap(profiles::find);
    Optional<Path> file =
        text.filter(_ -> shipped.isEmpty()).map(folder::resolve).filter(Files::exists);
    if (text.isPresent() && shipped.isEmpty() && file.isEmpty()) {
      Map<String, String> names = new LinkedHashMap<>();
      profiles.names().forEach(name -> names.put(name, name));
      value.word(names);
      return Optional.empty();
    }
    return shipped.or(() -> file.map(ProfileReader::read)).flatMap(it -> usable(it, file));
  }

  private Optional<Named> usable(ProfileResult result, Optional<Path> file) {
    return switch (result) {
      case ProfileResult.Loaded(Profile profile) -> Optional.of(new Named(profile, file));
      case ProfileResult.Refused(Notices found) -> {
        found.kept().forEach(notices::add);
        yield Optional.empty();
      }
    };
  }

  private boolean canBeDrawn(
      YamlSection section, Profile profile, OptionalInt students, OptionalInt schools) {
    try {
      Profile sized = schools.isPresent() ? profile.withSchools(schools.getAsInt()) : profile;
      if (students.isPresent()) {
        sized.withStudents(students.getAsInt());
      }
      return true;
    } catch (IllegalArgumentException e) {
      notices.add(BenchNotice.cannotBeDrawn(section.at(), String.valueOf(e.getMessage())));
      return false;
    }
  }

  private static OptionalInt size(YamlSection section, String key) {
    return section
        .find(key)
        .flatMap(value -> value.wholeNumber(1, MOST_STUDENTS))
        .map(number -> OptionalInt.of(Math.toIntExact(number)))
        .orElse(OptionalInt.empty());
  }

  private Limits limits(YamlSection section, Limits otherwise) {
    Duration time =
        section
            .find(SECONDS)
            .flatMap(value -> value.wholeNumber(1, MOST_SECONDS))
            .map(Duration::ofSeconds)
            .orElse(otherwise.time());
    int memory =
        section
            .find(MEMORY)
            .flatMap(value -> value.wholeNumber(1, MOST_GIB))
            .map(Math::toIntExact)
            .orElse(otherwise.memoryGib());
    double gap =
        section
            .find(GAP)
            .flatMap(value -> value.decimal(0, 1))
            .map(Fraction::doubleValue)
            .filter(share -> isBelowOne(section, share))
            .orElse(otherwise.gap());
    return new Limits(time, memory, gap);
  }

  /** All of a plan's points could be saved wherever nothing is proven: 1 asks for nothing. */
  private boolean isBelowOne(YamlSection section, double share) {
    if (share == 1) {
      notices.add(BenchNotice.wholeGap(section.at(GAP)));
    }
    return share < 1;
  }

  /** The entries of a list of at least one, each read alike; empty where the key is not there. */
  private <T> Optional<List<T>> list(
      YamlSection section, String key, Function<YamlValue, Optional<T>> read) {
    Optional<YamlValue> value = section.find(key);
    value
        .filter(YamlValue::isEmptyList)
        .ifPresent(it ->
            notices.add(PolicyNotice.emptyList(it.at(), "List at least one, or remove the key.")));
    return value
        .flatMap(YamlValue::items)
        .map(items -> items.stream().map(read).flatMap(Optional::stream).distinct().toList());
  }

  private static Optional<Contender> contender(YamlValue value) {
    Map<String, Contender> words = new LinkedHashMap<>();
    Contender.words().forEach(word -> words.put(word, Contender.find(word).orElseThrow()));
    return value.word(words);
  }
}
