// Reads UIMA CAS XMI with Apache UIMA: prints a line for each annotation. Arguments: TypeSystem.xml, then XMI files.
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

public class XmiReader {
    static final PrintStream out = new PrintStream(System.out, false, java.nio.charset.StandardCharsets.UTF_8);

    static String feature(FeatureStructure structure, String name) {
        Feature feature = structure.getType().getFeatureByBaseName(name);
        return feature == null || !feature.getRange().isPrimitive() ? null : structure.getFeatureValueAsString(feature);
    }

    static FeatureStructure reference(FeatureStructure structure, String name) {
        Feature feature = structure.getType().getFeatureByBaseName(name);
        return feature == null ? null : structure.getFeatureValue(feature);
    }

    static String quoted(String text) {
        StringBuilder made = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            if (unit == '"' || unit == '\\')
                made.append('\\').append(unit);
            else if (unit < ' ')
                made.append(String.format("\\u%04x", (int) unit));
            else
                made.append(unit);
        }
        return made.append('"').toString();
    }

    static String surface(FeatureStructure structure) { return ((AnnotationFS) structure).getCoveredText(); }

    static void show(String article, AnnotationFS annotation) {
        String type = annotation.getType().getShortName();
        String label = type.equals("NamedEntity") ? feature(annotation, "value") : feature(annotation, "label");
        FeatureStructure from = reference(annotation, "Governor"), to = reference(annotation, "Dependent");
        boolean relation = from != null && to != null;
        String text = relation ? surface(from) + " > " + surface(to) : annotation.getCoveredText();
        out.println(article + "\t" + (relation ? "relation" : "span") + "\t" + label + "\t" + quoted(text));
    }

    public static void main(String[] arguments) throws Exception {
        TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(arguments[0]));
        for (int at = 1; at < arguments.length; at++) {
            CAS cas = CasCreationUtils.createCas(types, null, null);
            try (InputStream file = new FileInputStream(arguments[at])) {
                XmiCasDeserializer.deserialize(file, cas, false); // not lenient: a type or feature that is not declared is refused
            }
            String article = new File(arguments[at]).getName().replaceAll("\\.xmi$", "");
            out.println(article + "\ttext\t-\t" + quoted(cas.getDocumentText()));
            for (AnnotationFS annotation : cas.getAnnotationIndex()) {
                Type type = annotation.getType();
                if (type.getName().startsWith("webanno.custom.") || type.getShortName().equals("NamedEntity"))
                    show(article, annotation);
            }
        }
        out.flush();
    }
}
