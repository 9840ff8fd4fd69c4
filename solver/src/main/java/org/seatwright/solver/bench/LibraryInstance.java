package org.seatwright.solver.bench;

import java.util.Optional;
import org.seatwright.datasets.profile.ProfileReader;
import org.seatwright.datasets.profile.ProfileResult;
import org.seatwright.datasets.profile.Profiles;
import org.seatwright.datasets.read.PolicyFileReader;
import org.seatwright.datasets.read.PolicyResult;
import org.seatwright.datasets.synthetic.Profile;
import org.seatwright.model.policy.Policy;

/**
 * An instance of the library, as it is shown without being drawn.
 *
 * @param profile with the sizes of the instance
 * @param known what the record book has of it, empty where it was never run
 */
public record LibraryInstance(
    Instance instance,
    Profile profile,
    long seed,
    Policy policy,
    Optional<RecordBook.Entry> known) {
  /** The instance where it is a drawn one whose profile and policy can be read. */
  static Optional<LibraryInstance> of(Instance instance, RecordBook book) {
    if (!(instance.source() instanceof Instance.Drawn drawn)) {
      return Optional.empty();
    }
    Optional<ProfileResult> found =
        drawn
            .file()
            .map(ProfileReader::read)
            .or(() -> Profiles.ofInstallation().find(drawn.profile()));
    if (found.isEmpty() || !(found.get() instanceof ProfileResult.Loaded(Profile named))) {
      return Optional.empty();
    }
    Profile inSchools =
        drawn.schools().isPresent() ? named.withSchools(drawn.schools().getAsInt()) : named;
    Profile sized =
        drawn.students().isPresent()
            ? inSchools.withStudents(drawn.students().getAsInt())
            : inSchools;
    return policy(instance, sized, drawn.seed())
        .map(policy ->
            new LibraryInstance(instance, sized, drawn.seed(), policy, book.find(instance.name())));
  }

  private static Optional<Policy> policy(Instance instance, Profile profile, long seed) {
    if (instance.policy().isEmpty()) {
      return Optional.of(profile.policy().policy(seed));
    }
    return PolicyFileReader.read(instance.policy().get())
            instanceof PolicyResult.Loaded(Policy policy, _)
        ? Optional.of(policy)
        : Optional.empty();
  }
}
