#include "app/formats/archive_writer.h"

#include <QCoreApplication>

#ifdef CHIOSA_LIBZIP
#include <zip.h>
#endif

namespace formats {

#ifdef CHIOSA_LIBZIP

namespace {

constexpr time_t always = 1'577'836'800; // one date for all files, so that the bytes do not depend on the day

base::Error failed(const char *why)
{
    return {
        base::Error::Kind::Io, QCoreApplication::translate("formats", "The archive cannot be made: %1").arg(QString::fromUtf8(why)), {}};
}

bool add(zip_t *zip, const QString &name, const QByteArray &bytes)
{
    zip_source_t *source = zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_mtime(zip, static_cast<zip_uint64_t>(index), always, 0) == 0;
}

} // namespace

base::Result<QByteArray> archiveOf(const FileSet &files)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t *)> source(zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    if (!source)
        return failed(zip_error_strerror(&error));
    zip_source_keep(source.get()); // one for the archive, one for us, who read it when the archive is closed
    zip_t *zip = zip_open_from_source(source.get(), ZIP_TRUNCATE, &error);
    if (!zip) {
        zip_source_free(source.get());
        return failed(zip_error_strerror(&error));
    }
    for (const auto &[name, bytes] : files) {
        if (!add(zip, name, bytes)) {
            const base::Error why = failed(zip_strerror(zip));
            zip_discard(zip);
            return why;
        }
    }
    if (zip_close(zip) != 0) {
        const base::Error why = failed(zip_strerror(zip));
        zip_discard(zip);
        return why;
    }
    if (zip_source_open(source.get()) != 0)
        return failed(zip_error_strerror(zip_source_error(source.get())));
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_source_stat(source.get(), &stat);
    QByteArray all(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source.get(), all.data(), static_cast<zip_uint64_t>(all.size()));
    zip_source_close(source.get());
    if (got != all.size())
        return failed("read");
    return all;
}

#else

base::Result<QByteArray> archiveOf(const FileSet & /*files*/)
{
    return base::Error{base::Error::Kind::Unsupported,
                       QCoreApplication::translate("formats", "This Chiosa was built without libzip, which writes such files."),
                       {}};
}

#endif

} // namespace formats
