package org.seatwright.datasets.synthetic;

import java.util.Optional;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;

/**
 * A district that never existed, and the policy it is to be assigned under.
 *
 * @param blocks the rows of blocks.csv, empty where the profile asks for no blocks
 * @param fidelity how close the district came to what the profile asks for
 */
public record GeneratedDistrict(
    District district, Policy policy, Optional<BlockTable> blocks, Fidelity fidelity) {}
