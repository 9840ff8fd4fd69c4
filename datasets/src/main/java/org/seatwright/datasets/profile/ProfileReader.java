package org.seatwright.datasets.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.ProfileKey;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.datasets.read.PolicyFileReader;
import org.seatwright.datasets.read.YamlFile;
import org.seatwright.datasets.read.YamlSection;
import org.seatwright.datasets.read.YamlValue;
import org.seatwright.datasets.synthetic.Level;
import org.seatwright.datasets.synthetic.PolicyPlan;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.synthetic.ProfileBuilder;
import org.seatwright.datasets.synthetic.Rules;
import org.seatwright.datasets.synthetic.Sizes;
import org.seatwright.datasets.synthetic.Surroundings;

/**
 * Reads a profile file. Whatever it does not say is as in the open district of one grade, on as
 * much land for every school.
 */
public final class ProfileReader {
  private static final int MOST_SLACK = 10;
  private static final int MOST_ZONES = 26;

  private final YamlSection file;
  private final Fields fields;
  private final Notices.Collector notices;

  private ProfileReader(YamlSection file, Notices.Collector notices) {
    this.file = file;
    this.notices = notices;
    fields = Fields.of(file, notices);
  }

  /** Reads the profile file {@code path}. */
  public static ProfileResult read(Path path) {
    Notices.Collector notices = new Notices.Collector();
    Optional<Profile> profile =
        YamlFile.read(path, "a profile", ProfileKey.FILE, notices)
            .flatMap(section -> new ProfileReader(section, notices).profile());
    return profile.isPresent() && notices.errors() == 0
        ? new ProfileResult.Loaded(profile.get())
        : new ProfileResult.Refused(notices.notices());
  }

  private Optional<Profile> profile() {
    Optional<String> name =
        file.findRequired(
                ProfileKey.PROFILE,
                "Name it in lower-case letters, digits and hyphens, such as my-town.")
            .flatMap(this::name);
    String title = fields.text(ProfileKey.TITLE).orElse(name.orElse("") + " (synthetic)");
    ProfileBuilder builder = Profile.named(name.orElse(""), title);
    builder.source(fields.text(ProfileKey.SOURCE));
    file.findRequired(ProfileKey.STUDENTS, "Say how many students there are.");
    fields.whole(ProfileKey.STUDENTS, 1, Profile.MOST_STUDENTS).ifPresent(builder::students);
    OptionalDouble leaning = readSes(builder);
    List<Level> levels = levels();
    builder.levels(levels);
    readSeats(builder);
    int schools = Math.max(1, levels.stream().mapToInt(Level::schools).sum());
    new LandReader(fields.part(ProfileKey.AREA, "area", ProfileKey.AREA_SECTION))
        .read(schools, leaning)
        .ifPresent(builder::area);
    new TasteReader(fields.part(ProfileKey.CHOICE, "choice", ProfileKey.CHOICE_SECTION))
        .read()
        .ifPresent(builder::taste);
    surroundings().ifPresent(builder::surroundings);
    fields.whole(ProfileKey.BLOCKS, 0, Profile.MOST_BLOCKS).ifPresent(builder::blocks);
    fields.whole(ProfileKey.TOWNS, 1, Profile.MOST_TOWNS).ifPresent(builder::towns);
    fields.find(ProfileKey.POLICY).flatMap(it -> policy(it, title)).ifPresent(builder::policy);
    return notices.errors() > 0 ? Optional.empty() : fields.accepted(builder::build);
  }

  private Optional<String> name(YamlValue value) {
    Optional<String> text = value.text();
    if (text.isPresent() && !text.get().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      notices.add(ProfileNotice.badName(value.at(), text.get()));
      return Optional.empty();
    }
    return text;
  }

  /** Reads who is lunch-eligible; the strength of the neighbourhoods' leaning where it is given. */
  private OptionalDouble readSes(ProfileBuilder builder) {
    Fields ses = fields.part(ProfileKey.SES, "ses", ProfileKey.SES_SECTION);
    ses.decimal(ProfileKey.SHARE, 0, 1).ifPresent(builder::lunchEligible);
    builder.dissimilarity(ses.decimal(ProfileKey.DISSIMILARITY, 0, 1));
    ses.requireOneAtMost(List.of(ProfileKey.DISSIMILARITY, ProfileKey.LEANING));
    return ses.decimal(ProfileKey.LEANING, 0, Fields.MOST);
  }

  private List<Level> levels() {
    file.findRequired(
            ProfileKey.LEVELS,
            "List at least one, such as {name: school, prefix: S, schools: 12, grades: [K]}.")
        .filter(YamlValue::isEmptyList)
        .ifPresent(it -> notices.add(PolicyNotice.emptyList(it.at(), "List at least one level.")));
    List<Level> levels = new ArrayList<>();
    for (YamlSection section : file.sections(ProfileKey.LEVELS, "a level", ProfileKey.LEVEL)) {
      level(section).ifPresent(levels::add);
    }
    return levels;
  }

  private Optional<Level> level(YamlSection section) {
    Fields level = Fields.of(section, notices);
    section.findRequired(ProfileKey.SCHOOLS, "Say how many schools the level has.");
    int schools = level.whole(ProfileKey.SCHOOLS, 1, Profile.MOST_SCHOOLS).orElse(1);
    List<String> grades =
        section
            .findRequired(ProfileKey.GRADES, "List the grades, such as [K, 1, 2].")
            .flatMap(YamlValue::items)
            .map(items -> items.stream().flatMap(it -> it.text().stream()).toList())
            .orElse(List.of());
    String name = level.text(ProfileKey.NAME).orElse("school");
    String prefix = level.text(ProfileKey.PREFIX).orElse("S");
    return grades.isEmpty() && !section.has(ProfileKey.GRADES)
        ? Optional.empty()
        : level.accepted(() -> new Level(name, prefix, schools, grades));
  }

  private void readSeats(ProfileBuilder builder) {
    Fields seats = fields.part(ProfileKey.SEATS, "seats", ProfileKey.SEATS_SECTION);
    seats.decimal(ProfileKey.SLACK, 0, MOST_SLACK).ifPresent(builder::slack);
    double spread = seats.decimal(ProfileKey.SPREAD, 0, 1).orElse(Sizes.USUAL.spread());
    builder.sizes(new Sizes(spread, seats.decimal(ProfileKey.FOLLOW_QUALITY, -1, 1)));
  }

  private Optional<Surroundings> surroundings() {
    Fields asked =
        fields.part(ProfileKey.SURROUNDINGS, "surroundings", ProfileKey.SURROUNDINGS_SECTION);
    return asked.section().isEmpty()
        ? Optional.empty()
        : asked.accepted(() ->
            new Surroundings(
                asked.whole(ProfileKey.ZONES, 1, MOST_ZONES).orElse(1),
                asked.decimal(ProfileKey.SIBLINGS, 0, 1).orElse(0),
                asked.decimal(ProfileKey.TWINS, 0, 1).orElse(0),
                asked.decimal(ProfileKey.MAGNETS, 0, 1).orElse(0),
                asked.decimal(ProfileKey.OUT_OF_TOWN, 0, 1).orElse(0),
                asked.decimal(ProfileKey.ENROLLED, 0, 1).orElse(0)));
  }

  /** A policy that is written out, or the name of one that drawn districts come with. */
  private static Optional<? extends PolicyPlan> policy(YamlValue value, String title) {
    if (!value.is(Shape.SECTION)) {
      return value.word(Fields.words(Rules.values()));
    }
    boolean hasLottery = value.section().stream().anyMatch(it -> it.has(PolicyKey.LOTTERY));
    return PolicyFileReader.readSection(value, title)
        .map(policy -> new PolicyPlan.Stated(policy, hasLottery));
  }
}
