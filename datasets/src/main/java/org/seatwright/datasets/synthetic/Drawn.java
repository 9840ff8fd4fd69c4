package org.seatwright.datasets.synthetic;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.district.District;

/**
 * A drawn district, with what its files do not say.
 *
 * @param quality what every family sees in each school, in the order of the schools
 * @param blocks where families live, block by block; empty where nobody asked for blocks
 */
record Drawn(District district, List<Double> quality, Optional<BlockTable> blocks) {
  Drawn {
    quality = List.copyOf(quality);
  }
}
