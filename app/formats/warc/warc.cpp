#include "app/formats/warc/warc.h"

#include "app/formats/html/html.h"
#include "app/formats/warc/warc_records.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace formats {

namespace {

QString header(const warc::Record &record, const char *name)
{
    const auto found = record.headers.find(name);
    return found == record.headers.end() ? QString() : QString::fromUtf8(found->second);
}

bool isPage(const QString &type) { return type == u"text/html" || type == u"application/xhtml+xml"; }

class WarcReader : public FileReader {
public:
    using FileReader::FileReader;

protected:
    base::Result<std::vector<ArticleDraft>> drafts(const QByteArray &bytes, const QString &name) override
    {
        warc::Records records(bytes, name, options().largestDocument);
        std::vector<ArticleDraft> found;
        int passedOver = 0, all = 0;
        bool isWhole = true;
        while (true) {
            auto record = records.next();
            if (!record) {
                refuse(record.error()); // what came before it stands
                isWhole = false;
                break;
            }
            if (!*record)
                break;
            ++all;
            auto draft = draftOfRecord(**record, name);
            if (!draft)
                refuse(draft.error());
            else if (*draft)
                found.push_back(**std::move(draft));
            else
                ++passedOver;
        }
        if (all == 0 && isWhole)
            refuse({base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The file is empty."), name});
        if (passedOver > 0)
            note({base::Error::Kind::Unsupported,
                  QCoreApplication::translate("formats", "%n record(s) that are no pages were passed over.", nullptr, passedOver), name});
        return found;
    }

private:
    base::Result<std::optional<ArticleDraft>> draftOfRecord(const warc::Record &record, const QString &name) const
    {
        QString address = header(record, "warc-target-uri");
        if (address.startsWith(u'<') && address.endsWith(u'>'))
            address = address.sliced(1, address.size() - 2); // as Wget once wrote them
        const QString type = header(record, "warc-type");
        if (type != u"response" && type != u"resource")
            return std::optional<ArticleDraft>();
        const QString where = QCoreApplication::translate("formats", "%1, byte %2 (%3)").arg(name).arg(record.at).arg(address.left(200));
        warc::Response response{200, header(record, "content-type").section(u';', 0, 0).trimmed(), {}, record.body};
        if (type == u"response" && header(record, "content-type").startsWith(QLatin1String("application/http"))) {
            auto read = warc::responseOf(record.body, where, options().largestDocument);
            if (!read)
                return read.error();
            response = *std::move(read);
        }
        if (!isPage(response.type) || response.status < 200 || response.status >= 300)
            return std::optional<ArticleDraft>();
        auto draft = html::draftOfPage(response.body, where, response.charset, address);
        if (!draft)
            return draft.error();
        draft->fields.features.set(QStringLiteral("format"), QStringLiteral("warc"));
        draft->fields.features.set(QStringLiteral("file"), name);
        draft->fields.name = QFileInfo(name).fileName().section(QStringLiteral(".warc"), 0, 0);
        draft->note("fetched", header(record, "warc-date"));
        draft->note("guid", header(record, "warc-record-id"));
        return std::optional<ArticleDraft>(*std::move(draft));
    }
};

} // namespace

Format Warc::format() const
{
    return {QStringLiteral("warc"),
            QCoreApplication::translate("formats", "Web archive"),
            {QStringLiteral("warc"), QStringLiteral("warc.gz")},
            true,
            false};
}

Likelihood Warc::recognises(const FileSet &heads) const
{
    return leastLikely(heads, [](const QString &name, const QByteArray &head) {
        if (head.startsWith("WARC/"))
            return Likelihood::Certain;
        return head.startsWith("\x1F\x8B") && name.endsWith(QLatin1String(".warc.gz"), Qt::CaseInsensitive) ? Likelihood::Certain
                                                                                                            : Likelihood::No;
    });
}

std::unique_ptr<Reader> Warc::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<WarcReader>(input, options);
}

} // namespace formats
