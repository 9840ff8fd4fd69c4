package org.seatwright.datasets.read;

/**
 * A file that was read whole: its name without folders, and the SHA-256 of its bytes in lower-case
 * hexadecimal.
 */
public record InputFile(String file, String sha256) {}
