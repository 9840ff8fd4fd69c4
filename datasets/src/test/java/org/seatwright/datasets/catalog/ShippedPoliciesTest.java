package org.seatwright.datasets.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.read.PolicyFileReader;
import org.seatwright.datasets.read.PolicyResult;
import org.seatwright.datasets.synthetic.GeneratedDistrict;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.neighbourhood.Category;
import org.seatwright.model.neighbourhood.Method;
import org.seatwright.model.neighbourhood.Tiers;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities.PriorityClass;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.policy.Tolerance;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** That the shipped policies fit the district drawn for them and use the whole language. */
class ShippedPoliciesTest {
  @TempDir private static Path temp;

  private static final Policies POLICIES = Policies.ofInstallation();

  @BeforeAll
  static void drawADistrict() throws Exception {
    GeneratedDistrict generated =
        Profile.NEIGHBOURHOODS.withSchools(6).withStudents(300).generate(7);
    DistrictWriter.write(generated.district(), generated.policy(), temp.resolve("district"));
    Files.writeString(
        temp.resolve("district/blocks.csv"),
        """
        block,children,median-income,owner-share,education,single-parent-share,english-share,lunch-share,white-share
        1,400,88000,0.81,4.2,0.11,0.96,0.14,0.91
        2,420,61000,0.66,3.6,0.19,0.90,0.31,0.79
        3,450,47000,0.48,3.4,0.33,0.78,0.52,0.61
        4,480,31000,0.27,2.9,0.47,0.69,0.77,0.38
        """);
  }

  static List<String> names() {
    return POLICIES.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void fitsTheDistrictDrawnForIt(String name) {
    LoadResult result = DistrictReader.read(temp.resolve("district"), POLICIES.find(name));

    assertThat(result).as(result.notices().render()).isInstanceOf(LoadResult.Loaded.class);
    // The one thing to be noticed: families of that district may list more than a policy hears.
    assertThat(result.notices().render().lines().filter(line -> line.startsWith("Warning:")))
        .allMatch(line -> line.contains("longest-list"));
  }

  @Test
  void everyKeyOfTheLanguageIsUsed() throws Exception {
    Set<String> used = new TreeSet<>();
    for (String name : names()) {
      JsonNode root = new YAMLMapper().readTree(POLICIES.find(name).orElseThrow().toFile());
      addKeys("", root, used);
    }
    Map<String, List<String>> sections = new TreeMap<>();
    sections.put("", PolicyKey.FILE);
    sections.put("/categories", PolicyKey.CATEGORY);
    sections.put("/set-asides", PolicyKey.SET_ASIDE);
    sections.put("/set-asides/blocks", PolicyKey.BLOCK);
    sections.put("/placement", PolicyKey.PLACEMENT_SECTION);
    sections.put("/placement/menus", PolicyKey.MENU);
    sections.put("/guarantees", PolicyKey.GUARANTEE);
    sections.put("/priorities", PolicyKey.PRIORITIES_SECTION);
    sections.put("/priorities/classes", PolicyKey.PRIORITY_CLASS);
    sections.put("/fairness", PolicyKey.FAIRNESS_RULE);
    sections.put("/families", PolicyKey.FAMILY_RULE);
    sections.put("/points", PolicyKey.POINTS_SECTION);
    // A commitment is that of one year's draw, so no policy ships with one.
    sections.put("/lottery", without("commitment", PolicyKey.LOTTERY_SECTION));
    sections.put("/lottery/tickets", PolicyKey.TICKETS_FOR);
    sections.forEach((section, keys) ->
        assertThat(used).containsAll(keys.stream().map(key -> section + "/" + key).toList()));
    // A form may stand in a rule or in one of its tests.
    assertThat(PolicyKey.RULE)
        .allSatisfy(key ->
            assertThat(used)
                .anyMatch(path -> path.startsWith("/balance/") && path.endsWith("/" + key)));
  }

  private static List<String> without(String key, List<String> keys) {
    return keys.stream().filter(it -> !it.equals(key)).toList();
  }

  /** Adds every key with the keys above it; a list adds nothing of its own. */
  private static void addKeys(String above, JsonNode node, Set<String> used) {
    if (node.isArray()) {
      node.forEach(item -> addKeys(above, item, used));
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      used.add(above + "/" + entry.getKey());
      addKeys(above + "/" + entry.getKey(), entry.getValue(), used);
    }
  }

  @Test
  void everyAlternativeOfTheLanguageIsUsed() {
    assertThat(classes(policy -> policy.categories().stream().map(Category::method)))
        .isEqualTo(leaves(Method.class));
    assertThat(classes(policy -> policy.categories().stream().map(Category::tiers)))
        .isEqualTo(leaves(Tiers.class));
    assertThat(classes(policy -> forms(policy).map(Object.class::cast)))
        .isEqualTo(leaves(BalanceForm.class));
    assertThat(classes(policy -> forms(policy).flatMap(ShippedPoliciesTest::reference)))
        .isEqualTo(leaves(Reference.class));
    assertThat(classes(policy -> forms(policy).flatMap(ShippedPoliciesTest::basis)))
        .isEqualTo(leaves(Basis.class));
    assertThat(classes(policy -> policy.balance().stream().map(BalanceRule::enforcement)))
        .isEqualTo(leaves(Enforcement.class));
    assertThat(classes(policy -> criteria(policy).map(Object.class::cast)))
        .isEqualTo(leaves(Criterion.class));
    assertThat(classes(policy -> policy.guarantees().stream().map(Guarantee::as)))
        .isEqualTo(leaves(Guarantee.As.class));
    assertThat(classes(policy -> policy.setAsides().stream().map(SetAside::unfilled)))
        .isEqualTo(leaves(SetAside.Unfilled.class));
    assertThat(classes(policy -> blocks(policy).map(SetAside.Block::size)))
        .isEqualTo(leaves(SetAside.Size.class));
    assertThat(values(policy -> policy.balance().stream().map(BalanceRule::per)))
        .containsExactlyInAnyOrder((Object[]) Per.values());
    assertThat(values(policy -> policy.balance().stream().map(BalanceRule::tolerance)))
        .containsExactlyInAnyOrder((Object[]) Tolerance.values());
    assertThat(values(policy -> Stream.of(policy.placement().unlisted())))
        .containsExactlyInAnyOrder((Object[]) Unlisted.values());
    assertThat(values(policy -> policy.fairness().stream().map(FairnessRule::among)))
        .containsExactlyInAnyOrder((Object[]) FairnessRule.Among.values());
    assertThat(values(policy -> policy.families().stream().map(FamilyRule::together)))
        .containsExactlyInAnyOrder((Object[]) FamilyRule.Together.values());
    assertThat(values(policy -> policy.families().stream().map(FamilyRule::of)))
        .containsExactlyInAnyOrder((Object[]) FamilyRule.Of.values());
    assertThat(values(policy -> Stream.of(policy.objective())))
        .containsExactlyInAnyOrder((Object[]) Objective.values());
    assertThat(values(policy -> Stream.of(policy.lottery().numbers())))
        .containsExactlyInAnyOrder((Object[]) Lottery.Numbers.values());
  }

  @Test
  void groupsOfOneValueOfSeveralAndOfAlternativesAreUsed() {
    List<Group> groups =
        policies().flatMap(policy -> blocks(policy).flatMap(block -> block.of().stream())).toList();
    assertThat(groups).anyMatch(group -> group.alternatives().size() > 1);
    assertThat(groups).anyMatch(group -> group.alternatives().getFirst().size() > 1);
    assertThat(policies().flatMap(ShippedPoliciesTest::blocks)).anyMatch(it -> it.of().isEmpty());
    assertThat(policies().flatMap(ShippedPoliciesTest::tallies))
        .anyMatch(tally -> tally instanceof Tally.Members members && members.among().isPresent());
  }

  private static Stream<Policy> policies() {
    return names().stream()
        .map(name -> PolicyFileReader.read(POLICIES.find(name).orElseThrow()))
        .map(result -> ((PolicyResult.Loaded) result).policy());
  }

  private static Set<Object> values(Function<Policy, Stream<?>> parts) {
    return policies().flatMap(parts).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<Class<?>> classes(Function<Policy, Stream<?>> parts) {
    return policies().flatMap(parts).map(Object::getClass).collect(Collectors.toSet());
  }

  /** The records under a sealed interface. */
  private static Set<Class<?>> leaves(Class<?> alternative) {
    return alternative.isSealed()
        ? Arrays.stream(alternative.getPermittedSubclasses())
            .flatMap(one -> leaves(one).stream())
            .collect(Collectors.toSet())
        : Set.of(alternative);
  }

  private static Stream<BalanceForm> forms(Policy policy) {
    return policy.balance().stream().map(BalanceRule::form).flatMap(ShippedPoliciesTest::nested);
  }

  private static Stream<BalanceForm> nested(BalanceForm form) {
    return form instanceof BalanceForm.AtLeast several
        ? Stream.concat(
            Stream.of(form), several.tests().stream().flatMap(ShippedPoliciesTest::nested))
        : Stream.of(form);
  }

  private static Stream<Tally> tallies(Policy policy) {
    return policy.balance().stream().flatMap(rule -> rule.form().tallies().stream());
  }

  private static Stream<Reference> reference(BalanceForm form) {
    return form instanceof BalanceForm.Within within
        ? Stream.of(within.reference())
        : Stream.empty();
  }

  private static Stream<Basis> basis(BalanceForm form) {
    return form instanceof BalanceForm.Share share ? Stream.of(share.basis()) : Stream.empty();
  }

  private static Stream<SetAside.Block> blocks(Policy policy) {
    return policy.setAsides().stream().flatMap(setAside -> setAside.blocks().stream());
  }

  private static Stream<Criterion> criteria(Policy policy) {
    return Stream.of(
            policy.placement().menus().stream().map(Menu::only),
            policy.guarantees().stream().map(Guarantee::to),
            policy.priorities().classes().stream().map(PriorityClass::who))
        .flatMap(Function.identity())
        .flatMap(ShippedPoliciesTest::inside);
  }

  private static Stream<Criterion> inside(Criterion criterion) {
    List<Criterion> parts =
        switch (criterion) {
          case Criterion.AllOf(var criteria) -> criteria;
          case Criterion.AnyOf(var criteria) -> criteria;
          case Criterion.NoneOf(var criteria) -> criteria;
          default -> List.of();
        };
    return Stream.concat(Stream.of(criterion), parts.stream().flatMap(ShippedPoliciesTest::inside));
  }
}
