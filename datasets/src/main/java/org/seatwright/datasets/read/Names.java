package org.seatwright.datasets.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.notice.PolicyNotice;

/** The names of one kind of part, such as a policy's menus: each part has its own. */
final class Names {
  private final String one;
  private final String many;
  private final Findings findings;
  private final Map<String, Integer> rowOfName = new LinkedHashMap<>();

  /**
   * @param one what a part is called, such as "menu"; {@code many} its plural
   */
  Names(String one, String many, Findings findings) {
    this.one = one;
    this.many = many;
    this.findings = findings;
  }

  /** The names read so far. */
  List<String> all() {
    return List.copyOf(rowOfName.keySet());
  }

  /** The name of a part; notices where it is missing or an earlier part has it. */
  Optional<String> read(YamlSection part) {
    Optional<String> name =
        part.findRequired(
                PolicyKey.NAME, "Name the %s; every message and report shows it.".formatted(one))
            .flatMap(YamlValue::text);
    name.ifPresent(text -> {
      int row = (int) part.at(PolicyKey.NAME).row().orElseThrow();
      Integer earlier = rowOfName.putIfAbsent(text, row);
      if (earlier != null) {
        findings.add(PolicyNotice.duplicateName(part.at(PolicyKey.NAME), text, one, many, earlier));
      }
    });
    return name;
  }
}
