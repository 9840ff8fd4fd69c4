package org.seatwright.datasets.notice;

import java.util.List;

/** Notices about other systems' exports, and about the maps that say how to read them. */
public final class ImportNotice {
  private ImportNotice() {}

  public static Notice damagedZip(At at) {
    return Notice.of(
        Kind.BAD_ARCHIVE,
        at,
        "the zip is damaged, cut off or locked with a password",
        "Copy or export it again.");
  }

  public static Notice tooManyEntries(At at, int entries, int most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the zip has %s files, at most %s are read"
            .formatted(Shown.number(entries), Shown.number(most)),
        "Maybe it is the wrong file; else zip only the files that are needed.");
  }

  /** A name that would lead out of the folder into which a zip is unpacked. */
  public static Notice unsafeEntry(At at, String entry) {
    return Notice.of(
        Kind.BAD_ARCHIVE,
        at,
        entry,
        "is a name that leads out of the zip's own folder",
        "Do not unpack this zip; ask where it comes from.");
  }

  public static Notice entryTwice(At at, String entry) {
    return Notice.of(
        Kind.BAD_ARCHIVE, at, entry, "stands in the zip twice", "Zip the files again.");
  }

  /** A file that grows out of all proportion when it is inflated. */
  public static Notice zipBomb(At at, long bytes, long packed) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "%s bytes of the zip become more than %s"
            .formatted(Shown.number(packed), Shown.number(bytes)),
        "No export is like that; reading stopped. Where it is in order, unpack it first.");
  }

  /** A text that has whole UTF-8 characters, and bytes that are none. */
  public static Notice mixedEncodings(At at) {
    return Notice.of(
        Kind.WRONG_ENCODING,
        at,
        "the file is in UTF-8 elsewhere, and this line is not",
        "It mixes two encodings, as files put together do; export it again, or say encoding: in"
            + " the map.");
  }

  public static Notice unknownEncoding(At at) {
    return Notice.of(
        Kind.WRONG_ENCODING,
        at,
        "the text is neither UTF-8 nor Windows-1252",
        "Say encoding: in the map, or save the file as UTF-8.");
  }

  public static Notice noSuchEncoding(At at, String name) {
    return Notice.of(
        Kind.UNKNOWN_WORD,
        at,
        name,
        "is no encoding",
        "Write a name such as UTF-8, windows-1252, ISO-8859-2 or UTF-16LE.");
  }

  /** A cell that holds a formula in place of a value. */
  public static Notice formula(At at, String formula) {
    return Notice.of(
        Kind.FORMULA,
        at,
        formula,
        "is a formula",
        "Paste the column as values, or say formulas: values in the map to take what they gave"
            + " last.");
  }

  /** A cell of a text file that holds a formula, of which nobody knows what it gave. */
  public static Notice formulaInText(At at, String formula) {
    return Notice.of(
        Kind.FORMULA,
        at,
        formula,
        "is a formula",
        "Export the file again with values in place of formulas; --leave-out leaves out the row.");
  }

  public static Notice archiveTooLarge(At at, long most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the files of the zip come to more than %s bytes".formatted(Shown.number(most)),
        "Zip only the files that are needed, or unpack them.");
  }

  /** More records than are held in memory. */
  public static Notice tooManyRecords(At at, long most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "there are more than %s records".formatted(Shown.number(most)),
        "Maybe it is the wrong file; else remove records that no rule needs.");
  }

  /** Two files of a roster that have one name. */
  public static Notice rosterFileTwice(At at, String file, String earlier) {
    return Notice.of(
        Kind.STRAY_FILE,
        at,
        file,
        "is in the roster already, as " + Shown.clip(earlier),
        "A roster has one file of each name; remove one of the two.");
  }

  /** A column that somebody asked to keep, and no file has. */
  public static Notice noSuchKeptColumn(At at, String column) {
    return Notice.of(
        Kind.UNKNOWN_KEY,
        at,
        column,
        "is no column of the roster's users or demographics",
        "Write the column's name as the files have it, or leave it out.");
  }

  /** A joined input of which nothing was found. */
  public static Notice nothingJoined(At at, long rows, String by, String key) {
    return Notice.of(
        Kind.NOTHING_JOINED,
        at,
        key,
        "has none of the ids in %s, in %s rows".formatted(Shown.clip(by), Shown.number(rows)),
        "Maybe the ids are written in two ways; say width: or after: in the join.");
  }

  /** Places of the present that are counted by a grade that is not the present one. */
  public static Notice presentGradeMissing(At at, String column) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "seats are to be as many as students attend now, and grade is not their present one",
        "Add a column %s with the present grade to the map, or say a number of seats."
            .formatted(column));
  }

  /** A student of a grade for which there is no program; {@code taught} lists the others. */
  public static Notice untaughtGrade(At at, String grade, List<String> taught) {
    return Notice.of(
        Kind.UNTAUGHT_GRADE,
        at,
        grade,
        "is a grade that no program teaches (%s)".formatted(Shown.list(taught)),
        "Add programs for it, or leave such students out with --leave-out; where --seats makes"
            + " programs up, --grades says for which grades.");
  }

  /** A value that a column map says nothing about. */
  public static Notice unmappedValue(At at, String value, String column, List<String> known) {
    return Notice.of(
        Kind.UNMAPPED_VALUE,
        at,
        value,
        "is not among the values of %s in the map (%s)".formatted(column, Shown.list(known)),
        "Add it to the map, or say otherwise: keep, leave-out or a value.");
  }

  public static Notice valueTwice(At at, String value, String becomes) {
    return Notice.of(
        Kind.DUPLICATE_KEY,
        at,
        value,
        "already becomes " + Shown.clip(becomes),
        "List each value once.");
  }

  public static Notice notOneOrigin(At at, String owner, List<String> origins) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "%s must say where values come from, once".formatted(Shown.clip(owner)),
        "Give exactly one of %s.".formatted(Shown.list(origins)));
  }

  public static Notice notSeveral(At at, String column) {
    return Notice.of(
        Kind.MISPLACED_KEY,
        at,
        column,
        "has one value, not several",
        "Only program and school of the choices are taken from several columns.");
  }

  public static Notice notOfChoices(At at, String column) {
    return Notice.of(
        Kind.UNKNOWN_KEY,
        at,
        column,
        "is no column of the choices",
        "Write student, rank and program, or school in place of program.");
  }

  /** A column that a file of the district must have, and its section does not make. */
  public static Notice missingRule(At at, String column, String file) {
    return Notice.of(
        Kind.MISSING_KEY,
        at,
        "%s needs the column %s, and the section does not say where it comes from"
            .formatted(file, column),
        "Add it under columns:, as a column or a constant.");
  }

  public static Notice offerAndFile(At at, String key) {
    return Notice.of(
        Kind.MISPLACED_KEY,
        at,
        key,
        "does not go with seats",
        "Programs are read from a file, or made up from grades and seats.");
  }

  public static Notice offerAndPrograms(At at) {
    return Notice.of(
        Kind.MISPLACED_KEY,
        at,
        "programs are to be made up, and a source has some already",
        "Leave out the grades and seats, or the source.");
  }

  public static Notice nobodyAttends(At at, String column) {
    return Notice.of(
        Kind.NO_ROWS,
        at,
        "seats are to be as many as students attend now, and nobody attends any school",
        "Say a number of seats, or fill the students' column %s with the schools' ids."
            .formatted(column));
  }

  /** An input of a map for which no file was named. */
  public static Notice noInput(At at, String name, String pattern) {
    return Notice.of(
        Kind.NO_INPUT,
        at,
        name,
        "is an input for which there is no file (%s)".formatted(Shown.clip(pattern)),
        "Name its file, or write %s=FILE where it has another name.".formatted(Shown.clip(name)));
  }

  public static Notice strayInput(At at, String file, List<String> patterns) {
    return Notice.of(
        Kind.STRAY_FILE,
        at,
        file,
        "is none of the files that are read (%s)".formatted(Shown.list(patterns)),
        "Write INPUT=FILE to say which it is, or leave it out.");
  }

  public static Notice ambiguousInput(At at, String file, List<String> inputs) {
    return Notice.of(
        Kind.STRAY_FILE,
        at,
        file,
        "can be several inputs (%s)".formatted(Shown.list(inputs)),
        "Write INPUT=FILE to say which it is.");
  }

  public static Notice inputTwice(At at, String input, String earlier) {
    return Notice.of(
        Kind.STRAY_FILE,
        at,
        input,
        "is an input that has a file already, " + Shown.clip(earlier),
        "Name one file for each input.");
  }

  /** A row that adds to records which are not there. */
  public static Notice notThere(At at, String id, String file) {
    return Notice.of(
        Kind.UNKNOWN_STUDENT,
        at,
        id,
        "is in no source that makes all of " + file,
        "Remove the row, or say unusable: leave-out in the map.");
  }

  /** A record for which a file that adds to it has no row, where blanks are refused. */
  public static Notice noRowToAdd(At at, String id, String file, String column) {
    return Notice.of(
        Kind.BLANK_CELL,
        at,
        id,
        "has no row in %s, which has its %s".formatted(Shown.clip(file), Shown.clip(column)),
        "Add the row, or say what blanks stand for: blank: in the map, or --missing.");
  }

  public static Notice severalPrograms(At at, String school, String grade) {
    return Notice.of(
        Kind.UNKNOWN_PROGRAM,
        at,
        school,
        "is a school with several programs for grade " + Shown.clip(grade),
        "Choices must name the program; map it from another column.");
  }

  public static Notice noProgram(At at, String school, String grade) {
    return Notice.of(
        Kind.UNKNOWN_PROGRAM,
        at,
        school,
        "is no school with a program for grade " + Shown.clip(grade),
        "Maybe a program is missing, or the choice is of another grade.");
  }

  /** A roster file that is not there. */
  public static Notice noRosterFile(At at, String file) {
    return Notice.of(
        Kind.NO_ROSTER,
        at,
        file,
        "is missing from the roster",
        "A OneRoster export holds orgs.csv and users.csv at least; export it again.");
  }

  public static Notice deltaRoster(At at, String property) {
    return Notice.of(
        Kind.NO_ROSTER,
        at,
        property,
        "says that the file holds changes only",
        "Export in bulk, with all records.");
  }

  public static Notice rosterVersion(At at, String version) {
    return Notice.of(
        Kind.NO_ROSTER,
        at,
        version,
        "is no version of OneRoster that is read",
        "Export version 1.1 or 1.2.");
  }

  /** A file of the Common Core of Data that none of those is that are read. */
  public static Notice unknownCcdFile(At at) {
    return Notice.of(
        Kind.STRAY_FILE,
        at,
        "the columns are of no file that is read",
        "Name the school files for directory, membership and lunch, or the school locations.");
  }

  public static Notice noDirectory(At at) {
    return Notice.of(
        Kind.NO_INPUT,
        at,
        "the school directory is missing",
        "Name the file that has the columns NCESSCH and SCH_NAME, and no counts.");
  }

  public static Notice severalDistricts(At at, List<String> agencies) {
    return Notice.of(
        Kind.SEVERAL_DISTRICTS,
        at,
        "the directory has schools of several districts (%s)".formatted(Shown.list(agencies)),
        "Say whose schools are meant, with the district's LEAID.");
  }

  public static Notice noDistrictSchools(At at, String agency) {
    return Notice.of(
        Kind.SEVERAL_DISTRICTS,
        at,
        agency,
        "is no district with open schools in the directory",
        "Write its LEAID, seven digits with the zeros before them.");
  }

  /** A word on blanks of a column that no section makes. */
  public static Notice noSuchColumn(At at, String column) {
    return Notice.of(
        Kind.UNKNOWN_KEY,
        at,
        column,
        "is no column of the district that the map makes",
        "Name one that stands under columns: in the map.");
  }
}
