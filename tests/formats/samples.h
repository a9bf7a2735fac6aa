// One article in the clothes of every format that only brings articles in: samples of our own, with invented people.
#pragma once

#include "tests/support/zip_file.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace samples {

struct Story {
    QString title = QString::fromUtf8("Lavane, il ponte è <aperto> & già chiuso");
    QString author = QStringLiteral("Nora Bellandi");
    QString date = QStringLiteral("2026-03-12T08:30:00+01:00");
    QStringList paragraphs{
        QString::fromUtf8(
            "Il nuovo ponte sul Lavane è rimasto aperto per un solo giorno: la sindaca di Rivaselva, Teresa Mondaini, lo ha chiuso "
            "mercoledì sera, dopo che i tecnici avevano trovato una crepa lunga “quanto un braccio”. 🌉"),
        QString::fromUtf8(
            "«Riapriremo quando sarà sicuro», ha detto Mondaini in consiglio comunale, davanti a una sala piena di pendolari che da "
            "due anni aspettano di non fare più il giro da Castelvento, quaranta minuti di curve."),
        QString::fromUtf8(
            "L'impresa, la Edilponti Carraro, parla di un difetto superficiale e promette una perizia entro la fine del mese; la "
            "provincia, che ha pagato metà dei lavori, ha chiesto di vedere tutti i collaudi.")};

    QString text() const { return title + QStringLiteral("\n\n") + paragraphs.join(QStringLiteral("\n\n")); }
};

inline QString escaped(const QString &text) { return text.toHtmlEscaped(); }

inline QString paragraphs(const Story &story, const QString &before = QStringLiteral("<p>"), const QString &after = QStringLiteral("</p>"))
{
    QString all;
    for (const QString &paragraph : story.paragraphs)
        all += before + escaped(paragraph) + after + u'\n';
    return all;
}

inline QByteArray html(const Story &story)
{
    return QStringLiteral(
               "<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"utf-8\"><title>%1 - Il Foglio di Rivaselva</title>\n"
               "<meta property=\"article:published_time\" content=\"%2\"><meta name=\"author\" content=\"%3\">\n"
               "<link rel=\"canonical\" href=\"https://foglio.example/ponte\"></head><body>\n"
               "<nav><ul><li><a href=\"/\">Prima pagina</a></li><li><a href=\"/sport\">Sport</a></li></ul></nav>\n"
               "<article><h1>%1</h1>\n%4</article>\n<footer>Tutti i diritti riservati</footer><script>var p = '<p>no</p>';</script>\n"
               "</body></html>")
        .arg(escaped(story.title), story.date, escaped(story.author), paragraphs(story))
        .toUtf8();
}

inline QByteArray chapter(const Story &story)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title>"
                          "</head><body>\n<h1>%1</h1>\n%2</body></html>")
        .arg(escaped(story.title), paragraphs(story))
        .toUtf8();
}

inline QByteArray nitf(const Story &story)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<nitf baselang=\"it\"><head><docdata><date.issue norm=\"%2\"/>"
                          "</docdata></head>\n<body><body.head><hedline><hl1>%1</hl1></hedline><byline>%3</byline></body.head>\n"
                          "<body.content>%4</body.content></body></nitf>")
        .arg(escaped(story.title), story.date, escaped(story.author), paragraphs(story))
        .toUtf8();
}

inline QByteArray newsml(const Story &story)
{
    return QStringLiteral(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>\n"
               "<newsItem guid=\"urn:newsml:foglio.example:1\" xml:lang=\"it\"><contentMeta><contentCreated>%2</contentCreated>\n"
               "<headline>%1</headline><by>%3</by></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\">\n"
               "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>%4</body></html></inlineXML></contentSet>\n"
               "</newsItem></itemSet></newsMessage>")
        .arg(escaped(story.title), story.date, escaped(story.author), paragraphs(story))
        .toUtf8();
}

inline QByteArray rss(const Story &story)
{
    return QStringLiteral(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/"
               "content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Il Foglio</title><language>it</language>\n"
               "<item><title>%1</title><link>https://foglio.example/ponte</link><dc:creator>%2</dc:creator>\n"
               "<pubDate>Thu, 12 Mar 2026 08:30:00 +0100</pubDate><description>In breve.</description>\n"
               "<content:encoded>%3</content:encoded></item></channel></rss>")
        .arg(escaped(escaped(story.title)), escaped(story.author), escaped(paragraphs(story)))
        .toUtf8();
}

inline QByteArray ninjs(const Story &story)
{
    const auto quoted = [](QString text) {
        return QStringLiteral("\"") + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).replace(u'\n', u' ')
            + u'"';
    };
    return QStringLiteral("{\"uri\": \"https://foglio.example/ponte\", \"language\": \"it\", \"versioncreated\": %1,\n"
                          " \"headline\": %2, \"by\": [{\"name\": %3}],\n \"body_xhtml\": %4}")
        .arg(quoted(story.date), quoted(story.title), quoted(story.author), quoted(paragraphs(story)))
        .toUtf8();
}

inline QByteArray csv(const Story &story)
{
    const auto cell = [](QString text) { return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"'; };
    return QStringLiteral("titolo;autore;data;lingua;testo;copie\n%1;%2;%3;it;%4;120\n")
        .arg(cell(story.title), cell(story.author), story.date, cell(story.paragraphs.join(QStringLiteral("\n\n"))))
        .toUtf8();
}

inline QByteArray docxXml(const Story &story)
{
    const QString run = QStringLiteral("<w:r><w:t xml:space=\"preserve\">"), end = QStringLiteral("</w:t></w:r></w:p>");
    return (QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                           "wordprocessingml/2006/main\"><w:body>\n<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>")
            + run + escaped(story.title) + end + paragraphs(story, QStringLiteral("<w:p>") + run, end)
            + QStringLiteral("<w:p><w:del><w:r><w:delText>tolto</w:delText></w:r></w:del></w:p></w:body></w:document>"))
        .toUtf8();
}
inline QByteArray docx(const QByteArray &document)
{
    return support::zipFile({{QStringLiteral("[Content_Types].xml"), "<Types/>"}, {QStringLiteral("word/document.xml"), document}});
}

inline QByteArray odtXml(const Story &story)
{
    return (QStringLiteral(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:"
                "xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>\n"
                "<text:p text:style-name=\"Title\">")
            + escaped(story.title) + QStringLiteral("</text:p>\n")
            + paragraphs(story, QStringLiteral("<text:p text:style-name=\"P1\">"), QStringLiteral("</text:p>"))
            + QStringLiteral("</office:text></office:body></office:document-content>"))
        .toUtf8();
}
inline QByteArray odt(const QByteArray &content)
{
    return support::zipFile(
        {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text", false}, {QStringLiteral("content.xml"), content}});
}

inline QByteArray epub(const QByteArray &chapter)
{
    return support::zipFile(
        {{QStringLiteral("mimetype"), "application/epub+zip", false},
         {QStringLiteral("META-INF/container.xml"), "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>"},
         {QStringLiteral("OPS/book.opf"),
          "<package xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata><dc:title>Il Foglio</dc:title><dc:creator>Nora "
          "Bellandi</dc:creator>"
          "<dc:language>it</dc:language><dc:date>2026-03-12T08:30:00+01:00</dc:date></metadata><manifest><item id=\"cover\" "
          "href=\"cover.xhtml\"/><item id=\"c1\" href=\"text/one%20.xhtml\"/></manifest><spine><itemref idref=\"cover\"/><itemref "
          "idref=\"c1\"/></spine></package>"},
         {QStringLiteral("OPS/cover.xhtml"), "<html><body><p>Il Foglio</p></body></html>"},
         {QStringLiteral("OPS/text/one .xhtml"), chapter}});
}

inline QByteArray warcRecord(const QByteArray &type, const QByteArray &address, const QByteArray &body)
{
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
        + "\r\nWARC-Date: 2026-03-12T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body + "\r\n\r\n";
}
inline QByteArray warc(const Story &story)
{
    const QByteArray page = html(story);
    const QByteArray chunked = QByteArray::number(page.size() / 2, 16) + "\r\n" + page.left(page.size() / 2) + "\r\n"
        + QByteArray::number(page.size() - page.size() / 2, 16) + ";x=1\r\n" + page.mid(page.size() / 2) + "\r\n0\r\n\r\n";
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
    return warcRecord("warcinfo", "", "software: by hand\r\n")
        + warcRecord("response", "https://foglio.example/ponte", head + "Transfer-Encoding: chunked\r\n\r\n" + chunked)
        + warcRecord("response", "https://foglio.example/no", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no</p>");
}

// A PDF with one font; each page is a list of (x, y from below, size, text in Latin-1).
struct Placed {
    int x, y, size;
    QByteArray text;
};
inline QByteArray pdf(const std::vector<std::vector<Placed>> &pages)
{
    QList<QByteArray> objects;
    QByteArray kids;
    for (std::size_t i = 0; i < pages.size(); ++i)
        kids += QByteArray::number(4 + int(i) * 2) + " 0 R ";
    objects << "<< /Type /Catalog /Pages 2 0 R >>"
            << "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(int(pages.size())) + " >>"
            << "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    for (const std::vector<Placed> &page : pages) {
        QByteArray stream;
        for (QByteArray text; const Placed &placed : page) {
            text = placed.text;
            text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
            stream += "BT /F1 " + QByteArray::number(placed.size) + " Tf " + QByteArray::number(placed.x) + ' '
                + QByteArray::number(placed.y) + " Td (" + text + ") Tj ET\n";
        }
        const QByteArray number = QByteArray::number(objects.size() + 2);
        objects << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " + number
                + " 0 R >>"
                << "<< /Length " + QByteArray::number(stream.size()) + " >>\nstream\n" + stream + "endstream";
    }
    QByteArray file = "%PDF-1.4\n", table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(file.size());
    return file + "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n" + table + "trailer << /Size "
        + QByteArray::number(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}
inline QByteArray pdf(const Story &story)
{
    std::vector<std::vector<Placed>> pages(1);
    std::vector<Placed> &page = pages.front();
    page.push_back({60, 760, 20, "Lavane, il ponte chiuso"});
    int y = 720;
    for (const QString &paragraph : story.paragraphs) {
        for (qsizetype at = 0; at < paragraph.size(); at += 60, y -= 14)
            page.push_back({60, y, 11, paragraph.mid(at, 60).toLatin1()});
        y -= 14;
    }
    return pdf(pages);
}

// The main part of a file: what is in the archive, of formats that are archives. "" for a format that is not among these.
inline QByteArray partOf(const QString &format, const Story &story)
{
    if (format == u"html")
        return html(story);
    if (format == u"epub")
        return chapter(story);
    if (format == u"nitf")
        return nitf(story);
    if (format == u"newsml")
        return newsml(story);
    if (format == u"rss")
        return rss(story);
    if (format == u"ninjs")
        return ninjs(story);
    if (format == u"csv")
        return csv(story);
    if (format == u"docx")
        return docxXml(story);
    if (format == u"odt")
        return odtXml(story);
    if (format == u"warc")
        return warc(story);
    return format == u"pdf" ? pdf(story) : QByteArray();
}

// The whole file around such a part.
inline QByteArray fileOf(const QString &format, const QByteArray &part)
{
    if (format == u"docx")
        return docx(part);
    if (format == u"odt")
        return odt(part);
    return format == u"epub" ? epub(part) : part;
}

} // namespace samples
