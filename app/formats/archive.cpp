#include "app/formats/archive.h"

#include <QCoreApplication>

#ifdef CHIOSA_LIBZIP
#include <zip.h>
#endif

namespace formats {

bool staysInside(const QString &path)
{
    if (path.isEmpty() || path.startsWith(u'/') || path.startsWith(u'\\') || (path.size() > 1 && path[1] == u':'))
        return false;
    if (std::any_of(path.begin(), path.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; }))
        return false;
    const QStringList steps = QString(path).replace(u'\\', u'/').split(u'/');
    return !steps.contains(QStringLiteral(".."));
}

#ifdef CHIOSA_LIBZIP

namespace {

base::Error invalid(const QString &words, const QString &where) { return {base::Error::Kind::Invalid, words, where}; }
base::Error malformed(const QString &words, const QString &where) { return {base::Error::Kind::Malformed, words, where}; }

bool isLink(zip_t *zip, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0)
        return false;
    return system == ZIP_OPSYS_UNIX && ((attributes >> 16) & 0170000) == 0120000;
}

} // namespace

bool Archive::canRead() { return true; }

Archive::Archive() : zip_(nullptr, [](zip *zip) { zip_discard(zip); }) { }

base::Result<Archive> Archive::open(const QByteArray &bytes, const QString &where, const ArchiveLimits &limits)
{
    if (bytes.size() > limits.archive)
        return invalid(QCoreApplication::translate("formats", "The archive is larger than what is read here."), where);
    if (!bytes.startsWith("PK")) // to libzip, nothing at all is an empty archive
        return malformed(QCoreApplication::translate("formats", "This is no archive."), where);
    Archive archive;
    archive.bytes_ = bytes;
    archive.where_ = where;
    archive.limits_ = limits;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source
        = zip_source_buffer_create(archive.bytes_.constData(), static_cast<zip_uint64_t>(archive.bytes_.size()), 0, &error);
    if (source)
        archive.zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    const QString why = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!archive.zip_) {
        if (source)
            zip_source_free(source);
        return malformed(QCoreApplication::translate("formats", "This is no archive that can be opened: %1").arg(why), where);
    }
    if (auto read = archive.readDirectory(); !read)
        return read.error();
    return archive;
}

base::Result<> Archive::readDirectory()
{
    const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
    if (count > limits_.files)
        return invalid(QCoreApplication::translate("formats", "The archive holds more files than are read here."), where_);
    qint64 total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        if (zip_stat_index(zip_.get(), index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            return malformed(QCoreApplication::translate("formats", "The archive's list of files is broken."), where_);
        const QString name = QString::fromUtf8(stat.name);
        if (!staysInside(name))
            return invalid(QCoreApplication::translate("formats", "The archive holds a path that leads out of it: “%1”.").arg(name),
                           where_);
        if (isLink(zip_.get(), index))
            return invalid(QCoreApplication::translate("formats", "The archive holds a link: “%1”.").arg(name), where_);
        if (name.endsWith(u'/'))
            continue;
        const auto size = static_cast<qint64>(qMin<zip_uint64_t>(stat.size, zip_uint64_t(limits_.total) + 1));
        const auto packed = static_cast<qint64>(qMin<zip_uint64_t>(stat.comp_size, zip_uint64_t(limits_.total) + 1));
        total += size;
        if (total > limits_.total)
            return invalid(QCoreApplication::translate("formats", "Unpacked, the archive would be larger than what is read here."), where_);
        if (!entries_.emplace(name, Entry{index, packed}).second)
            return malformed(QCoreApplication::translate("formats", "The archive holds “%1” twice.").arg(name), where_);
        names_.append(name);
    }
    return {};
}

base::Result<QByteArray> Archive::bytes(const QString &name) const
{
    const QString place = where_ + u'/' + name;
    const auto entry = entries_.find(name);
    if (entry == entries_.end())
        return malformed(QCoreApplication::translate("formats", "The archive does not hold this file."), place);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(zip_.get(), entry->second.index, 0), zip_fclose);
    if (!file) {
        const QString why = QString::fromUtf8(zip_strerror(zip_.get()));
        return base::Error{base::Error::Kind::Unsupported, QCoreApplication::translate("formats", "It cannot be unpacked: %1").arg(why),
                           place};
    }
    QByteArray all;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(piece.size()));
        if (got < 0)
            return malformed(QCoreApplication::translate("formats", "It is packed in a broken way: %1")
                                 .arg(QString::fromUtf8(zip_file_strerror(file.get()))),
                             place);
        if (got == 0)
            return all;
        all.append(piece.constData(), static_cast<qsizetype>(got));
        if (all.size() > limits_.file)
            return invalid(QCoreApplication::translate("formats", "Unpacked, it is larger than what is read here."), place);
        if (all.size() >= limits_.ratioFrom && all.size() / qMax<qint64>(1, entry->second.packed) > limits_.ratio)
            return invalid(QCoreApplication::translate("formats", "It is packed so tightly that it looks like a trap; it is not read."),
                           place);
    }
}

#else

bool Archive::canRead() { return false; }
Archive::Archive() : zip_(nullptr, [](zip *) {}) { }
base::Result<Archive> Archive::open(const QByteArray & /*bytes*/, const QString &where, const ArchiveLimits & /*limits*/)
{
    return base::Error{base::Error::Kind::Unsupported,
                       QCoreApplication::translate("formats", "This Chiosa was built without libzip, which reads such files."), where};
}
base::Result<> Archive::readDirectory() { return {}; }
base::Result<QByteArray> Archive::bytes(const QString & /*name*/) const { return base::Error{base::Error::Kind::Unsupported, {}, where_}; }

#endif

Archive::Archive(Archive &&) noexcept = default;
Archive &Archive::operator=(Archive &&) noexcept = default;
Archive::~Archive() = default;

} // namespace formats
