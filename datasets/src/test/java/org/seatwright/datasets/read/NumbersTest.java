package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @Test
  void wholeNumbersAreDigitsWithOrWithoutAMinus() {
    assertThat(Numbers.findWhole("007")).hasValue(7);
    assertThat(Numbers.findWhole("-12")).hasValue(-12);
    assertThat(Numbers.findWhole("9223372036854775807")).hasValue(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        " 1",
        "1 ",
        "1.0",
        "1e3",
        "0x1",
        "١",
        "1_000",
        "9223372036854775808"
      })
  void nothingElseIsAWholeNumber(String text) {
    assertThat(Numbers.findWhole(text)).isEmpty();
  }

  @Test
  void decimalsAreReadToTheNearestDouble() {
    assertThat(Numbers.findDouble("-72.925")).hasValue(-72.925);
    assertThat(Numbers.findDouble("4e1")).hasValue(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NaN", "Infinity", "1d", "0x1p3", " 1", "1,5", "--1", "1e", "."})
  void nothingElseIsADecimal(String text) {
    assertThat(Numbers.findDouble(text)).isEmpty();
    assertThat(Numbers.findExact(text)).isEmpty();
  }

  @Test
  void exactDecimalsKeepEveryDigit() {
    assertThat(Numbers.findExact("0.10")).hasValue(new BigDecimal("0.10"));
    assertThat(Numbers.findExact("123456789012345678"))
        .hasValue(new BigDecimal("123456789012345678"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-999999999",
        "1e999999999",
        "0e999999999",
        "1e99999999999",
        "1234567890123456789"
      })
  void exactDecimalsBeyond18DigitsAreRefused(String text) {
    assertThat(Numbers.findExact(text)).isEmpty();
  }
}
