package org.seatwright.model.audit;

import java.util.Optional;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.StudentId;

/**
 * One line of a plan as it was written, before anyone checked it; {@code row} is its line number.
 */
public record PlanRow(int row, StudentId student, Optional<ProgramId> program) {}
