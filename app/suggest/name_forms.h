// How one name is written now longer, now shorter: with and without a year, an article, a company's legal form; as an acronym.
//
// The legal forms are in resources/chains/name_forms.tsv. Pure; any thread.
#pragma once

#include "app/suggest/word_lists.h"

namespace suggest {

class NameForms {
public:
    static base::Result<NameForms> load();

    // "The Boeing Company" → "Boeing", "Aer Lingus Group PLC" → "Aer Lingus", "aeroporto Marco Polo" → "Marco Polo"; itself where nothing
    // goes.
    QString core(const QString &name) const;
    bool hasLegalForm(const QStringList &words) const;

    static bool isAcronym(const QString &name);
    // "Zapad-2025", "Expo 2015": the name of an event without its year; the name itself where there is none.
    static QString withoutYear(const QString &name);
    // The first letters of the words that begin with a capital: "Organizzazione Mondiale della Sanità" is "OMS".
    static QString initialsOf(const QStringList &words);
    // Whether an acronym can be made of the beginnings of these words, in order: "SIA" of "Singapore Airlines", "ISTAT" of "Istituto di
    // statistica".
    static bool abbreviates(const QString &acronym, const QStringList &words);

private:
    WordLists lists_;
};

} // namespace suggest
