package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicySchema;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.Severity;

/** The JSON Schema and the reader judge policies alike. */
class PolicySchemaAgreementTest {
  private static final Path TESTS = home().resolve("datasets/src/test/resources");

  /** A district that has all the columns and files that policies here name. */
  private static final Path DISTRICT = TESTS.resolve("every-construct");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PolicySchema.text(), InputFormat.JSON);

  @TempDir Path temp;

  private static Path home() {
    return Path.of(System.getProperty("seatwright.home"));
  }

  @Test
  void theSchemaObeysItsOwnDraft() {
    Schema draft =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                "{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);
    assertThat(draft.validate(PolicySchema.text(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aPolicyOfEveryConstructIsGoodForBoth() throws IOException {
    Path policy = DISTRICT.resolve("policy.yaml");
    assertThat(complaints(policy)).isEmpty();
    assertThat(errors(DistrictReader.read(DISTRICT, Optional.empty()))).isEmpty();
  }

  @Test
  void thatPolicyHasEveryKey() throws IllegalAccessException {
    Set<String> written = new TreeSet<>();
    At at = At.file("policy.yaml");
    new InputFiles(new Notices.Collector())
        .readYaml(DISTRICT.resolve("policy.yaml"), at, FileNotice.missing(at))
        .ifPresent(root -> addKeys(root, written));
    for (Field field : PolicyKey.class.getFields()) {
      if (field.get(null) instanceof String key) {
        assertThat(written).contains(key);
      }
    }
  }

  private static void addKeys(YamlNode node, Set<String> keys) {
    switch (node) {
      case YamlNode.Scalar _ -> {}
      case YamlNode.Sequence sequence -> sequence.items().forEach(item -> addKeys(item, keys));
      case YamlNode.Mapping mapping ->
          mapping
              .entries()
              .forEach(entry -> {
                keys.add(entry.key());
                addKeys(entry.value(), keys);
              });
    }
  }

  @ParameterizedTest
  @MethodSource
  void shippedDistrictsHaveGoodPolicies(Path district) throws IOException {
    assertThat(complaints(district.resolve("policy.yaml"))).isEmpty();
    assertThat(errors(DistrictReader.read(district, Optional.empty()))).isEmpty();
  }

  static Stream<Path> shippedDistrictsHaveGoodPolicies() throws IOException {
    return list("datasets/data").stream().filter(it -> Files.exists(it.resolve("policy.yaml")));
  }

  @ParameterizedTest
  @MethodSource
  void shippedPoliciesAreGood(Path policy) throws IOException {
    assertThat(complaints(policy)).isEmpty();
    // What a policy names need not be in some district, so the file is judged by itself.
    assertThat(defectsOfText(policy)).isEmpty();
  }

  static Stream<Path> shippedPoliciesAreGood() throws IOException {
    return list("datasets/policies").stream().filter(it -> it.toString().endsWith(".yaml"));
  }

  private static List<Path> list(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(home().resolve(folder))) {
      return entries.sorted().toList();
    }
  }

  /** A policy that is wrong in one way, under a title that says how. */
  record Bad(String title, String text) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Bad> badPoliciesAreRefusedByBoth() throws IOException {
    String all = Files.readString(TESTS.resolve("bad-policies.txt"));
    return Arrays.stream(all.split("(?m)^=== "))
        .filter(part -> !part.isBlank())
        .map(part -> part.split("\n", 2))
        .map(part -> new Bad(part[0], part[1]));
  }

  @ParameterizedTest
  @MethodSource
  void badPoliciesAreRefusedByBoth(Bad bad) throws IOException {
    Path policy = Files.writeString(temp.resolve("bad.yaml"), bad.text());
    assertThat(complaints(policy)).as("the schema").isNotEmpty();
    assertThat(errors(DistrictReader.read(DISTRICT, Optional.of(policy))))
        .as("the reader")
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).startsWith(policy.toString()));
  }

  private static List<Error> complaints(Path policy) throws IOException {
    return SCHEMA.validate(Files.readString(policy), InputFormat.YAML);
  }

  /** What the reader says of a policy by itself, for no district. */
  private static List<String> defectsOfText(Path policy) {
    Notices.Collector notices = new Notices.Collector();
    At at = At.file(policy.toString());
    new InputFiles(notices)
        .readYaml(policy, at, FileNotice.missing(at))
        .ifPresent(root -> PolicyReader.read(root, at, policy.toString(), notices));
    return errors(notices.notices());
  }

  private static List<String> errors(LoadResult result) {
    return errors(result.notices());
  }

  private static List<String> errors(Notices notices) {
    return notices.kept().stream()
        .filter(notice -> notice.severity() == Severity.ERROR)
        .map(notice -> notice.message())
        .toList();
  }
}
