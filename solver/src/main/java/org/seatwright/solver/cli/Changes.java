package org.seatwright.solver.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seatwright.model.district.Site;
import org.seatwright.solver.pipeline.Change;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How changes are written on the command line. */
final class Changes {
  private static final Pattern SEATS = Pattern.compile("(.+)=([+-]\\d{1,6})");
  private static final Pattern SHARE = Pattern.compile("0(\\.\\d{1,18})?|1(\\.0{1,18})?");
  private static final Pattern SCHOOL =
      Pattern.compile(
          "(?<name>[^@:]+)(@(?<lat>-?\\d{1,2}(\\.\\d{1,12})?),(?<lon>-?\\d{1,3}(\\.\\d{1,12})?))?"
              + ":(?<grades>[^=]+)=(?<seats>\\d{1,6})");

  private Changes() {}

  /** Seats more or fewer, such as {@code North=+20}. */
  static final class Seats implements ITypeConverter<Change.Seats> {
    @Override
    public Change.Seats convert(String text) {
      Matcher parts = SEATS.matcher(text);
      if (!parts.matches() || Integer.parseInt(parts.group(2)) == 0) {
        throw refused(text, "write a program or school and its seats more or fewer: North=+20");
      }
      return new Change.Seats(parts.group(1), Integer.parseInt(parts.group(2)));
    }
  }

  /** A distance from a reference, from 0 to 1. */
  static final class Within implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
      if (!SHARE.matcher(text).matches()) {
        throw refused(text, "write a share from 0 to 1, such as 0.05");
      }
      return new BigDecimal(text);
    }
  }

  /** A school more, such as {@code Hill@42.37,-71.11:K,1=40}. */
  static final class With implements ITypeConverter<Change.With> {
    @Override
    public Change.With convert(String text) {
      Matcher parts = SCHOOL.matcher(text);
      if (!parts.matches() || Integer.parseInt(parts.group("seats")) == 0) {
        throw refused(
            text, "write a name, where it stands, its grades and seats: Hill@42.37,-71.11:K,1=40");
      }
      return new Change.With(
          parts.group("name"),
          site(parts, text),
          List.of(parts.group("grades").split(",")),
          Integer.parseInt(parts.group("seats")));
    }

    private static Optional<Site> site(Matcher parts, String text) {
      if (parts.group("lat") == null) {
        return Optional.empty();
      }
      double latitude = Double.parseDouble(parts.group("lat"));
      double longitude = Double.parseDouble(parts.group("lon"));
      if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
        throw refused(text, "a latitude is at most 90, a longitude at most 180 degrees");
      }
      return Optional.of(new Site(latitude, longitude));
    }
  }

  private static TypeConversionException refused(String text, String remedy) {
    return new TypeConversionException("\"%s\": %s.".formatted(text, remedy));
  }
}
