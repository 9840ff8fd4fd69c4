package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.choice.Commitment;
import org.seatwright.model.choice.Lottery;

/** What a policy says of its lottery's seed before and after it is told. */
class CommitmentReadTest {
  private static final String SALT = "00112233445566778899aabbccddeeff";

  /** What sha256sum says of "seatwright-lottery:20260301:" and the salt. */
  private static final String HASH =
      "062c8868f2a0d1aa644c8433a92b8de5cf18cbbc44b5a1f80f41cdc65f53601a";

  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  private DrawnDistrict with(String lottery) {
    return drawn.with("policy.yaml", "policy: Drawn\n" + lottery);
  }

  private static String opened(long seed) {
    return """
    lottery:
      seed: %d
      commitment:
        sha256: %s
        salt: %s
    """
        .formatted(seed, HASH, SALT);
  }

  @Test
  void aSeedThatWasCommittedToIsReadWithItsCommitment() {
    assertThat(with(opened(20260301)).load().policy().lottery())
        .isEqualTo(
            new Lottery(
                20260301,
                Lottery.Numbers.SINGLE,
                Optional.of(new Commitment(HASH, Optional.of(SALT)))));
  }

  @Test
  void anotherSeedThanTheOneCommittedToIsAnError() {
    // sha256sum of "seatwright-lottery:42:" and the salt begins dfcaf4ee2fed.
    assertThat(with(opened(42)).errors())
        .containsExactly(
            """
            policy.yaml, row 3, column lottery.seed: "42" is not the seed committed to: with this \
            salt the SHA-256 is dfcaf4ee2fed…, not 062c8868f2a0….
            Give seed and salt as they were drawn; a draw from another seed is not the one promised.\
            """);
  }

  @Test
  void aSeedThatIsNotToldYetIsATrialAndAWarning() {
    DrawnDistrict sealed =
        with("lottery: {numbers: per-program, commitment: {sha256: %s}}\n".formatted(HASH));

    assertThat(sealed.remarks())
        .containsExactly(
            """
            policy.yaml, row 2, column lottery.commitment: the seed is committed to and not told \
            yet, so this draw is a trial with seed 1.
            When the choices have closed, give the seed and the salt of the commitment.\
            """);
    assertThat(((LoadResult.Loaded) sealed.read()).policy().lottery())
        .isEqualTo(
            new Lottery(
                1,
                Lottery.Numbers.PER_PROGRAM,
                Optional.of(new Commitment(HASH, Optional.empty()))));
  }

  @Test
  void aSaltWithoutASeedIsAnError() {
    assertThat(
            with("lottery: {commitment: {sha256: %s, salt: %s}}\n".formatted(HASH, SALT)).errors())
        .containsExactly(
            """
            policy.yaml, row 2, column lottery: the key seed is missing.
            Give the seed that the salt belongs to.\
            """);
  }

  @Test
  void aCommitmentHasAHash() {
    assertThat(with("lottery: {seed: 7, commitment: {salt: %s}}\n".formatted(SALT)).errors())
        .containsExactly(
            """
            policy.yaml, row 2, column lottery.commitment: the key sha256 is missing.
            Give the SHA-256 that was published.\
            """);
  }

  @Test
  void hashAndSaltAreHexadecimalDigits() {
    assertThat(with("lottery: {seed: 7, commitment: {sha256: 0xAB, salt: secret}}\n").errors())
        .containsExactly(
            """
            policy.yaml, row 2, column lottery.commitment.sha256: "0xAB" is not 64 hexadecimal \
            digits in lower case.
            Copy it letter for letter from where it was published.\
            """,
            """
            policy.yaml, row 2, column lottery.commitment.salt: "secret" is not from 32 to 128 \
            hexadecimal digits in lower case.
            Copy it letter for letter from where it was published.\
            """);
  }
}
