package org.seatwright.solver.pipeline;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Policy;

/** A district and its policy as they would be after some changes. */
record ChangedDistrict(District district, Policy policy) {
  private static final Fraction LEAST_MEAN = Fraction.of(-BalanceForm.Mean.MAX_VALUE, 1);
  private static final Fraction MOST_MEAN = Fraction.of(BalanceForm.Mean.MAX_VALUE, 1);

  /** What changing came to. */
  sealed interface Result {}

  record Changed(ChangedDistrict district) implements Result {}

  /** A change does not fit the district or its policy, as {@code message} says. */
  record DoesNotFit(String message) implements Result {}

  /** Another policy cannot be read. */
  record Refused(Notices notices) implements Result {}

  /**
   * Makes the changes, one after another.
   *
   * @param folder the district's files, read again where a change names another policy
   */
  static Result of(District district, Policy policy, Path folder, List<Change> changes) {
    ChangedDistrict now = new ChangedDistrict(district, policy);
    // Another policy comes first, so that other changes are made to it.
    List<Change> inOrder = new ArrayList<>(changes);
    inOrder.sort((a, b) ->
        Boolean.compare(b instanceof Change.OtherPolicy, a instanceof Change.OtherPolicy));
    for (Change change : inOrder) {
      switch (now.with(change, folder)) {
        case Changed(ChangedDistrict next) -> now = next;
        case DoesNotFit refused -> {
          return refused;
        }
        case Refused refused -> {
          return refused;
        }
      }
    }
    return new Changed(now);
  }

  private Result with(Change change, Path folder) {
    return switch (change) {
      case Change.Seats it -> withSeats(it);
      case Change.Band it -> withBand(it);
      case Change.Wider it -> withWider(it);
      case Change.OtherPolicy(Path file) ->
          switch (DistrictReader.read(folder, Optional.of(file))) {
            case LoadResult.Refused(Notices notices) -> new Refused(notices);
            case LoadResult.Loaded input ->
                new Changed(new ChangedDistrict(input.district(), input.policy()));
          };
      case Change.Without(String school) -> without(school);
      case Change.With it -> with(it);
    };
  }

  private Result withSeats(Change.Seats change) {
    List<Integer> programs = programs(change.place());
    if (programs.isEmpty()) {
      return noSuchPlace(change.place());
    }
    List<Program> offer = new ArrayList<>(district.programs());
    for (int k = 0; k < programs.size(); k++) {
      Program program = offer.get(programs.get(k));
      int share =
          Math.floorDiv(change.seats(), programs.size())
              + (k < Math.floorMod(change.seats(), programs.size()) ? 1 : 0);
      if (program.seats() + share < 0) {
        return new DoesNotFit(
            "%s has %d seats in grade %s, so they cannot be %d fewer."
                .formatted(change.place(), program.seats(), program.grade().value(), -share));
      }
      offer.set(programs.get(k), program.withSeats(program.seats() + share));
    }
    return offering(district.schools(), offer);
  }

  private static DoesNotFit noSuchPlace(String place) {
    return new DoesNotFit("The district has no program or school \"%s\".".formatted(place));
  }

  private Result offering(List<School> schools, List<Program> programs) {
    return new Changed(new ChangedDistrict(district.withOffer(schools, programs), policy));
  }

  /** The program of this id, or the programs of the school of this id or name, in input order. */
  private List<Integer> programs(String place) {
    OptionalInt program =
        place.isBlank() ? OptionalInt.empty() : district.findProgram(new ProgramId(place));
    if (program.isPresent()) {
      return List.of(program.getAsInt());
    }
    OptionalInt school = findSchool(place);
    return school.isEmpty()
        ? List.of()
        : IntStream.range(0, district.programs().size())
            .filter(p -> district.schoolOf(p) == school.getAsInt())
            .boxed()
            .toList();
  }

  private OptionalInt findSchool(String named) {
    return IntStream.range(0, district.schools().size())
        .filter(s ->
            district.schools().get(s).id().value().equals(named)
                || district.schools().get(s).name().equals(named))
        .findFirst();
  }

  private Result without(String school) {
    OptionalInt found = findSchool(school);
    if (found.isEmpty()) {
      return new DoesNotFit("The district has no school \"%s\".".formatted(school));
    }
    List<Program> offer = new ArrayList<>(district.programs());
    for (int p : programs(school)) {
      offer.set(p, offer.get(p).withSeats(0));
    }
    return offering(district.schools(), offer);
  }

  private Result with(Change.With change) {
    if (findSchool(change.school()).isPresent() || change.school().isBlank()) {
      return new DoesNotFit("The district has a school \"%s\" already.".formatted(change.school()));
    }
    List<School> schools = new ArrayList<>(district.schools());
    SchoolId id = new SchoolId(change.school());
    schools.add(new School(id, change.school(), change.site(), Attributes.NONE));
    List<Program> offer = new ArrayList<>(district.programs());
    for (String word : change.grades()) {
      boolean isTaught =
          district.programs().stream().anyMatch(it -> it.grade().value().equals(word));
      if (!isTaught) {
        return new DoesNotFit("The district has no grade \"%s\".".formatted(word));
      }
      ProgramId program = new ProgramId(change.school() + "-" + word);
      if (offer.stream().anyMatch(it -> it.id().equals(program))) {
        return new DoesNotFit(
            "There would be two programs \"%s\"; name each grade once, or the school otherwise."
                .formatted(program.value()));
      }
      offer.add(new Program(program, id, new Grade(word), change.seats(), Attributes.NONE));
    }
    return offering(schools, offer);
  }

  private Result withBand(Change.Band change) {
    Fraction distance = Fraction.of(change.within());
    return withForms(
        rule ->
            change.rule().map(rule.name()::equals).orElse(true)
                    && rule.form() instanceof BalanceForm.Within within
                ? Optional.of(within(within, distance))
                : Optional.empty(),
        change
            .rule()
            .map("The policy has no rule \"%s\" that is kept within a distance."::formatted)
            .orElse("The policy has no rule that is kept within a distance."));
  }

  private Result withWider(Change.Wider change) {
    return withForms(
        rule ->
            rule.name().equals(change.rule()) ? wider(rule.form(), change.by()) : Optional.empty(),
        "The policy has no rule \"%s\" whose bounds can lie so.".formatted(change.rule()));
  }

  private static BalanceForm within(BalanceForm.Within within, Fraction distance) {
    return new BalanceForm.Within(within.tally(), distance, within.reference(), within.basis());
  }

  /** Empty where the form has no such bounds, or they would be none or cross. */
  private static Optional<BalanceForm> wider(BalanceForm form, BigDecimal more) {
    Fraction by = Fraction.of(more);
    return switch (form) {
      case BalanceForm.Within within -> {
        Fraction distance = within.distance().plus(by);
        yield distance.equals(inside(distance, Fraction.ZERO, Fraction.ONE))
            ? Optional.of(within(within, distance))
            : Optional.empty();
      }
      case BalanceForm.Share share -> {
        Fraction low = inside(share.low().minus(by), Fraction.ZERO, Fraction.ONE);
        Fraction high = inside(share.high().plus(by), Fraction.ZERO, Fraction.ONE);
        yield inOrder(
            low, high, () -> new BalanceForm.Share(share.tally(), low, high, share.basis()));
      }
      case BalanceForm.Mean mean -> {
        Fraction low = inside(mean.low().minus(by), LEAST_MEAN, MOST_MEAN);
        Fraction high = inside(mean.high().plus(by), LEAST_MEAN, MOST_MEAN);
        yield inOrder(low, high, () -> new BalanceForm.Mean(mean.tally(), low, high));
      }
      case BalanceForm.Count count -> {
        long low = Math.max(0, count.low() - more.longValueExact());
        long high = Math.min(BalanceForm.Count.MAX_COUNT, count.high() + more.longValueExact());
        yield low <= high
            ? Optional.of(new BalanceForm.Count(count.tally(), low, high))
            : Optional.empty();
      }
      case BalanceForm.Spread _, BalanceForm.AtLeast _ -> Optional.empty();
    };
  }

  private static Optional<BalanceForm> inOrder(
      Fraction low, Fraction high, Supplier<BalanceForm> form) {
    return low.compareTo(high) > 0 ? Optional.empty() : Optional.of(form.get());
  }

  private static Fraction inside(Fraction value, Fraction low, Fraction high) {
    if (value.compareTo(low) < 0) {
      return low;
    }
    return value.compareTo(high) > 0 ? high : value;
  }

  /**
   * Every rule for which there is another form in that form.
   *
   * @param none what is said where there is no such rule
   */
  private Result withForms(Function<BalanceRule, Optional<BalanceForm>> other, String none) {
    List<BalanceRule> rules = new ArrayList<>();
    boolean isOther = false;
    for (BalanceRule rule : policy.balance()) {
      Optional<BalanceForm> form = other.apply(rule);
      isOther |= form.isPresent();
      rules.add(form.map(it -> with(rule, it)).orElse(rule));
    }
    return isOther
        ? new Changed(new ChangedDistrict(district, policy.toBuilder().balance(rules).build()))
        : new DoesNotFit(none);
  }

  private static BalanceRule with(BalanceRule rule, BalanceForm form) {
    return new BalanceRule(
        rule.name(), form, rule.per(), rule.where(), rule.enforcement(), rule.tolerance());
  }
}
