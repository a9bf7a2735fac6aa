// A list of people, organisations and places with their ids, that the user gives: names of an article's entities are looked up in it.
//
// Read from TSV (id, name, and perhaps type and aliases parted by "|"; a first line that begins with "id" names the columns), JSON (a list,
// or a line each, of objects with "id", "name" or "label", "type", "aliases"), SKOS as N-Triples or RDF/XML (prefLabel, altLabel,
// hiddenLabel in any language). Types are tags or their aliases ("PERSON"); an entry without one may be anything. A Wikidata address is cut
// to its "Q42". Names are compared without case, accents and punctuation; an acronym finds the name whose capital words it begins. Errors:
// Io, Malformed with the line. Immutable once read; any thread.
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace suggest {

class KnowledgeBase {
public:
    struct Entry {
        QString id, name, tag; // tag "" where none is given
        QStringList aliases;
    };
    struct Offer {
        QString id, name;
        double likeness = 0; // 1: its name; less for an alias, for an acronym
    };

    static base::Result<KnowledgeBase> read(const QByteArray &bytes, const QString &where); // the kind of file is seen in it
    static base::Result<KnowledgeBase> load(const QString &path);
    explicit KnowledgeBase(std::vector<Entry> entries = {});

    const std::vector<Entry> &entries() const { return entries_; }

    // What a name of this tag may be, the likeliest first, nine at most.
    std::vector<Offer> find(const QString &name, const QString &tag) const;

    // The id that can be proposed unasked: that of the only likeliest entry; "" where there is none, or several.
    QString idOf(const QString &name, const QString &tag) const;

private:
    void index(const QString &key, std::size_t entry, double likeness);

    struct Place {
        std::size_t entry;
        double likeness;
    };
    std::vector<Entry> entries_;
    QHash<QString, std::vector<Place>> places_; // by folded name, alias, acronym
};

} // namespace suggest
