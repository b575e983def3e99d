import io.github.atsconnect.lever.simulator.*;

public class FaultRuleBlocks {
  public static void main(String[] args) {
    // block 1
  }
}
