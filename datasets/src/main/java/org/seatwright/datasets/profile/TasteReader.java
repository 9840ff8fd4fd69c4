package org.seatwright.datasets.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.datasets.format.ProfileKey;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.datasets.read.YamlValue;
import org.seatwright.datasets.synthetic.ListLengths;
import org.seatwright.datasets.synthetic.Noise;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.synthetic.Quality;
import org.seatwright.datasets.synthetic.Taste;

/** Reads a profile's section {@code choice}; what it does not say is as in an open district. */
record TasteReader(Fields fields) {
  private static final int MOST_WEIGHT = 1_000;
  private static final int PERCENT = 100;

  private static final Taste USUAL = Profile.OPEN.taste();

  Optional<Taste> read() {
    int considered =
        fields.whole(ProfileKey.CONSIDERED, 1, Profile.MOST_SCHOOLS).orElse(USUAL.considered());
    ListLengths lengths =
        lengths(fields.has(ProfileKey.CONSIDERED) ? considered : ListLengths.Quotas.MOST)
            .orElse(USUAL.lengths());
    boolean isErdilErgin = fields.has(ProfileKey.ERDIL_ERGIN);
    double likeness = isErdilErgin ? 0 : USUAL.similarity();
    double homophily = fields.decimal(ProfileKey.HOMOPHILY, 0, MOST_WEIGHT).orElse(likeness);
    if (isErdilErgin) {
      return erdilErgin(homophily, considered, lengths);
    }
    double perKm = fields.decimal(ProfileKey.PER_KM, 0, MOST_WEIGHT).orElse(USUAL.perKm());
    Quality quality = quality().orElse(USUAL.quality());
    Noise noise = noise().orElse(USUAL.noise());
    return fields.accepted(() -> new Taste(perKm, quality, homophily, noise, considered, lengths));
  }

  /**
   * The law of Erdil and Ergin (2008): utility is −β · distance + (1 − β) · (α · Y + (1 − α) · X),
   * Y the school's and X the pair's standard normal variable.
   */
  private Optional<Taste> erdilErgin(double homophily, int considered, ListLengths lengths) {
    for (String other : List.of(ProfileKey.PER_KM, ProfileKey.QUALITY, ProfileKey.NOISE)) {
      fields.requireOneAtMost(List.of(other, ProfileKey.ERDIL_ERGIN));
    }
    Fields law =
        fields.part(
            ProfileKey.ERDIL_ERGIN, "the law of Erdil and Ergin", ProfileKey.ERDIL_ERGIN_SECTION);
    OptionalDouble alpha = required(law, ProfileKey.ALPHA);
    OptionalDouble beta = required(law, ProfileKey.BETA);
    if (alpha.isEmpty() || beta.isEmpty()) {
      return Optional.empty();
    }
    double rest = 1 - beta.getAsDouble();
    Quality quality = new Quality.Normal(rest * alpha.getAsDouble());
    Noise noise = new Noise(Noise.Law.NORMAL, rest * (1 - alpha.getAsDouble()));
    return fields.accepted(
        () -> new Taste(beta.getAsDouble(), quality, homophily, noise, considered, lengths));
  }

  private static OptionalDouble required(Fields law, String key) {
    law.section().ifPresent(it -> it.findRequired(key, "Write a number from 0 to 1."));
    return law.decimal(key, 0, 1);
  }

  /** A standard deviation, or a law with its number. */
  private Optional<Quality> quality() {
    Optional<YamlValue> value = fields.find(ProfileKey.QUALITY);
    if (value.filter(it -> it.is(Shape.VALUE)).isPresent()) {
      return value.flatMap(it -> quality(ProfileKey.LEVELLED, it));
    }
    Fields laws = fields.part(ProfileKey.QUALITY, "quality", ProfileKey.QUALITY_SECTION);
    return oneOf(laws, ProfileKey.QUALITY_SECTION)
        .flatMap(law -> laws.find(law).flatMap(it -> quality(law, it)));
  }

  private Optional<Quality> quality(String law, YamlValue value) {
    int most =
        switch (law) {
          case ProfileKey.LINEAR -> Quality.MOST_RATIO;
          case ProfileKey.GEOMETRIC -> 1;
          default -> Quality.MOST_DEVIATION;
        };
    OptionalDouble number = Fields.decimal(value, law.equals(ProfileKey.LINEAR) ? 1 : 0, most);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    double it = number.getAsDouble();
    return fields.accepted(() ->
        switch (law) {
          case ProfileKey.NORMAL -> new Quality.Normal(it);
          case ProfileKey.LINEAR -> new Quality.Linear(it);
          case ProfileKey.GEOMETRIC -> new Quality.Geometric(it);
          case ProfileKey.ZIPF -> new Quality.Zipf(it);
          default -> new Quality.Levelled(it);
        });
  }

  /** A law with its scale. */
  private Optional<Noise> noise() {
    Fields laws = fields.part(ProfileKey.NOISE, "noise", ProfileKey.NOISE_SECTION);
    Optional<String> law = oneOf(laws, ProfileKey.NOISE_SECTION);
    if (law.isEmpty()) {
      return Optional.empty();
    }
    Noise.Law named = law.get().equals(ProfileKey.NORMAL) ? Noise.Law.NORMAL : Noise.Law.GUMBEL;
    OptionalDouble scale = laws.decimal(law.get(), 0, Fields.MOST);
    return scale.isEmpty()
        ? Optional.empty()
        : fields.accepted(() -> new Noise(named, scale.getAsDouble()));
  }

  /** The one of {@code keys} that is given; a notice where several are, or none. */
  private static Optional<String> oneOf(Fields laws, List<String> keys) {
    laws.requireOneAtMost(keys);
    List<String> given = keys.stream().filter(laws::has).toList();
    if (laws.section().isPresent() && given.isEmpty()) {
      laws.notices().add(ProfileNotice.none(laws.at(), keys));
    }
    return given.stream().findFirst();
  }

  /** Lists are no longer than the schools a family looks at, where the profile says how many. */
  private Optional<ListLengths> lengths(int considered) {
    Fields lengths = fields.part(ProfileKey.LENGTHS, "lengths", ProfileKey.LENGTHS_SECTION);
    if (lengths.section().isEmpty()) {
      return Optional.empty();
    }
    lengths.requireOneAtMost(List.of(ProfileKey.PERCENT, ProfileKey.LAW));
    if (lengths.has(ProfileKey.PERCENT)) {
      return percentages(lengths);
    }
    Optional<ListLengths.Law> law = lengths.word(ProfileKey.LAW, ListLengths.Law.values());
    lengths
        .section()
        .ifPresent(it -> it.findRequired(ProfileKey.MEAN, "Say how long lists are in the mean."));
    OptionalDouble mean = lengths.decimal(ProfileKey.MEAN, 1, ListLengths.Quotas.MOST);
    int longest =
        lengths
            .whole(ProfileKey.LONGEST, 1, ListLengths.Quotas.MOST)
            .orElse(Math.min(considered, ListLengths.Quotas.MOST));
    if (mean.isEmpty()) {
      return Optional.empty();
    }
    return lengths.accepted(() ->
        new ListLengths.Quotas(law.orElse(ListLengths.Law.POISSON), mean.getAsDouble(), longest));
  }

  private static Optional<ListLengths> percentages(Fields lengths) {
    for (String key : List.of(ProfileKey.MEAN, ProfileKey.LONGEST)) {
      lengths
          .section()
          .filter(it -> it.has(key))
          .ifPresent(it ->
              lengths
                  .notices()
                  .add(PolicyNotice.misplacedKey(it.at(key), key, List.of(ProfileKey.LAW))));
    }
    Optional<List<Integer>> percent =
        lengths
            .find(ProfileKey.PERCENT)
            .flatMap(YamlValue::items)
            .map(items ->
                items.stream()
                    .flatMap(it -> it.wholeNumber(0, PERCENT).stream())
                    .map(Math::toIntExact)
                    .toList());
    return percent.flatMap(it -> lengths.accepted(() -> new ListLengths.Percentages(it)));
  }
}
