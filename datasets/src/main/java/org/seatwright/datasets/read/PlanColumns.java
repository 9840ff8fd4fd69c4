package org.seatwright.datasets.read;

import java.util.Optional;
import org.seatwright.datasets.format.Column;

/**
 * The columns of a plan made elsewhere. Where neither program nor school is named, the file tells
 * by its header: a column program, a column school, or one column per program.
 */
public record PlanColumns(String student, Optional<String> program, Optional<String> school) {
  /** The columns as they are called here. */
  public static final PlanColumns USUAL =
      new PlanColumns(Column.STUDENT, Optional.empty(), Optional.empty());

  public PlanColumns {
    if (program.isPresent() && school.isPresent()) {
      throw new IllegalArgumentException("A plan names seats by program or by school, not both.");
    }
  }
}
