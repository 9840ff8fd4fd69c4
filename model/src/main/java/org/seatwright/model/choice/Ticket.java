package org.seatwright.model.choice;

/**
 * A ticket of a student in a draw.
 *
 * @param text what is hashed: seed, program where it draws for itself, student, and from the second
 *     ticket on its number, with colons between them
 * @param sha256 the hash in 64 hexadecimal digits in lower case; of a student's tickets, and of
 *     those of all students, the smallest comes first
 */
public record Ticket(String text, String sha256) {
  static Ticket of(String text) {
    return new Ticket(text, Hash.hex(text));
  }
}
