package org.seatwright.solver.report.page;

import java.util.OptionalDouble;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Counts;

/** What a cell of a table says. */
public sealed interface Value {
  /** A name or a remark. */
  record Words(String text) implements Value {}

  /** A whole number. */
  record Whole(long number) implements Value {}

  /** Some of a whole: how many they are, and which share. */
  record Part(long number, OptionalDouble share) implements Value {}

  /** A part of 1, shown in percent. */
  record Share(double part) implements Value {}

  /** A number shown with {@code digits} decimals. */
  record Decimal(double number, int digits) implements Value {}

  /** There is nothing to state, such as a share of nobody. */
  record Undefined() implements Value {}

  /** It would tell of a child. */
  record Hidden() implements Value {}

  static Value of(Count count) {
    return switch (count) {
      case Count.Known(long students) -> new Whole(students);
      case Count.Hidden() -> new Hidden();
    };
  }

  /** {@code part} of {@code whole}; hidden where it takes a hidden count, undefined of nobody. */
  static Value share(Count part, Count whole) {
    if (part instanceof Count.Hidden || whole instanceof Count.Hidden) {
      return new Hidden();
    }
    return share(Counts.share(part, whole));
  }

  /** {@code part} and its share of {@code whole}; the share is left out where it is hidden. */
  static Value part(Count part, Count whole) {
    return switch (part) {
      case Count.Known(long students) -> new Part(students, Counts.share(part, whole));
      case Count.Hidden() -> new Hidden();
    };
  }

  static Value share(OptionalDouble share) {
    return share.isPresent() ? new Share(share.getAsDouble()) : new Undefined();
  }

  static Value decimal(OptionalDouble number, int digits) {
    return number.isPresent() ? new Decimal(number.getAsDouble(), digits) : new Undefined();
  }

  /** The number, empty where there is none to be read. */
  default OptionalDouble find() {
    return switch (this) {
      case Whole(long number) -> OptionalDouble.of(number);
      case Part(long number, _) -> OptionalDouble.of(number);
      case Share(double part) -> OptionalDouble.of(part);
      case Decimal(double number, _) -> OptionalDouble.of(number);
      case Words _, Undefined _, Hidden _ -> OptionalDouble.empty();
    };
  }

  /** As people read it. */
  default String text() {
    return switch (this) {
      case Words(String text) -> text;
      case Whole(long number) -> Text.number(number);
      case Part(long number, OptionalDouble share) ->
          share.isEmpty()
              ? Text.number(number)
              : "%s (%s)".formatted(Text.number(number), Text.percent(share));
      case Share(double part) -> Text.percent(part);
      case Decimal(double number, int digits) -> Text.decimal(number, digits);
      case Undefined _ -> Text.NONE;
      case Hidden _ -> "hidden";
    };
  }
}
