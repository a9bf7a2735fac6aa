#include "app/formats/registry.h"

#include "app/formats/bdoc/bdoc.h"
#include "app/formats/bioc/bioc.h"
#include "app/formats/brat/brat.h"
#include "app/formats/cat/cat.h"
#include "app/formats/conll2003/conll2003.h"
#include "app/formats/conllu/conllu.h"
#include "app/formats/csv/csv.h"
#include "app/formats/doccano/doccano.h"
#include "app/formats/docx/docx.h"
#include "app/formats/epub/epub.h"
#include "app/formats/folia/folia.h"
#include "app/formats/gate_xml/gate_xml.h"
#include "app/formats/html/html.h"
#include "app/formats/huggingface/huggingface.h"
#include "app/formats/ics/ics.h"
#include "app/formats/inception/inception.h"
#include "app/formats/jsonl/jsonl.h"
#include "app/formats/label_studio/label_studio.h"
#include "app/formats/naf/naf.h"
#include "app/formats/newsml/newsml.h"
#include "app/formats/ninjs/ninjs.h"
#include "app/formats/nitf/nitf.h"
#include "app/formats/odt/odt.h"
#include "app/formats/pdf/pdf.h"
#include "app/formats/prodigy/prodigy.h"
#include "app/formats/pubannotation/pubannotation.h"
#include "app/formats/rss/rss.h"
#include "app/formats/semeval/semeval.h"
#include "app/formats/spacy_docbin/spacy_docbin.h"
#include "app/formats/spacy_json/spacy_json.h"
#include "app/formats/tei/tei.h"
#include "app/formats/text/text.h"
#include "app/formats/timeline_csv/timeline_csv.h"
#include "app/formats/timelinejs/timelinejs.h"
#include "app/formats/timeml/timeml.h"
#include "app/formats/uima_json/uima_json.h"
#include "app/formats/uima_xmi/uima_xmi.h"
#include "app/formats/w3c/w3c.h"
#include "app/formats/warc/warc.h"
#include "app/formats/webanno_tsv3/webanno_tsv3.h"

namespace formats {

const std::vector<const Codec *> &codecs()
{
    // In PRODUCT's order.
    static const Jsonl jsonl;
    static const Brat brat;
    static const Conll2003 conll2003;
    static const Conllu conllu;
    static const UimaXmi uimaXmi;
    static const UimaJson uimaJson;
    static const WebannoTsv3 webannoTsv3;
    static const SpacyDocbin spacyDocbin;
    static const SpacyJson spacyJson;
    static const Prodigy prodigy;
    static const LabelStudio labelStudio;
    static const HuggingFace huggingFace;
    static const Doccano doccano;
    static const TimeMl timeml;
    static const Cat cat;
    static const Semeval semeval;
    static const W3c w3c;
    static const Tei tei;
    static const GateXml gateXml;
    static const Bdoc bdoc;
    static const Naf naf;
    static const Folia folia;
    static const PubAnnotation pubAnnotation;
    static const BioC bioc;
    static const Inception inception;
    static const TimelineCsv timelineCsv;
    static const TimelineJs timelineJs;
    static const Ics ics;
    static const PlainText text;
    static const Html html;
    static const NewsMl newsml;
    static const Nitf nitf;
    static const Ninjs ninjs;
    static const Rss rss;
    static const Csv csv;
    static const Pdf pdf;
    static const Docx docx;
    static const Odt odt;
    static const Epub epub;
    static const Warc warc;
    static const std::vector<const Codec *> all{
        &jsonl,       &brat,        &conll2003,     &conllu, &uimaXmi,   &uimaJson,    &webannoTsv3, &spacyDocbin, &spacyJson, &prodigy,
        &labelStudio, &huggingFace, &doccano,       &timeml, &cat,       &semeval,     &w3c,         &tei,         &gateXml,   &bdoc,
        &naf,         &folia,       &pubAnnotation, &bioc,   &inception, &timelineCsv, &timelineJs,  &ics,         &text,      &html,
        &newsml,      &nitf,        &ninjs,         &rss,    &csv,       &pdf,         &docx,        &odt,         &epub,      &warc};
    return all;
}

const Codec *codec(QStringView id)
{
    const auto found = std::find_if(codecs().begin(), codecs().end(), [id](const Codec *codec) { return codec->format().id == id; });
    return found == codecs().end() ? nullptr : *found;
}

std::vector<Format> allFormats()
{
    std::vector<Format> all;
    for (const Codec *codec : codecs())
        all.push_back(codec->format());
    return all;
}

bool isKnownFormat(QStringView id) { return codec(id) != nullptr; }

const Codec *recognise(const FileSet &heads)
{
    const Codec *best = nullptr;
    Likelihood most = Likelihood::No;
    for (const Codec *candidate : codecs()) {
        const Likelihood likelihood = candidate->format().reads ? candidate->recognises(heads) : Likelihood::No;
        if (likelihood > most) {
            best = candidate;
            most = likelihood;
        }
    }
    return best;
}

} // namespace formats
