package org.seatwright.datasets.imports;

import java.nio.charset.Charset;

/**
 * What a delimited text was found to be.
 *
 * @param encoding how its characters are written
 * @param assumed true where the bytes do not say so, and nothing else fits
 * @param separator what stands between two cells
 * @param sha256 of its bytes, in hexadecimal
 */
record TextShape(Charset encoding, boolean assumed, char separator, String sha256) {}
