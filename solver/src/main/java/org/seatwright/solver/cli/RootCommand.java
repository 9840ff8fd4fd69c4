package org.seatwright.solver.cli;

import picocli.CommandLine.Command;

/** The program without a command: shows what there is. */
@Command(
    name = "./run.sh",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Seatwright places students in schools: families rank programs, the district sets seats and"
          + " how mixed each school must be, and the plan gives families the most while every rule"
          + " holds."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run.sh solve cambridge                       a shipped district",
      "  ./run.sh solve my-district --time 5m           a folder of your own",
      "  ./run.sh check my-district                     what is wrong with its files",
      "  ./run.sh diagnose my-district                  why no plan keeps the rules, and what would",
      "  ./run.sh audit my-district my-plan.csv         judge any plan",
      "  ./run.sh verify my-district my-district-plan   check a run and what it proves",
      "  ./run.sh replay my-district-plan               make a run again, to the same plan",
      "  ./run.sh explain my-district-plan --student s7 why a student sits where it does",
      "  ./run.sh compare plan-a plan-b                 runs side by side, who gains and loses",
      "  ./run.sh whatif my-district-plan --band 0.05,0.1   what would change",
      "  ./run.sh resolve my-district-plan --changes july.csv   who comes and goes late",
      "  ./run.sh redact my-district-plan               what of a run may be published",
      "  ./run.sh lottery commit                        draw a seed and commit to it",
      "  ./run.sh generate cambridge --out new-district --seed 7",
      "  ./run.sh bench                                 measure the engines",
      "  ./run.sh policies                              what real districts do",
      "  ./run.sh solve --help                          all options of one command"
    })
final class RootCommand implements Runnable {
  @Override
  public void run() {
    throw new UsageException("Name a command.");
  }
}
