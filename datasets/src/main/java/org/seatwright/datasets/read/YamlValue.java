package org.seatwright.datasets.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.Fraction;

/**
 * A value of a YAML file and its place in it. Each reading checks the value and adds a notice where
 * it is not what is asked for.
 *
 * @param file the file
 * @param path where the value stands in it, such as {@code balance[0].share}
 */
public record YamlValue(At file, String path, YamlNode node, Notices.Collector notices) {
  public At at() {
    return file.row(node.line()).column(path);
  }

  /** A text that is not blank. */
  public Optional<String> text() {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      notices.add(PolicyNotice.wrongShape(at(), node.shape(), Shape.VALUE));
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      notices.add(PolicyNotice.blankValue(at()));
      return Optional.empty();
    }
    return Optional.of(scalar.text().strip());
  }

  /** True where the value is written in this shape. */
  public boolean is(Shape shape) {
    return node.shape() == shape;
  }

  /** True where the value is a list of nothing. */
  public boolean isEmptyList() {
    return node instanceof YamlNode.Sequence sequence && sequence.items().isEmpty();
  }

  /** True where the value is exactly this text. */
  boolean isText(String text) {
    return node instanceof YamlNode.Scalar scalar && scalar.text().equals(text);
  }

  /** A whole number from {@code least} to {@code most}. */
  public Optional<Long> wholeNumber(long least, long most) {
    return wholeNumber(
        least, most, written -> CellNotice.badWholeNumber(at(), written, least, most));
  }

  /** The whole number of a category, at most {@code most} either side of 0. */
  Optional<Long> categoryValue(long most) {
    return wholeNumber(-most, most, written -> PolicyNotice.badCategoryValue(at(), written, most));
  }

  private Optional<Long> wholeNumber(long least, long most, Function<String, Notice> notice) {
    return text()
        .flatMap(written -> {
          OptionalLong number = Numbers.findWhole(written);
          if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            notices.add(notice.apply(written));
            return Optional.empty();
          }
          return Optional.of(number.getAsLong());
        });
  }

  /** An exact decimal from {@code least} to {@code most}, as a fraction. */
  public Optional<Fraction> decimal(long least, long most) {
    return exact(least, most).map(Fraction::of);
  }

  /** An exact decimal from {@code least} to {@code most}. */
  Optional<BigDecimal> exact(long least, long most) {
    return text()
        .flatMap(written -> {
          Optional<BigDecimal> number =
              Numbers.findExact(written)
                  .filter(exact -> exact.compareTo(BigDecimal.valueOf(least)) >= 0)
                  .filter(exact -> exact.compareTo(BigDecimal.valueOf(most)) <= 0);
          if (number.isEmpty()) {
            notices.add(PolicyNotice.badDecimal(at(), written, least, most));
          }
          return number;
        });
  }

  /** One of several words, as what it stands for; {@code words} has the order of messages. */
  public <T> Optional<T> word(Map<String, T> words) {
    return text()
        .flatMap(written -> {
          Optional<T> meaning = Optional.ofNullable(words.get(written));
          if (meaning.isEmpty()) {
            notices.add(
                PolicyNotice.unknownWord(
                    at(),
                    written,
                    List.copyOf(words.keySet()),
                    Nearest.find(written, words.keySet())));
          }
          return meaning;
        });
  }

  /**
   * One of several words, or a number that {@code number} reads.
   *
   * @param example what stands for the numbers in messages, such as "a number such as 0.45"
   */
  <T> Optional<T> wordOr(
      Map<String, ? extends T> words,
      String example,
      Function<YamlValue, Optional<? extends T>> number) {
    return text()
        .flatMap(written -> {
          T meaning = words.get(written);
          if (meaning != null) {
            return Optional.of(meaning);
          }
          if ("+-.0123456789".indexOf(written.charAt(0)) >= 0) {
            return number.apply(this);
          }
          List<String> all = Stream.concat(words.keySet().stream(), Stream.of(example)).toList();
          notices.add(
              PolicyNotice.unknownWord(at(), written, all, Nearest.find(written, words.keySet())));
          return Optional.<T>empty();
        });
  }

  /** Kilometres from 0 to once around the earth. */
  Optional<Double> kilometres() {
    return text()
        .flatMap(written -> {
          OptionalDouble km = Numbers.findDouble(written);
          if (km.isPresent() && km.getAsDouble() >= 0 && km.getAsDouble() <= Travel.MAX_KM) {
            return Optional.of(km.getAsDouble());
          }
          notices.add(CellNotice.badDecimal(at(), written, 0, (long) Travel.MAX_KM, "kilometres"));
          return Optional.empty();
        });
  }

  /** The values of a list, which may be empty. */
  public Optional<List<YamlValue>> items() {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      notices.add(notA(Shape.LIST));
      return Optional.empty();
    }
    List<YamlValue> items = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      items.add(new YamlValue(file, path + "[" + items.size() + "]", item, notices));
    }
    return Optional.of(items);
  }

  /** A section that has only these keys. */
  public Optional<YamlSection> section(String owner, List<String> keys) {
    return section(owner, keys, Map.of());
  }

  /**
   * A section that has only these keys.
   *
   * @param elsewhere keys that are at home elsewhere, and what to do with each
   */
  Optional<YamlSection> section(String owner, List<String> keys, Map<String, String> elsewhere) {
    return mapping()
        .map(mapping -> YamlSection.closed(file, path, mapping, owner, keys, elsewhere, notices));
  }

  /** A section with any keys. */
  public Optional<YamlSection> section() {
    return mapping().map(mapping -> YamlSection.open(file, path, mapping, notices));
  }

  private Optional<YamlNode.Mapping> mapping() {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(mapping);
    }
    notices.add(notA(Shape.SECTION));
    return Optional.empty();
  }

  /** The notice about a value that is not the list or section it must be. */
  private Notice notA(Shape needed) {
    return isText("")
        ? PolicyNotice.blankValue(at())
        : PolicyNotice.wrongShape(at(), node.shape(), needed);
  }
}
