package org.seatwright.datasets.geography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.MapNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Area;
import org.seatwright.model.district.Block;
import org.seatwright.model.district.Neighbourhoods;
import org.seatwright.model.district.Site;

/**
 * The land of a district's blocks, on which homes are found. A home on an edge belongs to the block
 * it touches; of several, to the one that comes first among the blocks.
 */
public final class BlockMap {
  /** Two blocks may share so much of the smaller one's land: as corners are rounded, they do. */
  private static final double SLIVER = 1e-6;

  private static final String INTERIORS_MEET = "T********";
  private static final int MOST_OVERLAPS = 100;

  /** One block on the map. */
  private record Plot(
      int block, Area area, Geometry land, IndexedPointInAreaLocator locator, At at) {}

  private final List<Block> blocks;
  private final Notices.Collector notices;
  private final List<Plot> plots = new ArrayList<>();
  private final STRtree tree = new STRtree();

  private BlockMap(List<Block> blocks, Notices.Collector notices) {
    this.blocks = blocks;
    this.notices = notices;
  }

  /**
   * Lays out the land of {@code blocks}; notices where it crosses itself, overlaps, or is missing.
   *
   * @param file the map
   */
  public static BlockMap of(
      List<Block> blocks, List<Feature> features, At file, Notices.Collector notices) {
    BlockMap map = new BlockMap(blocks, notices);
    map.plot(features, file);
    map.checkOverlaps();
    return map;
  }

  private void plot(List<Feature> features, At file) {
    Map<String, Integer> indexOf = new HashMap<>();
    for (int b = 0; b < blocks.size(); b++) {
      indexOf.put(blocks.get(b).id().value(), b);
    }
    List<String> unlisted = new ArrayList<>();
    for (Feature feature : features) {
      Integer block = indexOf.remove(feature.block());
      if (block == null) {
        unlisted.add(feature.block());
      } else {
        plot(block, feature);
      }
    }
    List<String> unmapped =
        blocks.stream().map(block -> block.id().value()).filter(indexOf::containsKey).toList();
    if (!unmapped.isEmpty()) {
      notices.add(MapNotice.unmappedBlocks(file, unmapped));
    }
    if (!unlisted.isEmpty()) {
      notices.add(MapNotice.unlistedLand(file, unlisted));
    }
    tree.build();
  }

  private void plot(int block, Feature feature) {
    Geometry land = Land.of(feature.area());
    TopologyValidationError error = new IsValidOp(land).getValidationError();
    if (error != null) {
      Coordinate place = error.getCoordinate();
      notices.add(
          MapNotice.badPolygon(
              feature.at(), feature.block(), what(error), Place.of(place.x, place.y)));
      return;
    }
    Plot plot =
        new Plot(block, feature.area(), land, new IndexedPointInAreaLocator(land), feature.at());
    plots.add(plot);
    tree.insert(land.getEnvelopeInternal(), plot);
  }

  private static String what(TopologyValidationError error) {
    return switch (error.getErrorType()) {
      case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "has a hole outside of it";
      case TopologyValidationError.NESTED_HOLES -> "has a hole in a hole";
      case TopologyValidationError.NESTED_SHELLS -> "has a part within another part";
      case TopologyValidationError.DISCONNECTED_INTERIOR -> "is cut in two by its holes";
      case TopologyValidationError.DUPLICATE_RINGS -> "has the same ring twice";
      case TopologyValidationError.TOO_FEW_POINTS -> "has a ring without any land";
      default -> "crosses or touches itself";
    };
  }

  private void checkOverlaps() {
    long before = notices.errors();
    for (Plot plot : plots) {
      tree.query(
          plot.land().getEnvelopeInternal(),
          item -> {
            if (item instanceof Plot other
                && other.block() < plot.block()
                && notices.errors() - before < MOST_OVERLAPS) {
              checkOverlap(plot, other);
            }
          });
    }
  }

  private void checkOverlap(Plot plot, Plot other) {
    if (!RelateNG.relate(plot.land(), other.land(), INTERIORS_MEET)) {
      return;
    }
    Geometry both = OverlayNGRobust.overlay(plot.land(), other.land(), OverlayNG.INTERSECTION);
    double smaller = Math.min(plot.land().getArea(), other.land().getArea());
    if (both.getArea() > SLIVER * smaller) {
      Coordinate place = both.getInteriorPoint().getCoordinate();
      notices.add(MapNotice.overlap(plot.at(), id(plot), id(other), Place.of(place.x, place.y)));
    }
  }

  private String id(Plot plot) {
    return blocks.get(plot.block()).id().value();
  }

  /** The blocks with their land, and the block of each home. */
  public Neighbourhoods neighbourhoods(List<Optional<Site>> homes) {
    List<Optional<Area>> areas = new ArrayList<>();
    blocks.forEach(_ -> areas.add(Optional.empty()));
    plots.forEach(plot -> areas.set(plot.block(), Optional.of(plot.area())));
    return Neighbourhoods.of(
        blocks,
        areas,
        homes.stream().map(home -> home.map(this::locate).orElse(OptionalInt.empty())).toList());
  }

  /** The block (index) on whose land a home stands. */
  OptionalInt locate(Site home) {
    Coordinate point = new Coordinate(home.longitude(), home.latitude());
    int[] first = {Integer.MAX_VALUE};
    tree.query(
        new Envelope(point),
        item -> {
          if (item instanceof Plot plot
              && plot.block() < first[0]
              && plot.locator().locate(point) != Location.EXTERIOR) {
            first[0] = plot.block();
          }
        });
    return first[0] == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(first[0]);
  }
}
