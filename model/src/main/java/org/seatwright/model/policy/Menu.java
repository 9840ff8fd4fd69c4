package org.seatwright.model.policy;

import java.util.Optional;

/**
 * Who may sit in some programs: only students for whom the criterion holds.
 *
 * @param where the programs the menu is about; all of them where empty
 */
public record Menu(String name, Optional<AttributeValue> where, Criterion only) {
  public Menu {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A menu's name is blank; messages need one.");
    }
  }
}
