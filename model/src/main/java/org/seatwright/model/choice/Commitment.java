package org.seatwright.model.choice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A promise of a lottery's seed: published before the seed is known, it fixes the seed without
 * telling it.
 *
 * <p>The commitment is SHA-256("seatwright-lottery:" seed ":" salt), in UTF-8, with the seed in
 * decimal digits. Whoever gets seed and salt later can hash them again. Without the salt the seeds
 * could be tried one after the other until the hash fits.
 *
 * @param sha256 the hash, 64 hexadecimal digits in lower case
 * @param salt 32 to 128 hexadecimal digits in lower case, drawn at random; empty as long as the
 *     seed is kept secret
 */
public record Commitment(String sha256, Optional<String> salt) {
  /** What a hash looks like. */
  public static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** What a salt looks like: 128 bits or more. */
  public static final Pattern SALT = Pattern.compile("[0-9a-f]{32,128}");

  private static final String LABEL = "seatwright-lottery:";

  public Commitment {
    require(SHA256, sha256, "hash");
    salt.ifPresent(text -> require(SALT, text, "salt"));
  }

  private static void require(Pattern pattern, String text, String what) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "The %s of a commitment is \"%s\", must match %s.".formatted(what, text, pattern));
    }
  }

  /** The commitment to {@code seed} under {@code salt}, opened. */
  public static Commitment of(long seed, String salt) {
    return new Commitment(Hash.hex(text(seed, salt)), Optional.of(salt));
  }

  /** What is hashed. */
  public static String text(long seed, String salt) {
    return LABEL + seed + ":" + salt;
  }

  /** True where the salt is told, so that anyone can check the seed. */
  public boolean isOpen() {
    return salt.isPresent();
  }

  /** True where this is the commitment to {@code seed}, or nobody can tell yet. */
  public boolean allows(long seed) {
    return salt.map(told -> of(seed, told).sha256().equals(sha256)).orElse(true);
  }
}
