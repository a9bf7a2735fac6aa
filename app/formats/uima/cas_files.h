// What the readers of files that hold one CAS each have in common: file after file, article after article, with what has to be said.
#pragma once

#include "app/formats/uima/cas_reader.h"

#include <deque>

namespace formats::uima {

class CasFileReader : public Reader {
public:
    CasFileReader(const Input &input, const ReadOptions &options, QStringList names);
    std::optional<Article> next() override;

protected:
    virtual base::Result<Cas> parse(const QByteArray &bytes, const QString &name) = 0;
    virtual std::optional<Article> beside(const QByteArray &, const QString &) { return std::nullopt; } // whole, from a sidecar

    const Input &input_;
    ReadOptions options_;

private:
    void readFile(const QString &name);

    QStringList names_;
    qsizetype at_ = 0;
    Labels labels_;
    std::deque<Article> waiting_;
};

} // namespace formats::uima
