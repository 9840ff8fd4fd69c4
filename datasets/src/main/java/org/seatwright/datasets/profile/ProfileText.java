package org.seatwright.datasets.profile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.datasets.format.ProfileKey;
import org.seatwright.datasets.synthetic.Area;
import org.seatwright.datasets.synthetic.Level;
import org.seatwright.datasets.synthetic.ListLengths;
import org.seatwright.datasets.synthetic.PolicyPlan;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.synthetic.Quality;
import org.seatwright.datasets.synthetic.Rules;
import org.seatwright.datasets.synthetic.Surroundings;
import org.seatwright.datasets.synthetic.Taste;
import org.seatwright.datasets.write.PolicyText;
import org.seatwright.datasets.write.Yaml;
import org.seatwright.datasets.write.YamlLines;

/** The text of a profile file that reads back as the same profile. */
public final class ProfileText {
  private final Profile profile;
  private final YamlLines lines = new YamlLines();

  private ProfileText(Profile profile) {
    this.profile = profile;
  }

  /** The profile as YAML, ended by a line feed. */
  public static String of(Profile profile) {
    return new ProfileText(profile).text();
  }

  private String text() {
    lines.put(0, ProfileKey.PROFILE, Yaml.value(profile.name()));
    lines.put(0, ProfileKey.TITLE, Yaml.value(profile.title()));
    profile.source().ifPresent(it -> lines.put(0, ProfileKey.SOURCE, Yaml.value(it)));
    lines.put(0, ProfileKey.STUDENTS, profile.students());
    Map<String, String> ses = new LinkedHashMap<>();
    ses.put(ProfileKey.SHARE, decimal(profile.lunchEligible()));
    profile
        .dissimilarity()
        .ifPresentOrElse(
            it -> ses.put(ProfileKey.DISSIMILARITY, decimal(it)),
            () -> ses.put(ProfileKey.LEANING, decimal(profile.area().leaning())));
    lines.put(0, ProfileKey.SES, Yaml.section(ses));
    lines.list(0, ProfileKey.LEVELS, profile.levels().stream().map(ProfileText::level).toList());
    lines.put(0, ProfileKey.SEATS, Yaml.section(seats()));
    lines.open(0, ProfileKey.AREA);
    lines.putAll(1, area(profile.area()));
    lines.open(0, ProfileKey.CHOICE);
    lines.putAll(1, choice(profile.taste()));
    profile
        .surroundings()
        .ifPresent(it -> {
          lines.open(0, ProfileKey.SURROUNDINGS);
          lines.putAll(1, surroundings(it));
        });
    if (profile.blocks() > 0) {
      lines.put(0, ProfileKey.BLOCKS, profile.blocks());
    }
    if (profile.towns() > 1) {
      lines.put(0, ProfileKey.TOWNS, profile.towns());
    }
    switch (profile.policy()) {
      case Rules rules -> lines.put(0, ProfileKey.POLICY, Fields.word(rules));
      case PolicyPlan.Stated stated -> addPolicy(stated);
    }
    return lines.toString();
  }

  private static String level(Level level) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(ProfileKey.NAME, Yaml.inner(level.name()));
    entries.put(ProfileKey.PREFIX, Yaml.inner(level.prefix()));
    entries.put(ProfileKey.SCHOOLS, Integer.toString(level.schools()));
    entries.put(ProfileKey.GRADES, Yaml.list(level.grades().stream().map(Yaml::inner).toList()));
    return Yaml.section(entries);
  }

  private Map<String, String> seats() {
    Map<String, String> seats = new LinkedHashMap<>();
    seats.put(ProfileKey.SLACK, decimal(profile.slack()));
    seats.put(ProfileKey.SPREAD, decimal(profile.sizes().spread()));
    profile
        .sizes()
        .followQuality()
        .ifPresent(it -> seats.put(ProfileKey.FOLLOW_QUALITY, decimal(it)));
    return seats;
  }

  private static Map<String, String> area(Area area) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(ProfileKey.SHAPE, Fields.word(area.shape()));
    entries.put(ProfileKey.LATITUDE, decimal(area.centre().latitude()));
    entries.put(ProfileKey.LONGITUDE, decimal(area.centre().longitude()));
    entries.put(ProfileKey.SQUARE_KM, decimal(area.squareKm()));
    entries.put(ProfileKey.ASPECT, decimal(area.aspect()));
    entries.put(ProfileKey.NEIGHBOURHOODS, Integer.toString(area.neighbourhoods()));
    entries.put(ProfileKey.UNEVENNESS, decimal(area.unevenness()));
    return entries;
  }

  private static Map<String, String> choice(Taste taste) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(ProfileKey.PER_KM, decimal(taste.perKm()));
    entries.put(
        ProfileKey.QUALITY,
        switch (taste.quality()) {
          case Quality.Levelled(double deviation) -> law(ProfileKey.LEVELLED, deviation);
          case Quality.Normal(double deviation) -> law(ProfileKey.NORMAL, deviation);
          case Quality.Linear(double ratio) -> law(ProfileKey.LINEAR, ratio);
          case Quality.Geometric(double factor) -> law(ProfileKey.GEOMETRIC, factor);
          case Quality.Zipf(double exponent) -> law(ProfileKey.ZIPF, exponent);
        });
    entries.put(ProfileKey.HOMOPHILY, decimal(taste.similarity()));
    entries.put(ProfileKey.NOISE, law(Fields.word(taste.noise().law()), taste.noise().scale()));
    entries.put(ProfileKey.CONSIDERED, Integer.toString(taste.considered()));
    entries.put(ProfileKey.LENGTHS, Yaml.section(lengths(taste.lengths())));
    return entries;
  }

  private static String law(String law, double number) {
    return Yaml.section(Map.of(law, decimal(number)));
  }

  private static Map<String, String> lengths(ListLengths lengths) {
    Map<String, String> entries = new LinkedHashMap<>();
    switch (lengths) {
      case ListLengths.Percentages(List<Integer> percent) ->
          entries.put(
              ProfileKey.PERCENT, Yaml.list(percent.stream().map(String::valueOf).toList()));
      case ListLengths.Quotas(ListLengths.Law law, double mean, int longest) -> {
        entries.put(ProfileKey.LAW, Fields.word(law));
        entries.put(ProfileKey.MEAN, decimal(mean));
        entries.put(ProfileKey.LONGEST, Integer.toString(longest));
      }
    }
    return entries;
  }

  private static Map<String, String> surroundings(Surroundings surroundings) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(ProfileKey.ZONES, Integer.toString(surroundings.zones()));
    entries.put(ProfileKey.SIBLINGS, decimal(surroundings.shared()));
    entries.put(ProfileKey.TWINS, decimal(surroundings.twins()));
    entries.put(ProfileKey.MAGNETS, decimal(surroundings.magnets()));
    entries.put(ProfileKey.OUT_OF_TOWN, decimal(surroundings.outOfTown()));
    entries.put(ProfileKey.ENROLLED, decimal(surroundings.enrolled()));
    return entries;
  }

  /** The policy's own lines, one level deeper; its lottery only where it is the policy's own. */
  private void addPolicy(PolicyPlan.Stated stated) {
    lines.open(0, ProfileKey.POLICY);
    PolicyText.of(stated.policy())
        .lines()
        .filter(line -> stated.hasLottery() || !line.startsWith("lottery:"))
        .forEach(line -> lines.line(1, line));
  }

  /** The shortest decimal that reads back as {@code number}. */
  private static String decimal(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
