package org.seatwright.model.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final String SALT = "00112233445566778899aabbccddeeff";

  /** What sha256sum says of "seatwright-lottery:20260301:00112233445566778899aabbccddeeff". */
  private static final String HASH =
      "062c8868f2a0d1aa644c8433a92b8de5cf18cbbc44b5a1f80f41cdc65f53601a";

  @Test
  void aCommitmentIsTheHashOfALabelTheSeedAndTheSalt() {
    assertThat(Commitment.text(20260301, SALT)).isEqualTo("seatwright-lottery:20260301:" + SALT);
    assertThat(Commitment.of(20260301, SALT)).isEqualTo(new Commitment(HASH, Optional.of(SALT)));
    // sha256sum of "seatwright-lottery:-7:" and the same salt.
    assertThat(Commitment.of(-7, SALT).sha256())
        .isEqualTo("1a1894fb0a9aeb310b41f4e90b755a663030291f1ce3b3781e14935790a6b00e");
  }

  @Test
  void anOpenCommitmentAllowsItsSeedAlone() {
    Commitment commitment = new Commitment(HASH, Optional.of(SALT));

    assertThat(commitment.isOpen()).isTrue();
    assertThat(commitment.allows(20260301)).isTrue();
    assertThat(commitment.allows(20260302)).isFalse();
    assertThat(new Commitment(HASH, Optional.of(SALT.replace('f', 'e'))).allows(20260301))
        .isFalse();
  }

  @Test
  void aSealedCommitmentAllowsAnySeedUntilItsSaltIsTold() {
    Commitment commitment = new Commitment(HASH, Optional.empty());

    assertThat(commitment.isOpen()).isFalse();
    assertThat(commitment.allows(20260302)).isTrue();
    Lottery trial = new Lottery(1, Lottery.Numbers.SINGLE, Optional.of(commitment));
    assertThat(trial.isSealed()).isTrue();
  }

  @Test
  void aLotteryDrawsFromTheSeedCommittedToOrNotAtAll() {
    Optional<Commitment> commitment = Optional.of(Commitment.of(20260301, SALT));

    assertThat(new Lottery(20260301, Lottery.Numbers.SINGLE, commitment).isSealed()).isFalse();
    assertThatThrownBy(() -> new Lottery(20260302, Lottery.Numbers.SINGLE, commitment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Seed 20260302 is not the one committed to.");
  }

  @Test
  void hashAndSaltAreHexadecimalDigitsInLowerCase() {
    assertThatThrownBy(() -> new Commitment(HASH.toUpperCase(), Optional.empty()))
        .hasMessage(
            "The hash of a commitment is \"%s\", must match [0-9a-f]{64}."
                .formatted(HASH.toUpperCase()));
    assertThatThrownBy(() -> new Commitment(HASH, Optional.of("0123456789abcdef")))
        .hasMessage(
            "The salt of a commitment is \"0123456789abcdef\", must match [0-9a-f]{32,128}.");
  }
}
