// What an article tells of one person, organisation or thing: the events it has a part in, and the day, month or year of each.
//
// Works on an article that has been read (names, time expressions, events, links), by whomever. An entity has a part in an event where it
// stands as the verb's subject or object, as a noun's owner or beside its preposition, under its name, a part of it that tells enough, its
// initials, or a pronoun that goes on from the sentence before. Equal in, equal out; any thread.
#pragma once

#include "app/annotation/document.h"
#include "app/suggest/morphology.h"
#include "app/suggest/word_lists.h"

#include <map>

namespace suggest {

struct EntityEvent {
    annotation::AnnotationId event;
    text::Range place;
    QString date; // "2005-02-17", "2005-02", "2005"; "" where the article does not say
    friend bool operator==(const EntityEvent &, const EntityEvent &) = default;
};

class EntityEvents {
public:
    EntityEvents(); // reads the lists of all languages that there are

    // In reading order.
    std::vector<EntityEvent> of(const QString &entity, const annotation::Document &document,
                                const std::shared_ptr<const Morphology> &morphology) const;

private:
    struct Language {
        WordLists grammar, kinds;
    };
    std::map<QString, Language> languages_;
};

} // namespace suggest
