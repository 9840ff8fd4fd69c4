package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.List;

/** Rules over the seat table and their rows, collected one by one. */
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

  /**
   * Some of these rules alone, with their rows.
   *
   * @param kept indices of rules, ascending
   * @param newProgram index of each program among those that are left; shape: one per program
   */
  TableRules cut(int[] kept, int[] newProgram) {
    int[] rowsOf = rowsBefore();
    TableRules cut = new TableRules();
    for (int rule : kept) {
      int shift = cut.rows.size() - rowsOf[rule];
      for (int row = rowsOf[rule]; row < rowsOf[rule + 1]; row++) {
        cut.addRow(rows.get(row).renumbered(newProgram));
      }
      cut.addRule(rules.get(rule).renumbered(row -> row + shift));
    }
    return cut;
  }

  /** These rules with less asked of them. */
  TableRules loosened(Loosening loosening) {
    int[] rowsOf = rowsBefore();
    TableRules loosened = new TableRules();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (!loosening.rules().contains(rule)) {
        int shift = loosened.rows.size() - rowsOf[rule];
        for (int row = rowsOf[rule]; row < rowsOf[rule + 1]; row++) {
          loosened.addRow(loosening.of(row, rows.get(row)));
        }
        loosened.addRule(rules.get(rule).renumbered(row -> row + shift));
      }
    }
    return loosened;
  }

  /** Number of rows of all rules before each; shape: rules + 1. */
  int[] rowsBefore() {
    int[] before = new int[rules.size() + 1];
    ruleOfRow.forEach(rule -> before[rule + 1]++);
    for (int rule = 0; rule < rules.size(); rule++) {
      before[rule + 1] += before[rule];
    }
    return before;
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
