package org.seatwright.datasets.read;

import java.util.List;
import org.seatwright.datasets.notice.Shape;

/**
 * A piece of YAML or JSON as it was written, with its line; a scalar is its text, whatever it looks
 * like.
 */
public sealed interface YamlNode {
  /** The line on which it starts, from 1. */
  int line();

  Shape shape();

  record Scalar(String text, int line) implements YamlNode {
    @Override
    public Shape shape() {
      return Shape.VALUE;
    }
  }

  record Sequence(List<YamlNode> items, int line) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Shape shape() {
      return Shape.LIST;
    }
  }

  record Mapping(List<Entry> entries, int line) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public Shape shape() {
      return Shape.SECTION;
    }
  }

  /** One key of a mapping; a mapping may hold a key twice. */
  record Entry(String key, int line, YamlNode value) {}
}
