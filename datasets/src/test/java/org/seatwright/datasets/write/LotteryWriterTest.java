package org.seatwright.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.LotterySheet;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tickets;

/** Hashes are those that {@code printf '%s' TEXT | sha256sum} gives. */
class LotteryWriterTest {
  private static String written(Lottery lottery) {
    District district = RichDistrict.district();
    Policy policy =
        Policy.named("Drawn")
            .lottery(lottery)
            .tickets(List.of(new Tickets(Group.of("ses", "frl"), 2)))
            .build();
    return LotteryWriter.of(district, new LotterySheet(district, policy));
  }

  @Test
  void everyStudentHasARowWithTheTextToHash() {
    assertThat(written(new Lottery(7)))
        .isEqualTo(
            """
            student,program,position,tickets,text,sha256
            ada,,3,2,7:ada:2,808252946f52ff379ff732e53316d54c94811db817a8a806ec8c79a6af8decb7
            " ben, ""B""\",,2,1,"7: ben, ""B""\",1bedc593891354d60cb9ee623572c0e0e25609c1bc397b7f3faefb2acace0b91
            cyd,,1,1,7:cyd,1b088a06ea5df3a75706ee33b1a8922d7c5d047be2bbed0b4080646c10d37087
            """);
  }

  @Test
  void whereProgramsDrawForThemselvesThereIsARowPerChoice() {
    assertThat(written(new Lottery(7, Lottery.Numbers.PER_PROGRAM)))
        .isEqualTo(
            """
            student,program,position,tickets,text,sha256
            ada,#S,2,2,7:#S:ada,5e67a8e4429293cf6c704535b1899f1b61ef7b6ccca4ed4b1570d07caa3d311c
            ada,N-K,1,2,7:N-K:ada:2,64e157128f4e89a09b890e507e90016a954272b6d50e69901ed9f2ad3d830d82
            cyd,N-K2,2,1,7:N-K2:cyd,6295b5ad56095bb9cee1dd4e686c4792c9c4802356ab149b8d72ca12c6555727
            cyd,N-K,3,1,7:N-K:cyd,f21e39391a054e1ada61a95c22099fc81aea3bd141e64a369c3e48cc96a01a70
            cyd,#S,3,1,7:#S:cyd,a95fad22f420a77ad2b4958f4ead670a0f6fa8842f25284801b996b206803fa9
            """);
  }

  @Test
  void everyFileBeginsAlike() {
    assertThat(written(new Lottery(-7))).startsWith(LotteryWriter.BEGINNING);
  }
}
