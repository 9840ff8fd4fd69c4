package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tally;

/**
 * Reads what a balance rule, or one of its tests, counts and between which bounds: exactly one
 * form.
 */
final class FormReader {
  private enum Form {
    WITHIN(PolicyKey.WITHIN),
    SHARE(PolicyKey.SHARE),
    COUNT(PolicyKey.COUNT),
    MEAN(PolicyKey.MEAN),
    SPREAD(PolicyKey.SPREAD),
    ANY_OF(PolicyKey.ANY_OF),
    ALL_OF(PolicyKey.ALL_OF),
    AT_LEAST(PolicyKey.AT_LEAST);

    private final String key;

    Form(String key) {
      this.key = key;
    }
  }

  /** The forms that count a group or an attribute; the others are made of tests that do. */
  private static final List<Form> COUNTING =
      List.of(Form.WITHIN, Form.SHARE, Form.COUNT, Form.MEAN, Form.SPREAD);

  /** The forms that a key completes; without one of them it has no meaning. */
  private static final Map<String, List<Form>> COMPANIONS = companions();

  private static Map<String, List<Form>> companions() {
    Map<String, List<Form>> companions = new LinkedHashMap<>();
    companions.put(PolicyKey.OF, COUNTING);
    companions.put(PolicyKey.AMONG, List.of(Form.WITHIN, Form.SHARE, Form.SPREAD));
    companions.put(PolicyKey.REFERENCE, List.of(Form.WITHIN));
    companions.put(PolicyKey.BASIS, List.of(Form.WITHIN, Form.SHARE));
    companions.put(PolicyKey.VALUES, List.of(Form.MEAN));
    companions.put(PolicyKey.TESTS, List.of(Form.AT_LEAST));
    companions.put(
        PolicyKey.TOLERANCE,
        List.of(Form.WITHIN, Form.SHARE, Form.MEAN, Form.ANY_OF, Form.ALL_OF, Form.AT_LEAST));
    return companions;
  }

  /** Companions that a rule has before it has a form: they alone do not speak of one. */
  private static final List<String> GENERAL = List.of(PolicyKey.OF, PolicyKey.TOLERANCE);

  /** What to do with keys that a rule has and its tests do not. */
  private static final Map<String, String> OF_THE_RULE =
      Map.of(
          PolicyKey.SPREAD,
          "A spread compares places, and a test looks at one: make it a rule of its own.",
          PolicyKey.NAME,
          "Tests need no name of their own; remove it.",
          PolicyKey.PER,
          "Write it once for the rule, beside its name.",
          PolicyKey.WHERE,
          "Write it once for the rule, beside its name.",
          PolicyKey.TOLERANCE,
          "Write it once for the rule, beside its name.",
          PolicyKey.ENFORCE,
          "Write it once for the rule, beside its name.",
          PolicyKey.POINTS,
          "Write it once for the rule, beside its name.");

  /** What a share is compared with, and where the file says so. */
  record Compared(At at, Reference reference) {}

  private final YamlSection section;
  private final boolean isTest;
  private final List<Compared> compared;
  private final Findings findings;
  private final BoundsReader bounds;

  /** Reads the form of a whole rule. */
  FormReader(YamlSection rule, Findings findings) {
    this(rule, false, new ArrayList<>(), findings);
  }

  private FormReader(
      YamlSection section, boolean isTest, List<Compared> compared, Findings findings) {
    this.section = section;
    this.isTest = isTest;
    this.compared = compared;
    this.findings = findings;
    this.bounds = new BoundsReader(section, findings);
  }

  /** Every reference read so far, those of tests with them. */
  List<Compared> compared() {
    return List.copyOf(compared);
  }

  /** The form; empty, with notices, where something is wrong with it. */
  Optional<BalanceForm> read() {
    List<Form> given = forms().filter(form -> section.has(form.key)).toList();
    if (COUNTING.containsAll(given)) {
      section.findRequired(PolicyKey.OF, "Say whom the rule counts, such as of: ses=frl.");
    }
    boolean companionAlone = checkCompanions(given);
    if (given.isEmpty()) {
      if (!companionAlone && forms().noneMatch(form -> section.hasOrMeans(form.key))) {
        findings.add(PolicyNotice.noForm(section.at(), keys(forms().filter(this::isAllowed))));
      }
      return Optional.empty();
    }
    if (given.size() > 1) {
      findings.add(PolicyNotice.severalForms(section.at(), keys(given.stream())));
      return Optional.empty();
    }
    return switch (given.getFirst()) {
      case WITHIN -> within();
      case SHARE -> share();
      case COUNT -> count();
      case MEAN -> mean();
      case SPREAD -> isTest ? Optional.empty() : spread();
      case ANY_OF -> tests(PolicyKey.ANY_OF).map(tests -> new BalanceForm.AtLeast(1, tests));
      case ALL_OF ->
          tests(PolicyKey.ALL_OF).map(tests -> new BalanceForm.AtLeast(tests.size(), tests));
      case AT_LEAST -> atLeast();
    };
  }

  private static Stream<Form> forms() {
    return Arrays.stream(Form.values());
  }

  private boolean isAllowed(Form form) {
    return !isTest || form != Form.SPREAD;
  }

  private static List<String> keys(Stream<Form> forms) {
    return forms.map(form -> form.key).toList();
  }

  /** Notices keys that complete a form which is not there; true where there are any. */
  private boolean checkCompanions(List<Form> given) {
    boolean alone = false;
    for (Map.Entry<String, List<Form>> companion : COMPANIONS.entrySet()) {
      String key = companion.getKey();
      Predicate<Form> isThere = form -> section.hasOrMeans(form.key);
      boolean needsForm = !GENERAL.contains(key) || !given.isEmpty();
      if (section.has(key) && needsForm && companion.getValue().stream().noneMatch(isThere)) {
        findings.add(
            PolicyNotice.misplacedKey(section.at(key), key, keys(companion.getValue().stream())));
        alone = true;
      }
    }
    return alone;
  }

  private Optional<BalanceForm> within() {
    Optional<Tally.Members> who = members();
    Optional<Fraction> distance =
        section.find(PolicyKey.WITHIN).flatMap(value -> value.decimal(0, 1));
    Optional<Reference> reference =
        section
            .findRequired(
                PolicyKey.REFERENCE,
                "Say what the share is compared with: district, or a number such as 0.45.")
            .flatMap(this::reference);
    Optional<Basis> basis = basis();
    return who.isPresent() && distance.isPresent() && reference.isPresent() && basis.isPresent()
        ? Optional.of(
            new BalanceForm.Within(who.get(), distance.get(), reference.get(), basis.get()))
        : Optional.empty();
  }

  private Optional<Reference> reference(YamlValue value) {
    Optional<Reference> reference =
        value.wordOr(
            PolicyWord.REFERENCE,
            "a number such as 0.45",
            number -> number.decimal(0, 1).map(Reference.Stated::new));
    reference.ifPresent(it -> compared.add(new Compared(value.at(), it)));
    return reference;
  }

  private Optional<Basis> basis() {
    Optional<YamlValue> basis = section.find(PolicyKey.BASIS);
    return basis.isEmpty()
        ? Optional.of(new Basis.Enrolled())
        : basis.flatMap(value ->
            value.wordOr(
                PolicyWord.BASIS,
                "a number of students",
                number ->
                    number.wholeNumber(1, BalanceForm.Count.MAX_COUNT).map(Basis.Target::new)));
  }

  private Optional<BalanceForm> share() {
    Optional<Tally.Members> who = members();
    Optional<BoundsReader.Bounds<Fraction>> range =
        bounds.read(PolicyKey.SHARE, value -> value.decimal(0, 1));
    Optional<Basis> basis = basis();
    return who.isPresent() && range.isPresent() && basis.isPresent()
        ? Optional.of(
            new BalanceForm.Share(who.get(), range.get().low(), range.get().high(), basis.get()))
        : Optional.empty();
  }

  private Optional<BalanceForm> count() {
    Optional<Tally.Members> who = members();
    Optional<BoundsReader.Bounds<Long>> range =
        bounds.read(PolicyKey.COUNT, value -> value.wholeNumber(0, BalanceForm.Count.MAX_COUNT));
    return who.isPresent() && range.isPresent()
        ? Optional.of(new BalanceForm.Count(who.get(), range.get().low(), range.get().high()))
        : Optional.empty();
  }

  private Optional<BalanceForm> mean() {
    long most = BalanceForm.Mean.MAX_VALUE;
    Optional<Tally.Values> values = new CategoryReader(section, findings).read();
    Optional<BoundsReader.Bounds<Fraction>> range =
        bounds.read(PolicyKey.MEAN, value -> value.decimal(-most, most));
    return values.isPresent() && range.isPresent()
        ? Optional.of(new BalanceForm.Mean(values.get(), range.get().low(), range.get().high()))
        : Optional.empty();
  }

  private Optional<BalanceForm> spread() {
    Optional<Tally.Members> who = members();
    Optional<Fraction> apart = section.find(PolicyKey.SPREAD).flatMap(this::apart);
    return who.isPresent() && apart.isPresent()
        ? Optional.of(new BalanceForm.Spread(who.get(), apart.get()))
        : Optional.empty();
  }

  private Optional<Fraction> apart(YamlValue value) {
    Optional<Fraction> apart = value.decimal(0, 1);
    int most = BalanceForm.Spread.MOST_DECIMALS;
    if (apart.filter(it -> !it.hasAtMostDecimals(most)).isPresent()) {
      findings.add(PolicyNotice.tooManyDecimals(value.at(), value.text().orElse(""), most));
      return Optional.empty();
    }
    return apart;
  }

  /** Whom the form counts, and among whom. */
  private Optional<Tally.Members> members() {
    GroupReader groups = new GroupReader(findings);
    Optional<Group> of = section.find(PolicyKey.OF).flatMap(groups::group);
    Optional<YamlValue> stated = section.find(PolicyKey.AMONG);
    Optional<Group> among = stated.flatMap(groups::group);
    return of.isPresent() && among.isPresent() == stated.isPresent()
        ? Optional.of(new Tally.Members(of.get(), among))
        : Optional.empty();
  }

  private Optional<BalanceForm> atLeast() {
    Optional<Long> holding =
        section
            .find(PolicyKey.AT_LEAST)
            .flatMap(value -> value.wholeNumber(1, BalanceForm.Count.MAX_COUNT));
    section.findRequired(PolicyKey.TESTS, "List the tests of which so many must hold.");
    Optional<List<BalanceForm>> tests = tests(PolicyKey.TESTS);
    if (holding.isEmpty() || tests.isEmpty()) {
      return Optional.empty();
    }
    if (holding.get() > tests.get().size()) {
      findings.add(
          PolicyNotice.moreThanTests(
              section.at(PolicyKey.AT_LEAST), holding.get(), tests.get().size()));
      return Optional.empty();
    }
    return Optional.of(new BalanceForm.AtLeast(Math.toIntExact(holding.get()), tests.get()));
  }

  /** The tests under a key; empty, with notices, where one of them is not right. */
  private Optional<List<BalanceForm>> tests(String key) {
    Optional<YamlValue> list = section.find(key);
    if (list.filter(YamlValue::isEmptyList).isPresent()) {
      findings.add(
          PolicyNotice.emptyList(
              section.at(key), "List at least one test, such as {of: ses=frl, share: [0, 0.5]}."));
      return Optional.empty();
    }
    return list.flatMap(YamlValue::items)
        .flatMap(values -> {
          List<BalanceForm> tests =
              values.stream().map(this::test).flatMap(Optional::stream).toList();
          return tests.size() == values.size() ? Optional.of(tests) : Optional.empty();
        });
  }

  private Optional<BalanceForm> test(YamlValue value) {
    long errors = findings.errors();
    return value
        .section("a test", PolicyKey.TEST, OF_THE_RULE)
        .flatMap(test -> new FormReader(test, true, compared, findings).read())
        .filter(_ -> findings.errors() == errors);
  }
}
