package org.seatwright.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.synthetic.GeneratedDistrict;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;

class DistrictWriterTest {
  @TempDir Path temp;

  @Test
  void aDistrictOfEveryKindReadsBackEqual() throws IOException {
    assertReadsBackEqual(RichDistrict.district(), RichDistrict.policy());
  }

  @Test
  void aGeneratedDistrictReadsBackEqual() throws IOException {
    GeneratedDistrict generated = Profile.CAMBRIDGE.withStudents(500).generate(3);
    assertReadsBackEqual(generated.district(), generated.policy());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void idsAndNamesOfAnyTextReadBackEqual(int seed) throws IOException {
    Random random = new Random(seed);
    assertReadsBackEqual(anyDistrict(random), anyPolicy(random));
  }

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  private void assertReadsBackEqual(District district, Policy policy) throws IOException {
    Path first = temp.resolve("first");
    Path second = temp.resolve("second");
    DistrictWriter.write(district, policy, first);
    LoadResult.Loaded loaded = read(first);
    DistrictWriter.write(loaded.district(), loaded.policy(), second);

    District back = loaded.district();
    assertThat(back.name()).isEqualTo(district.name());
    assertThat(back.year()).isEqualTo(district.year());
    assertThat(back.schools()).isEqualTo(district.schools());
    assertThat(back.programs()).isEqualTo(district.programs());
    assertThat(back.students()).isEqualTo(district.students());
    assertThat(lists(back)).isEqualTo(lists(district));
    assertThat(back.enrolled()).isEqualTo(district.enrolled());
    assertThat(distances(back)).isEqualTo(distances(district));
    assertThat(pairs(back)).isEqualTo(pairs(district));
    assertThat(back.records().shares()).isEqualTo(district.records().shares());
    assertThat(loaded.policy()).isEqualTo(policy);
    assertThat(texts(second)).isEqualTo(texts(first));
  }

  private static LoadResult.Loaded read(Path folder) {
    return switch (DistrictReader.read(folder, Optional.empty())) {
      case LoadResult.Loaded loaded -> loaded;
      case LoadResult.Refused(var notices) -> throw new AssertionError(notices.render());
    };
  }

  private static List<List<Integer>> lists(District district) {
    return IntStream.range(0, district.students().size())
        .mapToObj(i ->
            IntStream.range(0, district.choices().length(i))
                .mapToObj(place -> district.choices().program(i, place))
                .toList())
        .toList();
  }

  private static List<String> distances(District district) {
    List<String> distances = new ArrayList<>();
    district
        .travel()
        .forEach((student, school, km) -> distances.add(student + "→" + school + " " + km));
    return distances;
  }

  private static List<String> pairs(District district) {
    List<String> pairs = new ArrayList<>();
    for (String label : district.records().labels()) {
      for (int i = 0; i < district.students().size(); i++) {
        pairs.add(label + " " + i + "→" + district.records().programs(label, i));
      }
    }
    for (int i = 0; i < district.students().size(); i++) {
      pairs.add("held " + i + "→" + district.records().held(i));
    }
    return pairs;
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static District anyDistrict(Random random) {
    List<String> attribute = List.of("attribute " + anyText(random));
    SchoolId school = new SchoolId("s" + anyText(random));
    Grade grade = new Grade("g" + anyText(random));
    return new District(
        "d" + anyText(random) + "d",
        random.nextBoolean() ? "" : random.nextInt(2000) + anyText(random) + "y",
        List.of(new School(school, "n" + anyText(random), Optional.empty(), Attributes.NONE)),
        List.of(
            new Program(new ProgramId(anyText(random) + "p"), school, grade, 3, Attributes.NONE)),
        List.of(
            new Student(
                new StudentId(anyText(random) + "i"),
                grade,
                Optional.empty(),
                new Attributes(attribute, List.of(anyText(random)))),
            new Student(
                new StudentId(anyText(random) + "j"),
                grade,
                Optional.empty(),
                new Attributes(attribute, List.of("frl")))),
        RankedChoices.of(List.of(new int[] {0}, new int[] {})),
        List.of(),
        Travel.NONE);
  }

  private static Policy anyPolicy(Random random) {
    return new Policy(
        "p" + anyText(random) + "p",
        List.of(),
        PlacementRule.DEFAULT,
        Points.DEFAULT,
        new Lottery(random.nextLong()));
  }

  /** Up to six characters of which most mean something to CSV or YAML. */
  private static String anyText(Random random) {
    String characters = "ab1 ,;\"'#:-{}[]&*!|>%@`~=\\\t\n\réß中🙂\u007f\u2028";
    int[] points = characters.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    random
        .ints(random.nextInt(7), 0, points.length)
        .forEach(at -> text.appendCodePoint(points[at]));
    return text.toString();
  }

  @Test
  void thePolicyReadsLikeOneWrittenByHand() throws IOException {
    DistrictWriter.write(RichDistrict.district(), RichDistrict.policy(), temp.resolve("d"));
    assertThat(temp.resolve("d/policy.yaml"))
        .content()
        .isEqualTo(
            """
            policy: "Every: rule"
            balance:
              - name: near the district's
                of: ses=frl
                per: school
                within: 0.1
                reference: district
                enforce: hard
              - name: "near 45%"
                of: ses=frl
                per: zone
                within: 0.125
                reference: 0.45
                enforce: soft
                points: 40
              - name: at most half in a magnet
                of: ses=frl
                per: program
                where: magnet=yes
                share: [0, 0.5]
                enforce: hard
              - name: "no"
                of: ses=frl
                per: grade
                count: [0, 12]
                enforce: report
              - name: "mean 1.4–2.5"
                of: ses
                per: district
                values: {"": 3, frl: 1, paid: -2, "x: y": 4}
                mean: [-1.4, 2.5]
                enforce: report
            placement:
              unlisted: never
              everyone-placed: true
            points:
              rank: [0, 5]
              unlisted: 200
              per-km: 12
              unplaced: 999
            lottery: -7
            """);
  }

  @Test
  void valuesAreQuotedOnlyWhereTheyMustBe() throws IOException {
    DistrictWriter.write(RichDistrict.district(), RichDistrict.policy(), temp.resolve("d"));
    assertThat(temp.resolve("d/schools.csv"))
        .content()
        .isEqualTo(
            """
            school,name,latitude,longitude,zone
            N,"North, Lower ""N"" School",41.3,-72.90001,east
            S,École du Sud,,,west
            """);
    assertThat(temp.resolve("d/travel.csv"))
        .content()
        .isEqualTo(
            """
            student,school,km
            ada,N,40075.0
            ada,S,0.00000010
            cyd,N,1.25
            """);
    assertThat(temp.resolve("d/placed.csv"))
        .content()
        .isEqualTo(
            """
            student,program,by,why
            " ben, ""B""\",#S,Enrolment office,"'=moved, ""on 3 March""\"
            """);
    assertThat(temp.resolve("d/priorities.csv"))
        .content()
        .isEqualTo(
            """
            student,program,class
            ada,#S,"Sibling, ""half""\"
            ada,N-K,"Sibling, ""half""\"
            cyd,N-K2,"Sibling, ""half""\"
            ada,#S,Staff
            """);
    assertThat(temp.resolve("d/last-year.csv"))
        .content()
        .isEqualTo(
            """
            place,share,of
            ,0.000000000000000001,
            N,1,
            N,0.450,ses=frl
            """);
  }

  @Test
  void filesThatMayBeMissingAreWrittenOnlyWhereTheyHaveRows() throws IOException {
    GeneratedDistrict generated = Profile.OPEN.withStudents(12).withSchools(2).generate(1);
    DistrictWriter.write(generated.district(), generated.policy(), temp.resolve("d"));
    assertThat(texts(temp.resolve("d")).keySet())
        .containsExactly(
            "choices.csv",
            "district.yaml",
            "policy.yaml",
            "programs.csv",
            "schools.csv",
            "students.csv");
  }

  @Test
  void aFileThatIsAlreadyThereIsNotOverwritten() throws IOException {
    Files.writeString(temp.resolve("students.csv"), "mine");
    assertThatThrownBy(
            () -> DistrictWriter.write(RichDistrict.district(), RichDistrict.policy(), temp))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(temp.resolve("students.csv")).hasContent("mine");
  }

  @Test
  void anAttributeNamedLikeAColumnIsRefused() {
    assertRefused(
        students(List.of("grade"), List.of("grade")),
        "students.csv: an attribute is named \"grade\", which is a column of its own; rename it.");
  }

  @Test
  void rowsWithDifferentAttributesAreRefused() {
    assertRefused(
        students(List.of("ses"), List.of("zone")),
        "students.csv: rows have different attributes; give every row the same ones in the same"
            + " order.");
  }

  private void assertRefused(District district, String message) {
    assertThatThrownBy(() -> DistrictWriter.write(district, Policy.DEFAULT, temp.resolve("d")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  /** Two students without choices, with one attribute each. */
  private static District students(List<String> one, List<String> other) {
    Grade grade = new Grade("K");
    return new District(
        "Drawn",
        "",
        List.of(),
        List.of(),
        List.of(
            new Student(
                new StudentId("ada"), grade, Optional.empty(), new Attributes(one, List.of("x"))),
            new Student(
                new StudentId("ben"),
                grade,
                Optional.empty(),
                new Attributes(other, List.of("x")))),
        RankedChoices.of(List.of(new int[] {}, new int[] {})),
        List.of(),
        Travel.NONE);
  }

  @Test
  void aShareThatNoDecimalStatesIsRefusedBeforeAnythingIsWritten() {
    Policy thirds = policy(new BalanceForm.Share(frl(), Fraction.of(1, 3), Fraction.ONE));
    assertThatThrownBy(
            () -> DistrictWriter.write(RichDistrict.district(), thirds, temp.resolve("d")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1/3 has no finite decimal; a policy file cannot state it.");
    assertThat(temp.resolve("d")).doesNotExist();
  }

  @Test
  void anAttributeWithAnEqualsSignInItsNameIsRefused() {
    Policy policy = policy(new BalanceForm.Count(new AttributeValue("a=b", "c"), 0, 1));
    assertThatThrownBy(
            () -> DistrictWriter.write(RichDistrict.district(), policy, temp.resolve("d")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Attribute \"a=b\" has an equals sign in its name; a policy file cannot name it.");
  }

  private static AttributeValue frl() {
    return new AttributeValue("ses", "frl");
  }

  private static Policy policy(BalanceForm form) {
    return new Policy(
        "Drawn",
        List.of(
            new BalanceRule("rule", form, Per.SCHOOL, Optional.empty(), new Enforcement.Hard())),
        PlacementRule.DEFAULT,
        Points.DEFAULT,
        new Lottery(1));
  }
}
