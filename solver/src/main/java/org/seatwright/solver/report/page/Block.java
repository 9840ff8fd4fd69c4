package org.seatwright.solver.report.page;

import java.util.List;

/** A piece of a section. */
public sealed interface Block {
  /** One or more sentences. */
  record Paragraph(String text) implements Block {}

  /** Sentences as a list. */
  record Bullets(List<String> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** What a reader should remember: a figure each, with its sentence. */
  record Keys(List<Key> keys) implements Block {
    public Keys {
      keys = List.copyOf(keys);
    }
  }

  /** A figure in large letters and what it means in one sentence. */
  record Key(String figure, String sentence) {}

  /** A heading within a section. */
  record Subheading(String text) implements Block {}

  /** A table of its own. */
  record Tabular(Table table) implements Block {}

  /** A drawing, and its numbers. */
  record Drawn(Chart chart, Table table) implements Block {}

  /** Lines as they are, under a heading of their own. */
  record Lines(String heading, List<String> lines) implements Block {
    public Lines {
      lines = List.copyOf(lines);
    }
  }
}
