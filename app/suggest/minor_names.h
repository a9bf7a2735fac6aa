// The smaller kinds of names, found around the greater ones: roles ("ministro della Difesa"), peoples and faiths ("bielorusso"), buildings
// told by what they are ("ambasciata statunitense in Bielorussia"), quantities ("23 paesi", "500 milioni di dollari").
#pragma once

#include "app/suggest/name_candidates.h"

namespace suggest {

// A name to be: tokens, tag, confidence, reason (translated), features.
struct MinorName {
    qsizetype first = 0, last = 0;
    QString tag;
    double confidence = 0;
    QString reason;
    annotation::Features features;
};

std::vector<MinorName> findRoles(const NameTokens &tokens, const std::vector<NameCandidate> &names);
std::vector<MinorName> findGroups(const NameTokens &tokens, const std::vector<NameCandidate> &names);
std::vector<MinorName> findDescribedBuildings(const NameTokens &tokens, const std::vector<NameCandidate> &names);
// Names inside names: "Pavia" in "università di Pavia", "Airbus" in "Airbus A380".
std::vector<MinorName> findNestedNames(const NameTokens &tokens, const std::vector<NameCandidate> &names);
// `taken`: where no quantity is to be found, time expressions for instance; sorted.
std::vector<MinorName> findQuantities(const NameTokens &tokens, const std::vector<NameCandidate> &names, const text::Ranges &taken);

} // namespace suggest
