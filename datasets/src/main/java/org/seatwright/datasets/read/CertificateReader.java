package org.seatwright.datasets.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.seatwright.datasets.format.CertificateKey;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.RunNotice;
import org.seatwright.model.certificate.Certificate;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.certificate.SidePrice;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.ProblemPart;

/**
 * Reads certificate.json. That every name and number fits the problem is checked here; what the
 * numbers prove is for {@link org.seatwright.model.certificate.ExactBound} to say.
 */
public final class CertificateReader {
  private static final Map<String, Function<List<Long>, Level>> LEVELS = new LinkedHashMap<>();
  private static final Map<String, Boolean> SIDES = new LinkedHashMap<>();

  static {
    LEVELS.put(CertificateKey.MISSED, _ -> new Level.Missed());
    LEVELS.put(CertificateKey.RANK, Level.Rank::new);
    LEVELS.put(CertificateKey.POINTS, Level.Points::new);
    SIDES.put(CertificateKey.LOWER, true);
    SIDES.put(CertificateKey.UPPER, false);
  }

  private final List<ProblemPart> parts;
  private final Notices.Collector notices = new Notices.Collector();

  private CertificateReader(List<ProblemPart> parts) {
    this.parts = parts;
  }

  /** Reads the file {@code json}, which should be about the problem of these parts. */
  public static CertificateResult read(Path json, List<ProblemPart> parts) {
    CertificateReader reader = new CertificateReader(parts);
    At at = At.file(json.toString());
    Optional<Certificate> certificate =
        new InputFiles(reader.notices)
            .readJson(json, at, FileNotice.missing(at))
            .map(root ->
                YamlSection.closed(
                    at, "", root, FileName.CERTIFICATE, CertificateKey.ALL, reader.notices))
            .flatMap(reader::certificate);
    Notices found = reader.notices.notices();
    return certificate.isEmpty() || found.hasErrors()
        ? new CertificateResult.Refused(found)
        : new CertificateResult.Loaded(certificate.get(), found);
  }

  private Optional<Certificate> certificate(YamlSection root) {
    required(root, CertificateKey.FORMAT)
        .flatMap(it -> it.wholeNumber(CertificateKey.VERSION, CertificateKey.VERSION));
    Optional<String> hash = required(root, CertificateKey.PROBLEM).flatMap(YamlValue::text);
    Optional<String> plan = required(root, CertificateKey.PLAN).flatMap(YamlValue::text);
    List<LevelCertificate> levels = new ArrayList<>();
    for (YamlValue item : items(root, CertificateKey.LEVELS)) {
      item.section("a level", CertificateKey.OF_LEVEL)
          .flatMap(this::level)
          .ifPresent(level -> add(level, item, levels));
    }
    if (notices.errors() == 0 && levels.isEmpty()) {
      notices.add(RunNotice.noLevel(root.at(CertificateKey.LEVELS)));
    }
    return notices.errors() > 0
        ? Optional.empty()
        : Optional.of(new Certificate(hash.orElseThrow(), plan.orElseThrow(), levels));
  }

  /** A level twice would count twice where bounds are summed up. */
  private void add(LevelCertificate level, YamlValue item, List<LevelCertificate> levels) {
    boolean isThere =
        levels.stream()
            .anyMatch(it -> it.part() == level.part() && it.level().equals(level.level()));
    if (isThere) {
      notices.add(RunNotice.levelTwice(item.at()));
    } else {
      levels.add(level);
    }
  }

  private Optional<LevelCertificate> level(YamlSection section) {
    long before = notices.errors();
    Optional<Long> part =
        required(section, CertificateKey.PART).flatMap(it -> it.wholeNumber(0, parts.size() - 1L));
    // The names are looked up in some part all the same, so that other defects are told as well.
    AssignmentProblem problem = parts.get(part.orElse(0L).intValue()).problem();
    Optional<Function<List<Long>, Level>> level =
        required(section, CertificateKey.LEVEL).flatMap(it -> it.word(LEVELS));
    List<Long> held = counts(section, CertificateKey.HELD);
    Optional<Long> bound = required(section, CertificateKey.BOUND).flatMap(this::count);
    Optional<Long> denominator =
        required(section, CertificateKey.DENOMINATOR)
            .flatMap(it -> it.wholeNumber(1, Long.MAX_VALUE));
    List<Long> seats = seats(problem, section);
    List<SidePrice> sides = new ArrayList<>();
    for (YamlValue item : items(section, CertificateKey.SIDES)) {
      item.section("a side", CertificateKey.OF_SIDE)
          .flatMap(side -> side(problem, side))
          .ifPresent(sides::add);
    }
    List<Long> ranks = counts(section, CertificateKey.RANKS);
    return notices.errors() > before
        ? Optional.empty()
        : Optional.of(
            new LevelCertificate(
                part.orElseThrow().intValue(),
                level.orElseThrow().apply(held),
                bound.orElseThrow(),
                new Multipliers(denominator.orElseThrow(), seats, sides, ranks)));
  }

  /** Multipliers per program, 0 for those that are not named. */
  private List<Long> seats(AssignmentProblem problem, YamlSection level) {
    Map<String, Integer> programs = new HashMap<>();
    for (int p = 0; p < problem.programs(); p++) {
      programs.put(problem.programId(p).value(), p);
    }
    List<Long> seats = new ArrayList<>(Collections.nCopies(problem.programs(), 0L));
    Optional<YamlSection> named = required(level, CertificateKey.SEATS).flatMap(YamlValue::section);
    for (String id : named.map(YamlSection::keys).orElse(List.of())) {
      Integer program = programs.get(id);
      if (program == null) {
        At at = named.orElseThrow().at(id);
        notices.add(
            CellNotice.unknownId(
                Kind.UNKNOWN_PROGRAM, at, id, FileName.PROGRAMS, Optional.empty()));
      } else {
        named
            .flatMap(it -> it.find(id))
            .flatMap(this::count)
            .ifPresent(multiplier -> seats.set(program, multiplier));
      }
    }
    return seats;
  }

  private Optional<SidePrice> side(AssignmentProblem problem, YamlSection section) {
    long before = notices.errors();
    Optional<Long> row =
        required(section, CertificateKey.ROW)
            .flatMap(it -> it.wholeNumber(0, problem.rows().size() - 1L));
    if (row.isPresent()) {
      BalanceRow named = problem.rows().get(row.get().intValue());
      checkName(section, CertificateKey.RULE, row.get(), named.rule());
      checkName(section, CertificateKey.PLACE, row.get(), named.place());
    }
    Optional<Boolean> isLower =
        required(section, CertificateKey.SIDE).flatMap(it -> it.word(SIDES));
    Optional<Long> bottom =
        required(section, CertificateKey.COUNT).flatMap(it -> it.wholeNumber(1, Long.MAX_VALUE));
    Optional<Long> top =
        required(section, CertificateKey.BASE)
            .flatMap(it -> it.wholeNumber(-Long.MAX_VALUE, Long.MAX_VALUE));
    Optional<Long> multiplier = required(section, CertificateKey.MULTIPLIER).flatMap(this::count);
    return notices.errors() > before
        ? Optional.empty()
        : Optional.of(
            new SidePrice(
                row.orElseThrow().intValue(),
                isLower.orElseThrow(),
                bottom.orElseThrow(),
                top.orElseThrow(),
                multiplier.orElseThrow()));
  }

  private void checkName(YamlSection side, String key, long row, String owner) {
    required(side, key)
        .filter(name -> !name.isText(owner))
        .ifPresent(
            name -> notices.add(RunNotice.otherRow(name.at(), name.text().orElse(""), row, owner)));
  }

  private List<Long> counts(YamlSection section, String key) {
    return items(section, key).stream().flatMap(item -> count(item).stream()).toList();
  }

  private Optional<Long> count(YamlValue value) {
    return value.wholeNumber(0, Long.MAX_VALUE);
  }

  private static List<YamlValue> items(YamlSection section, String key) {
    return required(section, key).flatMap(YamlValue::items).orElse(List.of());
  }

  private static Optional<YamlValue> required(YamlSection section, String key) {
    return section.findRequired(key, RunNotice.NOT_AS_WRITTEN);
  }
}
