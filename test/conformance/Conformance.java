import java.io.File;
import java.util.List;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks every file named on the command line against PDF/UA-1 and PDF/A-2a. Prints one line for
 * each file and standard, parted by tabs: file, standard, number of checks, number of failures, and
 * the first failure of every rule.
 */
class Conformance {
  private static final List<PDFAFlavour> STANDARDS =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
  private static final int TOLD_PER_RULE = 1;

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) check(file);
  }

  private static void check(String file) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file));
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(STANDARDS, TOLD_PER_RULE, false, true, false)) {
      for (ValidationResult result : validator.validateAll(parser)) tell(file, result);
    }
  }

  private static void tell(String file, ValidationResult result) {
    int failed = result.getFailedChecks().values().stream().mapToInt(Integer::intValue).sum();
    TreeMap<String, String> rules = new TreeMap<>();
    for (TestAssertion failure : result.getTestAssertions()) {
      if (failure.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = failure.getRuleId().getClause() + "-" + failure.getRuleId().getTestNumber();
      String place = failure.getLocation().getContext();
      rules.putIfAbsent(rule, rule + " " + failure.getMessage() + " at " + place);
    }
    String standard = result.getPDFAFlavour().getId();
    String told = String.join(" | ", rules.values()).replaceAll("\\s+", " ");
    System.out.println(
        String.join("\t", file, standard, "" + result.getTotalAssertions(), "" + failed, told));
  }
}
