package org.seatwright.model.policy;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.district.District;

/**
 * A bound on the mix of students at each of its places; {@code name} stands in every message.
 *
 * @param where only programs with this attribute value, or whose school has it, belong to a place
 */
public record BalanceRule(
    String name,
    BalanceForm form,
    Per per,
    Optional<AttributeValue> where,
    Enforcement enforcement,
    Tolerance tolerance) {
  public BalanceRule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A balance rule's name is blank; messages need one.");
    }
  }

  /** A rule that forgives nothing. */
  public BalanceRule(
      String name,
      BalanceForm form,
      Per per,
      Optional<AttributeValue> where,
      Enforcement enforcement) {
    this(name, form, per, where, enforcement, Tolerance.NONE);
  }

  /** The places of this rule in {@code district}, in input order. */
  public List<Place> places(District district) {
    return Place.of(this, district);
  }
}
