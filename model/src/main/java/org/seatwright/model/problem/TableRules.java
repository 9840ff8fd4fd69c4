package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.List;

/** Rules over the seat table and their rows, while they are being collected. */
final class TableRules {
  private final List<BalanceRow> rows = new ArrayList<>();
  private final List<TableRule> rules = new ArrayList<>();
  private final List<Integer> ruleOfRow = new ArrayList<>();

  /** Adds a row of the rule being collected; returns its index. */
  int addRow(BalanceRow row) {
    rows.add(row);
    return rows.size() - 1;
  }

  /** Ends the rule being collected: all rows since the last rule are its own. */
  void addRule(TableRule rule) {
    rules.add(rule);
    while (ruleOfRow.size() < rows.size()) {
      ruleOfRow.add(rules.size() - 1);
    }
  }

  List<BalanceRow> rows() {
    return rows;
  }

  List<TableRule> rules() {
    return rules;
  }

  int[] ruleOfRow() {
    return ruleOfRow.stream().mapToInt(Integer::intValue).toArray();
  }
}
