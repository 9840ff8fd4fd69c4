package org.seatwright.model.readiness;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Policy;

/** Drawn districts looked over, and the rules they are looked over with. */
final class Checked {
  static final AttributeValue FRL = new AttributeValue("ses", "frl");
  static final AttributeValue PAID = new AttributeValue("ses", "paid");
  static final Enforcement HARD = new Enforcement.Hard();

  private Checked() {}

  static Readiness of(String drawing, Policy policy) {
    return of(DrawnDistrict.of(drawing), policy);
  }

  static Readiness of(District district, Policy policy) {
    return Readiness.of(district, policy);
  }

  /** The findings of one type, in order. */
  static <T extends Finding> List<T> findings(Readiness readiness, Class<T> type) {
    return readiness.findings().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The only finding of its type. */
  static <T extends Finding> T only(Readiness readiness, Class<T> type) {
    List<T> findings = findings(readiness, type);
    if (findings.size() != 1) {
      throw new AssertionError("%d findings: %s".formatted(findings.size(), readiness.findings()));
    }
    return findings.getFirst();
  }

  /** What single rules leave of places, in order. */
  static List<Limit> limits(Readiness readiness) {
    return findings(readiness, Finding.PlaceLimited.class).stream()
        .flatMap(limited -> limited.places().stream())
        .toList();
  }

  /** What two rules leave of places, in order. */
  static List<Conflict> conflicts(Readiness readiness) {
    return findings(readiness, Finding.RulesInConflict.class).stream()
        .flatMap(conflict -> conflict.places().stream())
        .toList();
  }

  static Policy policy(BalanceRule... rules) {
    return Policy.named("Drawn").balance(List.of(rules)).build();
  }

  /** A hard rule per school: between so many and so many hundredths are {@code of}. */
  static BalanceRule share(String name, AttributeValue of, int low, int high) {
    return share(name, of, low, high, Per.SCHOOL);
  }

  static BalanceRule share(String name, AttributeValue of, int low, int high, Per per) {
    BalanceForm form = new BalanceForm.Share(of, Fraction.of(low, 100), Fraction.of(high, 100));
    return new BalanceRule(name, form, per, Optional.empty(), HARD);
  }

  /** Students of one kind who ranked these programs, called by a letter and a number. */
  static String students(String letter, int count, String ses, String programs) {
    StringBuilder lines = new StringBuilder();
    for (int k = 1; k <= count; k++) {
      lines.append("%s%d K %s: %s\n".formatted(letter, k, ses, programs));
    }
    return lines.toString();
  }
}
