import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.namespace.QName;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks every PDF named on the command line against PDF/UA-1 and PDF/A-2a, and every file for Word
 * against the transitional schemas of ECMA-376. Prints one line for each file and standard, parted
 * by tabs: file, standard, number of checks, number of failures, and the first failure of every rule.
 */
class Conformance {
  private static final List<PDFAFlavour> STANDARDS =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
  private static final int TOLD_PER_RULE = 1;
  private static final QName IGNORABLE =
      new QName("http://schemas.openxmlformats.org/markup-compatibility/2006", "Ignorable");

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) {
      if (file.endsWith(".docx")) checkWord(file);
      else checkPdf(file);
    }
  }

  private static void checkPdf(String file) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file));
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(STANDARDS, TOLD_PER_RULE, false, true, false)) {
      for (ValidationResult result : validator.validateAll(parser)) tell(file, result);
    }
  }

  private static void checkWord(String file) throws Exception {
    int parts = 0;
    List<String> failures = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().matches("word/.*\\.xml")) continue;
        parts += 1;
        try (InputStream part = zip.getInputStream(entry)) {
          for (XmlError error : errorsIn(part)) {
            failures.add(entry.getName() + " " + error.getMessage());
          }
        }
      }
    }
    tell(file, "ecma-376", parts, failures.size(), failures);
  }

  private static List<XmlError> errorsIn(InputStream part) throws Exception {
    XmlObject document = TypeSystemHolder.typeSystem.parse(part, null, null);
    // Says which later inventions a reader may skip; no schema knows it (part 3 of the standard).
    try (XmlCursor root = document.newCursor()) {
      root.toFirstChild();
      root.removeAttribute(IGNORABLE);
    }
    List<XmlError> errors = new ArrayList<>();
    document.validate(new XmlOptions().setErrorListener(errors));
    return errors;
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
    tell(file, standard, result.getTotalAssertions(), failed, rules.values());
  }

  private static void tell(
      String file, String standard, int checks, int failed, Iterable<String> failures) {
    String told = String.join(" | ", failures).replaceAll("\\s+", " ");
    System.out.println(String.join("\t", file, standard, "" + checks, "" + failed, told));
  }
}
