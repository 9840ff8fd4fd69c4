package org.seatwright.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicySchemaTest {
  private static final JsonNode SCHEMA = JsonMapper.shared().readTree(PolicySchema.text());

  /** The keys of each kind of section, by the name of its definition; blank for the whole file. */
  private static final Map<String, List<String>> SECTIONS = sections();

  private static Map<String, List<String>> sections() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    sections.put("", PolicyKey.FILE);
    sections.put("category", PolicyKey.CATEGORY);
    sections.put("rule", PolicyKey.RULE);
    sections.put("test", PolicyKey.TEST);
    sections.put("set-aside", PolicyKey.SET_ASIDE);
    sections.put("block", PolicyKey.BLOCK);
    sections.put("placement", PolicyKey.PLACEMENT_SECTION);
    sections.put("menu", PolicyKey.MENU);
    sections.put("criterion", PolicyKey.CRITERION);
    sections.put("guarantee", PolicyKey.GUARANTEE);
    sections.put("priorities", PolicyKey.PRIORITIES_SECTION);
    sections.put("priority-class", PolicyKey.PRIORITY_CLASS);
    sections.put("fairness-rule", PolicyKey.FAIRNESS_RULE);
    sections.put("family-rule", PolicyKey.FAMILY_RULE);
    sections.put("points", PolicyKey.POINTS_SECTION);
    sections.put("points-for", PolicyKey.POINTS_FOR);
    sections.put("lottery-section", PolicyKey.LOTTERY_SECTION);
    sections.put("tickets", PolicyKey.TICKETS_FOR);
    sections.put("commitment", PolicyKey.COMMITMENT_SECTION);
    return sections;
  }

  @Test
  void everySectionHasExactlyTheKeysOfTheFormat() {
    SECTIONS.forEach((section, keys) ->
        assertThat(properties(definition(section))).as(section).isEqualTo(Set.copyOf(keys)));
  }

  @Test
  void noSectionTakesOtherKeysAndNoOtherDefinitionHasKeys() {
    Set<String> closed = new TreeSet<>();
    for (Map.Entry<String, JsonNode> definition : definitions().entrySet()) {
      if (definition.getValue().path("additionalProperties").isBoolean()) {
        assertThat(definition.getValue().path("additionalProperties").booleanValue()).isFalse();
        closed.add(definition.getKey());
      }
    }
    assertThat(closed).isEqualTo(new TreeSet<>(SECTIONS.keySet()));
  }

  @Test
  void everyListOfKeysIsTheListOfSomeSection() throws IllegalAccessException {
    Set<List<String>> lists = new LinkedHashSet<>();
    for (Field field : PolicyKey.class.getFields()) {
      if (field.getGenericType() instanceof ParameterizedType
          && field.get(null) instanceof List<?> keys) {
        lists.add(keys.stream().map(String.class::cast).toList());
      }
    }
    lists.remove(PolicyKey.CRITERIA);
    assertThat(lists).isEqualTo(new LinkedHashSet<>(SECTIONS.values()));
  }

  @Test
  void everyKeyOfTheFormatStandsInTheSchemaAndNoOther() throws IllegalAccessException {
    Set<String> keys = new TreeSet<>();
    for (Field field : PolicyKey.class.getFields()) {
      if (field.get(null) instanceof String key) {
        keys.add(key);
      }
    }
    Set<String> written = new TreeSet<>();
    SCHEMA.findValues("properties").forEach(it -> written.addAll(it.propertyNames()));
    assertThat(written).isEqualTo(keys);
  }

  @Test
  void wordsAreThoseOfTheFormatInItsOrder() {
    assertWords("category", PolicyKey.METHOD, PolicyWord.METHOD);
    assertWords("rule", PolicyKey.PER, PolicyWord.PER);
    assertWords("rule", PolicyKey.TOLERANCE, PolicyWord.TOLERANCE);
    assertWords("rule", PolicyKey.ENFORCE, PolicyWord.ENFORCE);
    assertWords("fairness-rule", PolicyKey.ENFORCE, PolicyWord.ENFORCE);
    assertWords("family-rule", PolicyKey.ENFORCE, PolicyWord.ENFORCE);
    assertWords("set-aside", PolicyKey.UNFILLED, PolicyWord.UNFILLED);
    assertWords("placement", PolicyKey.UNLISTED, PolicyWord.UNLISTED);
    assertWords("guarantee", PolicyKey.AS, PolicyWord.AS);
    assertWords("fairness-rule", PolicyKey.AMONG, PolicyWord.FAIRNESS_AMONG);
    assertWords("family-rule", PolicyKey.TOGETHER, PolicyWord.TOGETHER);
    assertWords("family-rule", PolicyKey.OF, PolicyWord.FAMILY_OF);
    assertWords("", PolicyKey.OBJECTIVE, PolicyWord.OBJECTIVE);
    assertWords("lottery-section", PolicyKey.NUMBERS, PolicyWord.NUMBERS);
    assertThat(words(property("rule", PolicyKey.REFERENCE).at("/oneOf/0")))
        .containsExactlyElementsOf(PolicyWord.REFERENCE.keySet());
    assertThat(words(property("rule", PolicyKey.BASIS).at("/oneOf/0")))
        .containsExactlyElementsOf(PolicyWord.BASIS.keySet());
    assertThat(property("block", PolicyKey.OF).at("/oneOf/0/const").stringValue())
        .isEqualTo(PolicyWord.ALL);
    assertThat(property("criterion", PolicyKey.RANKED).at("/oneOf/1/const").stringValue())
        .isEqualTo(PolicyWord.ANY);
  }

  private static void assertWords(String section, String key, Map<String, ?> words) {
    assertThat(words(property(section, key)))
        .as("%s of %s", key, section)
        .containsExactlyElementsOf(words.keySet());
  }

  private static List<String> words(JsonNode value) {
    return value.path("enum").valueStream().map(JsonNode::stringValue).toList();
  }

  @Test
  void everyPropertyIsDescribedAndEveryReferenceLeadsSomewhere() {
    SECTIONS
        .keySet()
        .forEach(section ->
            properties(definition(section))
                .forEach(key ->
                    assertThat(described(property(section, key)))
                        .as(section + "." + key)
                        .isTrue()));
    assertThat(SCHEMA.findValues("$ref"))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(target(target).isObject()).as(target.toString()).isTrue());
  }

  /** By itself, or by the definition it refers to. */
  private static boolean described(JsonNode value) {
    return value.has("description") || target(value.path("$ref")).has("description");
  }

  private static JsonNode target(JsonNode reference) {
    return SCHEMA.at(reference.asString("").replace("#", ""));
  }

  private static JsonNode definition(String section) {
    return definitions().get(section);
  }

  private static JsonNode property(String section, String key) {
    return definition(section).path("properties").path(key);
  }

  private static Set<String> properties(JsonNode definition) {
    return Set.copyOf(definition.path("properties").propertyNames());
  }

  private static Map<String, JsonNode> definitions() {
    Map<String, JsonNode> definitions = new LinkedHashMap<>();
    definitions.put("", SCHEMA);
    SCHEMA.path("$defs").properties().forEach(it -> definitions.put(it.getKey(), it.getValue()));
    return definitions;
  }
}
