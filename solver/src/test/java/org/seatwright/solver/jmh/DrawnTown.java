package org.seatwright.solver.jmh;

import java.util.Random;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.seatwright.datasets.synthetic.GeneratedDistrict;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.model.problem.AssignmentProblem;

/** The district that benchmarks work on, drawn once and compiled. */
@State(Scope.Benchmark)
public class DrawnTown {
  private static final long SEED = 1;

  /** One of the generated profiles. */
  @Param("open")
  public String profile = "open";

  @Param("7200")
  public int students = 7_200;

  @Param("12")
  public int schools = 12;

  private GeneratedDistrict drawn = Profile.OPEN.withStudents(Profile.FEWEST_STUDENTS).generate(1);
  private AssignmentProblem problem = compile(drawn);

  @Setup(Level.Trial)
  public void draw() {
    Profile named = Profile.findProfile(profile).orElseThrow();
    drawn = named.withSchools(schools).withStudents(students).generate(SEED);
    problem = compile(drawn);
  }

  private static AssignmentProblem compile(GeneratedDistrict drawn) {
    return AssignmentProblem.compile(drawn.district(), drawn.policy());
  }

  /** The district and its policy compiled anew; reads nothing from before. */
  AssignmentProblem compile() {
    return compile(drawn);
  }

  AssignmentProblem problem() {
    return problem;
  }

  /** A random option for every student; the same on every call. */
  int[] anyPlan() {
    Random random = new Random(SEED);
    int[] option = new int[problem.students()];
    for (int student = 0; student < option.length; student++) {
      option[student] = anyOption(student, random);
    }
    return option;
  }

  /** One of the student's options, each as likely. */
  int anyOption(int student, Random random) {
    int first = problem.firstOption(student);
    return first + random.nextInt(problem.lastOption(student) - first + 1);
  }
}
