#include "app/workspace/splits.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>

namespace workspace {

namespace {

using Labels = std::map<QString, double>;

// Articles that stay together.
struct Group {
    std::vector<std::size_t> articles;
    Labels labels;
    QString name; // its first article's: what order hangs on
    QString date; // the newest of its dates; "": none is known
};

// What a part still wants.
struct Wish {
    double articles = 0;
    Labels labels;
};

quint64 mixed(quint64 x) // splitmix64
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

quint64 drawn(const QString &name, quint64 seed)
{
    quint64 hash = mixed(seed);
    for (const QChar c : name)
        hash = mixed(hash ^ c.unicode());
    return hash;
}

std::size_t rootOf(std::vector<std::size_t> &parents, std::size_t at)
{
    while (parents[at] != at)
        at = parents[at] = parents[parents[at]];
    return at;
}

std::vector<Group> groupsOf(const std::vector<SplitArticle> &articles)
{
    std::vector<std::size_t> parents(articles.size());
    std::iota(parents.begin(), parents.end(), std::size_t(0));
    std::map<QString, std::size_t> stories;
    std::map<std::size_t, std::size_t> alike;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (!articles[i].story.isEmpty())
            parents[rootOf(parents, i)] = rootOf(parents, stories.try_emplace(articles[i].story, i).first->second);
        parents[rootOf(parents, i)] = rootOf(parents, alike.try_emplace(articles[i].alike, i).first->second);
    }
    std::map<std::size_t, Group> made;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        Group &group = made[rootOf(parents, i)];
        if (group.articles.empty() || articles[i].name < group.name)
            group.name = articles[i].name;
        group.articles.push_back(i);
        group.date = std::max(group.date, articles[i].dct);
        for (const auto &[label, count] : articles[i].labels)
            group.labels[label] += count;
    }
    std::vector<Group> groups;
    groups.reserve(made.size());
    for (auto &[root, group] : made)
        groups.push_back(std::move(group));
    return groups;
}

std::vector<Wish> wishesOf(const std::vector<Group> &groups, const SplitPlan &plan)
{
    double all = 0;
    for (const SplitPlan::Part &part : plan.parts)
        all += part.share;
    Wish whole;
    for (const Group &group : groups) {
        whole.articles += double(group.articles.size());
        for (const auto &[label, count] : group.labels)
            whole.labels[label] += count;
    }
    std::vector<Wish> wishes;
    for (const SplitPlan::Part &part : plan.parts) {
        Wish wish{whole.articles * part.share / all, whole.labels};
        for (auto &[label, count] : wish.labels)
            count *= part.share / all;
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

void give(const Group &group, std::size_t part, std::vector<Wish> &wishes, std::vector<std::size_t> &parts)
{
    for (const std::size_t article : group.articles)
        parts[article] = part;
    wishes[part].articles -= double(group.articles.size());
    for (const auto &[label, count] : group.labels)
        wishes[part].labels[label] -= count;
}

// The part that wants most of the label, then most articles; the first of equals.
std::size_t greediest(const std::vector<Wish> &wishes, const QString &label)
{
    std::size_t best = 0;
    const auto key = [&label](const Wish &wish) {
        const auto found = wish.labels.find(label);
        return std::pair(found == wish.labels.end() ? 0.0 : found->second, wish.articles);
    };
    for (std::size_t part = 1; part < wishes.size(); ++part) {
        if (key(wishes[part]) > key(wishes[best]))
            best = part;
    }
    return best;
}

// The label that fewest of the groups still to be given have; "" where none has any.
QString rarest(const std::map<QString, int> &left)
{
    QString rare;
    int least = std::numeric_limits<int>::max();
    for (const auto &[label, groups] : left) {
        if (groups > 0 && groups < least) {
            least = groups;
            rare = label;
        }
    }
    return rare;
}

void giveByLabels(const std::vector<Group> &groups, std::vector<Wish> &wishes, std::vector<std::size_t> &parts)
{
    std::map<QString, int> left; // how many groups to come have a label
    std::map<QString, std::vector<std::size_t>> having;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        for (const auto &[label, count] : groups[at].labels) {
            ++left[label];
            having[label].push_back(at);
        }
    }
    std::vector<bool> given(groups.size());
    const auto take = [&](std::size_t at, const QString &label) {
        given[at] = true;
        give(groups[at], greediest(wishes, label), wishes, parts);
        for (const auto &[had, count] : groups[at].labels)
            --left[had];
    };
    for (QString label = rarest(left); !label.isEmpty(); label = rarest(left)) {
        for (const std::size_t at : having[label]) {
            if (!given[at])
                take(at, label);
        }
    }
    for (std::size_t at = 0; at < groups.size(); ++at) { // those without any annotation
        if (!given[at])
            take(at, {});
    }
}

void giveByDate(std::vector<Group> &groups, const std::vector<Wish> &wishes, std::vector<std::size_t> &parts)
{
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) { return a.date < b.date; });
    std::size_t part = 0;
    double room = wishes.front().articles;
    for (const Group &group : groups) {
        // The border goes where it is nearest to its share.
        while (part + 1 < wishes.size() && room < double(group.articles.size()) / 2 && !group.date.isEmpty())
            room += wishes[++part].articles;
        for (const std::size_t article : group.articles)
            parts[article] = part;
        room -= double(group.articles.size());
    }
}

base::Error invalid(const QString &sentence) { return {base::Error::Kind::Invalid, sentence, {}}; }

} // namespace

base::Result<std::vector<SplitPlan::Part>> partsFrom(const QString &words)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
    const QStringList pieces = words.split(QLatin1Char('/'));
    const QStringList names = pieces.size() == 2
        ? QStringList{QStringLiteral("train"), QStringLiteral("test")}
        : QStringList{QStringLiteral("train"), QStringLiteral("validation"), QStringLiteral("test")};
    const QString wrong = QCoreApplication::translate(
        "workspace", "“%1” does not say how to split. Write shares, 80/10/10 or 80/20, or names with shares, train=80/dev=10/held-out=10.");
    std::vector<SplitPlan::Part> parts;
    QSet<QString> seen;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const qsizetype equals = pieces[i].indexOf(QLatin1Char('='));
        SplitPlan::Part part;
        part.name = equals >= 0 ? pieces[i].left(equals).trimmed() : pieces.size() <= 3 ? names.value(i) : QString();
        bool isNumber = false;
        part.share = pieces[i].mid(equals + 1).trimmed().toDouble(&isNumber);
        if (!isNumber || !(part.share > 0) || part.share > 1e9 || !name.match(part.name).hasMatch() || seen.contains(part.name)
            || pieces.size() < 2)
            return invalid(wrong.arg(words));
        seen.insert(part.name);
        parts.push_back(std::move(part));
    }
    return parts;
}

QString wordsOf(const std::vector<SplitPlan::Part> &parts)
{
    QStringList words;
    for (const SplitPlan::Part &part : parts)
        words << QStringLiteral("%1=%2").arg(part.name, QString::number(part.share, 'g', 12));
    return words.join(QLatin1Char('/'));
}

std::vector<std::size_t> split(const std::vector<SplitArticle> &articles, const SplitPlan &plan)
{
    if (plan.parts.empty() || articles.empty())
        return {};
    std::vector<std::size_t> parts(articles.size());
    std::vector<Group> groups = groupsOf(articles);
    std::vector<Wish> wishes = wishesOf(groups, plan);
    std::sort(groups.begin(), groups.end(), [&](const Group &a, const Group &b) {
        const quint64 first = drawn(a.name, plan.seed), second = drawn(b.name, plan.seed);
        return first != second ? first < second : a.name < b.name;
    });
    // Large groups first: what comes late can only fill gaps.
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) { return a.articles.size() > b.articles.size(); });
    if (plan.by == SplitPlan::By::Date)
        giveByDate(groups, wishes, parts);
    else
        giveByLabels(groups, wishes, parts);
    return parts;
}

} // namespace workspace
