package org.seatwright.model.choice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts in UTF-8, as {@code printf '%s' TEXT | sha256sum} reckons it. */
final class Hash {
  private Hash() {}

  /** A digest for many texts, one after the other. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks SHA-256.", e);
    }
  }

  /** The hash in 32 bytes, the most significant one first. */
  static byte[] of(String text, MessageDigest sha256) {
    return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash in 64 hexadecimal digits in lower case. */
  static String hex(String text) {
    return HexFormat.of().formatHex(of(text, sha256()));
  }
}
