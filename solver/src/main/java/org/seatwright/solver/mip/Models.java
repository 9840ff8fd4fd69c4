package org.seatwright.solver.mip;

import com.google.ortools.linearsolver.MPConstraintProto;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPVariableProto;
import com.google.ortools.linearsolver.PartialVariableAssignment;
import org.seatwright.solver.linear.LinearProgram;

/** Linear programs as OR-Tools reads them. */
final class Models {
  private Models() {}

  static MPModelProto of(LinearProgram program) {
    MPModelProto.Builder model = MPModelProto.newBuilder().setObjectiveOffset(program.offset());
    for (int v = 0; v < program.variables(); v++) {
      model.addVariable(
          MPVariableProto.newBuilder()
              .setLowerBound(0)
              .setUpperBound(program.most(v))
              .setObjectiveCoefficient(program.cost(v))
              .setIsInteger(program.isWhole(v)));
    }
    for (int r = 0; r < program.rows(); r++) {
      MPConstraintProto.Builder row =
          MPConstraintProto.newBuilder()
              .setLowerBound(program.low(r))
              .setUpperBound(program.high(r));
      for (int k = 0; k < program.terms(r); k++) {
        row.addVarIndex(program.variable(r, k)).addCoefficient(program.coefficient(r, k));
      }
      model.addConstraint(row);
    }
    double[] hint = program.hint();
    if (hint.length > 0) {
      PartialVariableAssignment.Builder start = PartialVariableAssignment.newBuilder();
      for (int v = 0; v < hint.length; v++) {
        start.addVarIndex(v).addVarValue(hint[v]);
      }
      model.setSolutionHint(start);
    }
    return model.build();
  }
}
