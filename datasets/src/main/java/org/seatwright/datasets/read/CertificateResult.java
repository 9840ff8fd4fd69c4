package org.seatwright.datasets.read;

import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.certificate.Certificate;

/** What reading a certificate came to. */
public sealed interface CertificateResult {
  /** Everything that was noticed on the way. */
  Notices notices();

  /** A certificate, whatever it proves; the notices hold no error. */
  record Loaded(Certificate certificate, Notices notices) implements CertificateResult {}

  /** Nothing usable; the notices hold at least one error. */
  record Refused(Notices notices) implements CertificateResult {}
}
