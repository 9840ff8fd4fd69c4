package org.seatwright.solver.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Asks an open page about its faults. Every question has a list of faults as its answer, one
 * sentence each, empty where all is well.
 */
final class PageProbe {
  private static final String PROBES = source("probes.js");
  private static final String AXE = source("/axe.min.js");
  private static final int TABULATOR = 9;

  private final OpenPage page;

  PageProbe(OpenPage page) {
    this.page = page;
    page.evaluate(PROBES + "\n0");
  }

  private static String source(String resource) {
    try (InputStream in = PageProbe.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Breaches of the rules for pages that everyone can read: contrast, names, order, tables. */
  List<String> breaches() {
    page.evaluate("globalThis.axe ? 0 : (" + function(AXE) + ")()");
    return page.texts("probes.rules()");
  }

  private static String function(String body) {
    return "function () {" + body + "\n; return 0; }";
  }

  /** What makes the page itself scroll sideways. */
  List<String> overflows() {
    return page.texts("probes.overflows()");
  }

  /** What paper cuts off or tears apart; asked of a page that is shown as printed. */
  List<String> cuts() {
    return page.texts("probes.cuts()");
  }

  /** What is wrong with drawings: empty, nameless, faint words, words on each other. */
  List<String> drawingFaults() {
    return page.texts("[...probes.emptyDrawings(), ...probes.faintWords(), ...probes.clashes()]");
  }

  /** For each drawing its name and how its numbers can be read: "NAME: told by its table". */
  List<String> charts() {
    return page.texts("probes.charts()");
  }

  /** Words torn between lines, and lost characters. */
  List<String> tornWords() {
    return page.texts("probes.tornWords()");
  }

  /** What the keyboard does not reach in the order of reading, or reaches unseen. */
  List<String> keyboardFaults() {
    List<String> wanted = page.texts("probes.focusable()");
    List<String> faults = new ArrayList<>();
    List<String> reached = new ArrayList<>();
    page.texts("probes.startWalk()");
    for (int step = 0; step <= wanted.size() + 1; step++) {
      page.press("Tab", TABULATOR);
      List<String> focused = page.texts("probes.focused()");
      if (focused.isEmpty()) {
        break;
      }
      reached.add(focused.get(0));
      if (!focused.get(1).isEmpty()) {
        faults.add(focused.get(0) + " is " + focused.get(1));
      }
    }
    if (!reached.equals(wanted)) {
      faults.add("the keyboard goes through " + reached + " instead of " + wanted);
    }
    return faults;
  }

  /** How many stops the keyboard makes. */
  int stops() {
    return page.texts("probes.focusable()").size();
  }

  /** The page's blocks from top to bottom: tag, left edge, top, width, height in CSS pixels. */
  List<String> blocks() {
    return page.texts("probes.blocks()");
  }
}
