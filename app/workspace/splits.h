// Parts of a data set (train, validation, test): which article goes into which, so that nothing is learned that is then tested.
//
// Articles that belong together (of one story, near-duplicates of one another) stay in one part. By chance, parts have their shares of
// every label: groups are given out one by one, those with the rarest label first, each to the part that still wants most of it
// (iterative stratification: Sechidis, Tsoumakas, Vlahavas 2011, "On the Stratification of Multi-Label Data"). By date, the oldest come
// first. The same articles and the same seed give the same parts, in whatever order they come. Pure functions; any thread.
#pragma once

#include "app/annotation/ids.h"
#include "app/base/result.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace workspace {

struct SplitPlan {
    enum class By : std::uint8_t { Chance, Date };
    struct Part {
        QString name;
        double share = 0; // of all articles; shares are scaled to 1
        friend bool operator==(const Part &, const Part &) = default;
    };
    std::vector<Part> parts; // none: all in one
    By by = By::Chance;
    quint64 seed = 1;
    friend bool operator==(const SplitPlan &, const SplitPlan &) = default;
};

// "80/10/10" (train, validation, test), "80/20" (train, test), or with names "train=80/dev=10/held-out=10". Names are of letters, digits,
// "-" and "_", and differ. Errors: Invalid.
base::Result<std::vector<SplitPlan::Part>> partsFrom(const QString &words);
QString wordsOf(const std::vector<SplitPlan::Part> &parts); // and back

struct SplitArticle {
    QString name;                  // unique
    QString dct;                   // a TIMEX3 value, or ""
    QString story;                 // those of one story stay together; "": none
    std::size_t alike = 0;         // those of the same number are near-duplicates
    std::map<QString, int> labels; // how many annotations of each
};

// For each article the index of its part; empty where the plan has none. By date, articles whose date is not known go to the first part.
std::vector<std::size_t> split(const std::vector<SplitArticle> &articles, const SplitPlan &plan);

} // namespace workspace
