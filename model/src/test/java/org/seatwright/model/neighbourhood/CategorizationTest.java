package org.seatwright.model.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.district.Area;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Neighbourhoods;
import org.seatwright.model.policy.Policy;

/** Composites and tiers held against numbers worked out by hand. */
class CategorizationTest {
  private static final Population CHILDREN = new Population.Column("children");

  private static Category category(
      Method method, String weights, Optional<Population> weightedBy, Tiers tiers) {
    return new Category(
        "tier", "block", method, weights(weights), weightedBy, tiers, Optional.of("unknown"));
  }

  /** "income 1, rent -2". */
  private static Map<String, BigDecimal> weights(String text) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (String entry : text.split(", ")) {
      String[] words = entry.split(" ");
      weights.put(words[0], new BigDecimal(words[1]));
    }
    return weights;
  }

  private static Tiers equal(Population population, String... labels) {
    return new Tiers.Equal(population, List.of(labels));
  }

  private static Tiers cuts(String cuts, String... labels) {
    return new Tiers.Cuts(numbers(cuts), List.of(labels));
  }

  private static List<BigDecimal> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
  }

  private static List<String> composites(Categorization found, District district) {
    return IntStream.range(0, district.neighbourhoods().blocks().size())
        .mapToObj(b -> found.findComposite(b).map(BigDecimal::toPlainString).orElse("-"))
        .toList();
  }

  private static List<OptionalInt> tiers(Categorization found, District district) {
    return IntStream.range(0, district.neighbourhoods().blocks().size())
        .mapToObj(found::findTier)
        .toList();
  }

  private static List<OptionalInt> tiers(int... tiers) {
    return Arrays.stream(tiers)
        .mapToObj(tier -> tier < 0 ? OptionalInt.empty() : OptionalInt.of(tier))
        .toList();
  }

  /** Mean 5, variance 5: the deviations −3, −1, 1, 3 over the root of 5. */
  @Test
  void aStandardScoreIsTheDistanceFromTheMeanInDeviations() {
    District district = DrawnBlocks.of("block income\na 2\nb 4\nc 6\nd 8");
    Categorization found =
        Categorization.of(
            category(new Method.ZScores(), "income 1", Optional.empty(), cuts("0", "low", "high")),
            district);

    assertThat(composites(found, district))
        .containsExactly("-1.341640786500", "-0.447213595500", "0.447213595500", "1.341640786500");
    assertThat(tiers(found, district)).isEqualTo(tiers(0, 0, 1, 1));
  }

  /** With 3 children in a and 1 in b the mean is (3·0 + 4)/4 = 1, the variance (3·1 + 9)/4 = 3. */
  @Test
  void standardScoresMayCountPeople() {
    District district = DrawnBlocks.of("block income children\na 0 3\nb 4 1\nc 9 0");
    Categorization found =
        Categorization.of(
            category(
                new Method.ZScores(), "income 1", Optional.of(CHILDREN), cuts("0", "low", "high")),
            district);

    // −1/√3, 3/√3 and, counting for nobody, 8/√3.
    assertThat(composites(found, district))
        .containsExactly("-0.577350269190", "1.732050807569", "4.618802153517");
  }

  @Test
  void aColumnThatTellsNoBlockApartScoresNothing() {
    District district = DrawnBlocks.of("block income rent\na 7 2\nb 7 4");
    Categorization found =
        Categorization.of(
            category(
                new Method.ZScores(), "income 1, rent 1", Optional.empty(), cuts("0", "a", "b")),
            district);

    assertThat(composites(found, district)).containsExactly("-0.500000000000", "0.500000000000");
  }

  /** Shares of lower blocks: income 0, 1/4, 1/4, 3/4; fewer single parents 3/4, 1/2, 1/4, 0. */
  @Test
  void aRankIsTheShareOfBlocksThatAreLowerOrTurnedRoundHigher() {
    District district =
        DrawnBlocks.of(
            """
            block income single
            a     10     0.1
            b     20     0.2
            c     20     0.3
            d     90     0.4
            """);
    Categorization found =
        Categorization.of(
            category(
                new Method.Ranks(), "income 1, single -1", Optional.empty(), cuts("0.3", "x", "y")),
            district);

    assertThat(composites(found, district))
        .containsExactly("0.375000000000", "0.375000000000", "0.250000000000", "0.375000000000");
    assertThat(tiers(found, district)).isEqualTo(tiers(1, 1, 0, 1));
  }

  @Test
  void weightsMakeOneColumnCountMoreThanAnother() {
    District district = DrawnBlocks.of("block income rent\na 1 2\nb 2 1");
    Categorization found =
        Categorization.of(
            category(
                new Method.Ranks(), "income 3, rent 1", Optional.empty(), cuts("0.2", "x", "y")),
            district);

    // (3·0 + 1·½)/4 and (3·½ + 1·0)/4.
    assertThat(composites(found, district)).containsExactly("0.125000000000", "0.375000000000");
  }

  @Test
  void ranksMayCountPeople() {
    District district = DrawnBlocks.of("block income children\na 1 6\nb 2 3\nc 3 1");
    Categorization found =
        Categorization.of(
            category(
                new Method.Ranks(), "income 1", Optional.of(CHILDREN), cuts("0.5", "low", "high")),
            district);

    assertThat(composites(found, district))
        .containsExactly("0.000000000000", "0.600000000000", "0.900000000000");
  }

  /** The limits of Jefferson County: a block on a limit is in the band above. */
  @Test
  void aBandBeginsAtItsLimitAndTheMeanOfBandsIsCut() {
    District district =
        DrawnBlocks.of(
            """
            block income white education
            a     41999  0.5   3.4
            b     42000  0.72  3.6
            c     62000  0.8   3.6
            d     70000  0.9   3.6
            e     42000  0.88  3.9
            """);
    Method bands =
        new Method.Bands(
            Map.of(
                "income", numbers("42000 62000"),
                "white", numbers("0.73 0.88"),
                "education", numbers("3.5 3.7")));
    Categorization found =
        Categorization.of(
            category(
                bands,
                "income 1, white 1, education 1",
                Optional.empty(),
                cuts("1.5 2.5", "1", "2", "3")),
            district);

    // Bands 1 1 1, 2 1 2, 3 2 2, 3 3 2 and 2 3 3.
    assertThat(composites(found, district))
        .containsExactly(
            "1.000000000000",
            "1.666666666667",
            "2.333333333333",
            "2.666666666667",
            "2.666666666667");
    assertThat(tiers(found, district)).isEqualTo(tiers(0, 1, 1, 2, 2));
  }

  @Test
  void bandsOfWhatIsBetterLessAreCountedFromTheTop() {
    District district = DrawnBlocks.of("block single\na 0.1\nb 0.3\nc 0.5");
    Categorization found =
        Categorization.of(
            category(
                new Method.Bands(Map.of("single", numbers("0.2 0.4"))),
                "single -1",
                Optional.empty(),
                cuts("1.5 2.5", "1", "2", "3")),
            district);

    assertThat(tiers(found, district)).isEqualTo(tiers(2, 1, 0));
  }

  /**
   * Of 100 children a tier holds 25. The middle child of a is number 10, of b 25, of c 40, of d and
   * e, which are alike, 70, of f 95: four times these over 100 are 0.4, 1, 1.6, 2.8 and 3.8.
   */
  @Test
  void aBlockIsInTheTierOfItsMiddleChildAndEqualsGoTogether() {
    District district =
        DrawnBlocks.of(
            """
            block income children
            f     60     10
            a     10     20
            b     20     10
            c     30     20
            d     40     15
            e     40     25
            """,
            "a",
            "a",
            "d",
            "e",
            "f",
            "-",
            "nowhere");
    Categorization found =
        Categorization.of(
            category(
                new Method.Ranks(),
                "income 1",
                Optional.empty(),
                equal(CHILDREN, "1", "2", "3", "4")),
            district);

    assertThat(tiers(found, district)).isEqualTo(tiers(3, 0, 1, 1, 2, 2));
    assertThat(found.figures())
        .containsExactly(
            figures("1", "0.000000000000", "0.000000000000", 1, "20", 2),
            figures("2", "0.166666666667", "0.333333333333", 2, "30", 0),
            figures("3", "0.500000000000", "0.500000000000", 2, "40", 2),
            figures("4", "0.833333333333", "0.833333333333", 1, "10", 1));
    assertThat(found.attribute().ofStudents())
        .containsExactly("1", "1", "3", "3", "4", "unknown", "unknown");
    assertThat(found.studentsWithoutBlock()).isEqualTo(2);
    assertThat(found.population()).contains(new Population.Column("children"));
  }

  private static TierFigures figures(
      String label, String lowest, String highest, int blocks, String population, long students) {
    return new TierFigures(
        label,
        Optional.of(new BigDecimal(lowest)),
        Optional.of(new BigDecimal(highest)),
        blocks,
        Optional.of(new BigDecimal(population)),
        students);
  }

  @Test
  void tiersMayHoldEqualPartsOfTheStudents() {
    District district = DrawnBlocks.of("block income\na 1\nb 2\nc 3", "a", "c", "c", "c", "b", "a");
    Categorization found =
        Categorization.of(
            category(
                new Method.Ranks(),
                "income 1",
                Optional.empty(),
                equal(new Population.Students(), "low", "high")),
            district);

    // Of six students the middle ones of a, b and c are numbers 1, 2½ and 4½.
    assertThat(tiers(found, district)).isEqualTo(tiers(0, 0, 1));
    assertThat(found.population()).isEmpty();
  }

  @Test
  void oneLargeBlockMayLeaveATierEmpty() {
    District district = DrawnBlocks.of("block income children\na 1 90\nb 2 10");
    Categorization found =
        Categorization.of(
            category(
                new Method.Ranks(), "income 1", Optional.empty(), equal(CHILDREN, "1", "2", "3")),
            district);

    assertThat(found.figures()).extracting(TierFigures::blocks).containsExactly(0, 1, 1);
    assertThat(found.figures().getFirst().lowest()).isEmpty();
  }

  @Test
  void aBlockWithoutANumberHasNoTierAndCountsForNoOther() {
    District district =
        DrawnBlocks.of(
            """
            block income children
            a     1      5
            b     -      5
            c     -666666666 5
            d     3      -
            e     5      5
            """,
            "b",
            "c",
            "e",
            "e");
    Categorization found =
        Categorization.of(
            category(
                new Method.ZScores(), "income 1", Optional.empty(), equal(CHILDREN, "low", "high")),
            district);

    assertThat(composites(found, district))
        .containsExactly("-1.000000000000", "-", "-", "-", "1.000000000000");
    assertThat(tiers(found, district)).isEqualTo(tiers(0, -1, -1, -1, 1));
    assertThat(found.blocksWithoutTier()).isEqualTo(3);
    assertThat(found.studentsWithoutTier()).isEqualTo(2);
    assertThat(found.studentsWithoutBlock()).isZero();
  }

  @Test
  void theBlockNamedGoesBeforeTheOneOnTheMap() {
    Area square = Area.of(List.of(List.of(new double[] {0, 0, 1, 0, 1, 1, 0, 0})));
    Neighbourhoods mapped =
        Neighbourhoods.of(
            DrawnBlocks.blocks("block income\na 1\nb 2"),
            List.of(Optional.of(square), Optional.empty()),
            List.of(OptionalInt.of(0), OptionalInt.of(0), OptionalInt.of(0), OptionalInt.empty()));
    District district = DrawnBlocks.of(mapped, List.of(), "b", "-", "elsewhere", "-");
    Homes homes = new Homes(district, "block");

    assertThat(IntStream.range(0, 4).mapToObj(homes::findBlock))
        .containsExactly(
            OptionalInt.of(1), OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty());
    assertThat(homes.elsewhere()).isEqualTo(1);
  }

  @Test
  void aPolicyHearsStudentsAndEnrolledChildrenInTheirCategories() {
    District district =
        DrawnBlocks.of(
            Neighbourhoods.of(DrawnBlocks.blocks("block income\na 1\nb 2")),
            List.of(DrawnBlocks.enrolled(3, "a"), DrawnBlocks.enrolled(1, "")),
            "b",
            "a");
    Category tier =
        category(new Method.Ranks(), "income 1", Optional.empty(), cuts("0.5", "low", "high"));
    Policy policy = Policy.named("Drawn").categories(List.of(tier)).build();

    District heard = policy.heard(district);

    assertThat(heard.students())
        .extracting(student -> student.attributes().find("tier").orElseThrow())
        .containsExactly("high", "low");
    assertThat(heard.enrolled())
        .extracting(group -> group.attributes().find("tier").orElseThrow())
        .containsExactly("low", "unknown");
    assertThat(heard.derived().ofStudents()).containsExactly("tier");
    assertThat(heard.derived().ofEnrolled()).containsExactly("tier");
    assertThat(heard.students().getFirst().attributes().names())
        .isSameAs(heard.students().getLast().attributes().names());
    assertThat(Categorization.of(tier, heard).figures())
        .isEqualTo(Categorization.of(tier, district).figures());
  }

  @Test
  void aCategoryMayRefuseStudentsWithoutATier() {
    Category strict =
        new Category(
            "tier",
            "block",
            new Method.Ranks(),
            weights("income 1"),
            Optional.empty(),
            cuts("0.5", "low", "high"),
            Optional.empty());
    District district = DrawnBlocks.of("block income\na 1\nb 2", "a", "-");

    assertThatThrownBy(() -> Categorization.of(strict, district).attribute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Category \"tier\": someone has no tier, which it refuses.");
  }
}
