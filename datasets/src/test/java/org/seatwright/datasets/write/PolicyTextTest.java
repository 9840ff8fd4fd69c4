package org.seatwright.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.policy.Tickets;

class PolicyTextTest {
  private static final Path TESTS =
      Path.of(System.getProperty("seatwright.home")).resolve("datasets/src/test/resources");

  /** A district that has all the columns and files that policies here name. */
  private static final Path DISTRICT = TESTS.resolve("every-construct");

  @TempDir Path temp;

  @Test
  void theWholeGrammarIsWrittenAsByHandAndReadsBackEqual() throws IOException {
    Policy policy = read(DISTRICT.resolve("policy.yaml"));
    String text = PolicyText.of(policy);
    assertThat(text).isEqualTo(Files.readString(TESTS.resolve("every-construct.written.yaml")));
    assertThat(readBack(text)).isEqualTo(policy);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyPolicyReadsBackEqual(int seed) throws IOException {
    Policy policy = new AnyPolicy(seed).draw();
    String text = PolicyText.of(policy);
    Policy back = readBack(text);
    assertThat(back).as("seed %d%n%s", seed, text).isEqualTo(policy);
    assertThat(PolicyText.of(back)).isEqualTo(text);
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private Policy readBack(String text) throws IOException {
    return read(Files.writeString(temp.resolve("written.yaml"), text));
  }

  private static Policy read(Path policy) {
    return switch (DistrictReader.read(DISTRICT, Optional.of(policy))) {
      case LoadResult.Loaded loaded -> loaded.policy();
      case LoadResult.Refused(var notices) -> throw new AssertionError(notices.render());
    };
  }

  @Test
  void whatAFileCannotSayIsRefused() {
    assertRefused(
        share(Group.of("ses", "frl"), Fraction.of(1, 3)),
        "1/3 has no finite decimal; a policy file cannot state it.");
    assertRefused(
        share(Group.of("ses", "frl"), Fraction.of(1, 1L << 20)),
        "0.00000095367431640625 has more than 18 digits; a policy file cannot state it.");
    assertRefused(
        group(new AttributeValue("a=b", "c")),
        "Attribute \"a=b\" has an equals sign in its name; a policy file cannot name it.");
    assertRefused(
        group(new AttributeValue("ses", " frl")),
        "\" frl\" is empty, or has blanks around it; a policy file cannot say it.");
    assertRefused(
        group(new AttributeValue("", "frl")),
        "\"\" is empty, or has blanks around it; a policy file cannot say it.");
    for (AttributeValue several :
        List.of(
            new AttributeValue("a & b", "c"),
            new AttributeValue("a", "b & c=d"),
            new AttributeValue("a", "b &"))) {
      assertRefused(
          group(several),
          "\"%s\" reads as several values; a policy file cannot say it of a group."
              .formatted(several));
    }
  }

  @Test
  void anAmpersandInAValueIsNoJoin() throws IOException {
    Policy policy = group(new AttributeValue("ses", "R&D & Crafts"));
    assertThat(readBack(PolicyText.of(policy))).isEqualTo(policy);
  }

  @Test
  void aCharacterOfTwoUnitsMayStandAnywhere() throws IOException {
    for (int before = 1000; before < 1040; before++) {
      Policy policy = Policy.named("x".repeat(before) + "🙂").build();
      assertThat(readBack(PolicyText.of(policy))).isEqualTo(policy);
    }
  }

  private static void assertRefused(Policy policy, String message) {
    assertThatThrownBy(() -> PolicyText.of(policy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static Policy group(AttributeValue value) {
    return Policy.named("Drawn").tickets(List.of(new Tickets(Group.of(value), 2))).build();
  }

  private static Policy share(Group of, Fraction low) {
    BalanceForm form =
        new BalanceForm.Share(
            new Tally.Members(of, Optional.empty()), low, Fraction.ONE, new Basis.Enrolled());
    return Policy.named("Drawn")
        .balance(
            List.of(
                new BalanceRule(
                    "rule", form, Per.SCHOOL, Optional.empty(), new Enforcement.Hard())))
        .build();
  }
}
