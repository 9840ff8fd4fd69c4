package org.seatwright.datasets.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A small roster in both versions of OneRoster, after the 1EdTech CSV bindings 1.1 and 1.2: two
 * schools, five students, a parent, a grandparent and a teacher.
 */
public final class DrawnRoster {
  private static final String ORGS =
      """
      sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
      d1,,,Lakeview Public Schools,district,0100,
      s1,,,North Elementary,school,0101,d1
      s2,,,South Elementary,school,0102,d1
      s9,tobedeleted,2025-06-30T00:00:00.000Z,Old Mill,school,0109,d1
      p1,,,Science,department,,s1
      """;

  private static final String DEMOGRAPHICS =
      """
      sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
      u1,,,2015-03-01,female,false,true,false,false,false,false,false,,,,
      u2,,,2013-05-09,male,false,true,false,false,false,false,false,,,,
      """;

  private static final String ENROLLMENTS =
      """
      sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
      e1,,,c1,s1,u1,student,false,,
      e2,,,c2,s2,u2,student,false,,
      e3,,,c3,s2,u2,student,false,,
      e4,,,c1,s1,u2,student,false,,
      e5,,,c1,s1,t1,teacher,true,,
      """;

  private DrawnRoster() {}

  private static Map<String, String> common(String version) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "manifest.csv",
        """
        propertyName,value
        manifest.version,1.0
        oneroster.version,%s
        file.academicSessions,absent
        file.demographics,bulk
        file.enrollments,bulk
        file.orgs,bulk
        file.users,bulk
        source.systemName,Example SIS
        """
            .formatted(version));
    files.put("orgs.csv", ORGS);
    files.put("demographics.csv", DEMOGRAPHICS);
    files.put("enrollments.csv", ENROLLMENTS);
    return files;
  }

  /** Version 1.1: a user has one role, and names its schools. */
  public static Map<String, String> version11() {
    Map<String, String> files = common("1.1");
    files.put(
        "users.csv",
        """
        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
        u1,,,true,s1,student,u1,{Fed:1},Ada,Ames,,1001,,,,"g1,t1",KG,
        u2,,,true,"s1,s2",student,u2,,Ben,Ames,,1002,,,,g1,02,
        u3,,,true,s2,student,u3,,Cyd,Cole,,1003,,,,t1,"01,02",
        u4,,,true,s2,student,u4,,Dee,Dahl,,1004,,,,,KG,
        u5,tobedeleted,,true,s2,student,u5,,Eli,Egan,,1005,,,,,KG,
        u6,,,false,s9,student,u6,,Fay,Cole,,1006,,,,,KG,
        g1,,,true,d1,guardian,g1,,Gil,Ames,,,,,,"u1,u2",,
        g2,,,true,d1,relative,g2,,Hal,Cole,,,,,,"u3,u6",,
        t1,,,true,s1,teacher,t1,,Ida,Ives,,,,,,,,
        """);
    return files;
  }

  /** Version 1.2: roles have a file of their own, and users a primary school. */
  public static Map<String, String> version12() {
    Map<String, String> files = common("1.2");
    files.put(
        "users.csv",
        """
        sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
        u1,,,true,u1,{Fed:1},Ada,Ames,,1001,,,,"g1,t1",KG,,,,,,,s1,
        u2,,,true,u2,,Ben,Ames,,1002,,,,g1,02,,,,,,,,
        u3,,,true,u3,,Cyd,Cole,,1003,,,,t1,"01,02",,,,,,,,
        u4,,,true,u4,,Dee,Dahl,,1004,,,,,KG,,,,,,,,
        u5,tobedeleted,,true,u5,,Eli,Egan,,1005,,,,,KG,,,,,,,,
        u6,,,false,u6,,Fay,Cole,,1006,,,,,KG,,,,,,,,
        g1,,,true,g1,,Gil,Ames,,,,,,"u1,u2",,,,,,,,,
        g2,,,true,g2,,Hal,Cole,,,,,,"u3,u6",,,,,,,,,
        t1,,,true,t1,,Ida,Ives,,,,,,,,,,,,,,,
        """);
    files.put(
        "roles.csv",
        """
        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
        r1,,,u1,primary,student,,,s1,
        r2,,,u2,secondary,student,,,s1,
        r3,,,u2,secondary,student,,,s2,
        r4,,,u3,primary,student,,,s2,
        r5,,,u4,primary,student,,,s2,
        r6,,,u5,primary,student,,,s2,
        r7,,,u6,primary,student,,,s9,
        r8,,,g1,primary,guardian,,,d1,
        r9,,,g2,primary,relative,,,d1,
        r10,,,t1,primary,teacher,,,s1,
        """);
    return files;
  }

  /** Names and texts in turn. */
  static String[] flat(Map<String, String> files) {
    return files.entrySet().stream()
        .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
        .toArray(String[]::new);
  }
}
