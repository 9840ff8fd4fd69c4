package org.seatwright.solver.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.seatwright.datasets.format.CertificateKey;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.YamlFile;
import org.seatwright.datasets.read.YamlSection;
import org.seatwright.datasets.read.YamlValue;

/** The bound that a certificate proves by its prices alone; the integer program may claim more. */
final class CertifiedBound {
  private CertifiedBound() {}

  /**
   * The bounds of all parts of the problem in sum; a part of which nothing is proven adds 0. Empty
   * where the file has no level of this kind.
   *
   * @param certificate a file that was verified
   * @param level the word of the level, such as points
   */
  static OptionalLong of(Path certificate, String level) {
    if (!Files.exists(certificate)) {
      return OptionalLong.empty();
    }
    Map<Long, Long> ofParts = new TreeMap<>();
    YamlFile.readJson(certificate, new Notices.Collector())
        .flatMap(it -> it.find(CertificateKey.LEVELS))
        .flatMap(YamlValue::items)
        .ifPresent(items ->
            items.stream()
                .flatMap(it -> it.section().stream())
                .filter(it -> text(it).equals(level))
                .forEach(it ->
                    ofParts.merge(
                        number(it, CertificateKey.PART),
                        number(it, CertificateKey.BOUND),
                        Math::max)));
    return ofParts.values().stream().mapToLong(Long::longValue).reduce(Math::addExact);
  }

  private static String text(YamlSection level) {
    return level.find(CertificateKey.LEVEL).flatMap(YamlValue::text).orElse("");
  }

  private static long number(YamlSection level, String key) {
    Optional<Long> number = level.find(key).flatMap(it -> it.wholeNumber(0, Long.MAX_VALUE));
    return number.orElse(0L);
  }
}
