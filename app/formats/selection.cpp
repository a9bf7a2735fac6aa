#include "app/formats/selection.h"

#include "app/base/resources.h"
#include "app/text/folding.h"
#include "app/text/segmentation.h"

#include <QCoreApplication>

namespace formats {

namespace {

using annotation::Annotation;
using annotation::Verdict;

const QString valueName = QStringLiteral("value");
const QString typeName = QStringLiteral("type");

template <class Choice> base::Result<> choose(const Settings &settings, const char *key,
                                              std::initializer_list<std::pair<const char *, Choice>> choices, Choice &chosen)
{
    const auto found = settings.find(QString::fromLatin1(key));
    if (found == settings.end())
        return {};
    QStringList known;
    for (const auto &[name, choice] : choices) {
        known << QString::fromLatin1(name);
        if (found->second == known.back()) {
            chosen = choice;
            return {};
        }
    }
    return base::Error{base::Error::Kind::Invalid,
                       QCoreApplication::translate("formats", "“%1” cannot be %2; it is one of %3.")
                           .arg(found->first, found->second, known.join(QStringLiteral(", "))),
                       {}};
}

bool isTimex(const Annotation &annotation) { return annotation.isSpan() && annotation.layer == annotation::layers::timex3; }

// Only spaces between two tokens of a line?
bool adjacent(QStringView text, qsizetype begin, qsizetype end)
{
    const QStringView gap = text.sliced(begin, end - begin);
    return std::all_of(gap.begin(), gap.end(), [](QChar c) { return c == u' ' || c == QChar(0xA0); });
}

} // namespace

base::Result<Selection> selectionFrom(const Settings &settings)
{
    Selection selection;
    using S = Selection;
    for (const base::Result<> &chosen :
         {choose<S::Verdicts>(settings, "verdicts", {{"accepted", S::Verdicts::Decided}, {"all", S::Verdicts::All}}, selection.verdicts),
          choose<bool>(settings, "with-rejected", {{"true", true}, {"false", false}}, selection.rejected),
          choose<S::Offsets>(settings, "offsets", {{"date", S::Offsets::Date}, {"duration+empty", S::Offsets::DurationAndEmpty}},
                             selection.offsets),
          choose<S::Extent>(settings, "extent",
                            {{"default", S::Extent::AsMarked}, {"with-preposition", S::Extent::WithPreposition}, {"bare", S::Extent::Bare}},
                            selection.extent),
          choose<Furniture>(settings, "furniture",
                            {{"keep", Furniture::Keep}, {"without-marks", Furniture::WithoutMarks}, {"leave-out", Furniture::LeaveOut}},
                            selection.furniture),
          choose<Borders>(settings, "borders",
                          {{"as-marked", Borders::AsMarked}, {"widen", Borders::Widen}, {"leave-out", Borders::LeaveOut}},
                          selection.borders)}) {
        if (!chosen)
            return chosen.error();
    }
    const auto only = settings.find(QStringLiteral("only"));
    for (const QString &layer : only == settings.end() ? QStringList() : only->second.split(QLatin1Char(','), Qt::SkipEmptyParts))
        selection.only << layer.trimmed();
    return selection;
}

std::vector<Setting> selectionSettings()
{
    const auto words = [](const char *source) { return QCoreApplication::translate("formats", source); };
    return {{QStringLiteral("only"),
             {},
             words(QT_TRANSLATE_NOOP("formats", "The layers that go out, parted by commas; all if not said.")),
             false},
            {QStringLiteral("offsets"),
             {QStringLiteral("date"), QStringLiteral("duration+empty")},
             words(QT_TRANSLATE_NOOP("formats", "“Three days ago” as one date, or as a duration with an empty date that hangs on it.")),
             false},
            {QStringLiteral("extent"),
             {QStringLiteral("default"), QStringLiteral("with-preposition"), QStringLiteral("bare")},
             words(QT_TRANSLATE_NOOP("formats", "Time expressions as marked, with the preposition before them, or without their article.")),
             false},
            {QStringLiteral("furniture"),
             {QStringLiteral("keep"), QStringLiteral("without-marks"), QStringLiteral("leave-out")},
             words(QT_TRANSLATE_NOOP("formats", "Left-over page furniture as it is, without the marks in it, or out of the text.")),
             false},
            {QStringLiteral("borders"),
             {QStringLiteral("as-marked"), QStringLiteral("widen"), QStringLiteral("leave-out")},
             words(QT_TRANSLATE_NOOP("formats", "Spans that begin or end inside a word: as marked, widened to whole words, or left out.")),
             false}};
}

const Selector::Words &Selector::wordsOf(const QString &language)
{
    const QString code = language.section(QLatin1Char('-'), 0, 0).toLower();
    const auto [place, fresh] = words_.try_emplace(code);
    if (!fresh)
        return place->second;
    Words &words = place->second;
    const auto file = base::resource(QStringLiteral("formats/extents.%1.txt").arg(code));
    for (const QString &line : file ? QString::fromUtf8(*file).split(QLatin1Char('\n')) : QStringList()) {
        QStringList entries = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QString kind = entries.isEmpty() ? QString() : entries.takeFirst();
        QSet<QString> *into = kind == QLatin1String("%prepositions") ? &words.prepositions
            : kind == QLatin1String("%articles")                     ? &words.articles
            : kind == QLatin1String("%offsets")                      ? &words.offsets
                                                                     : nullptr;
        for (const QString &entry : into ? entries : QStringList())
            into->insert(text::folded(entry));
    }
    if (auto grammar = dates::Grammar::load(code))
        words.grammar = *std::move(grammar);
    return words;
}

Selected Selector::select(const annotation::Document &document)
{
    Annotations kept;
    for (const annotation::AnnotationPointer &record : document.all()) {
        const bool taken = record->verdict == Verdict::Suggested ? selection_.verdicts == Selection::Verdicts::All
            : record->verdict == Verdict::Rejected               ? selection_.rejected
                                                                 : true;
        if (taken && (selection_.only.isEmpty() || selection_.only.contains(record->layer)))
            kept.push_back(*record);
    }
    if (selection_.offsets != Selection::Offsets::Date || selection_.extent != Selection::Extent::AsMarked) {
        const Words &words = wordsOf(document.fields().language);
        if (selection_.offsets == Selection::Offsets::DurationAndEmpty)
            splitOffsets(document, words, kept);
        for (Annotation &annotation : kept) {
            if (isTimex(annotation) && !annotation.ranges.empty())
                drawExtent(document, words, annotation);
        }
    }
    annotation::ArticleText text = document.articleText();
    trimFurniture(document, selection_.furniture, text.text, kept);
    drawBorders(text.text, document.fields().language, selection_.borders, kept);
    Selected selected;
    dropReferences(document, kept, selected.losses);
    selected.document = annotation::Document(document.id(), document.fields(), std::move(text), std::move(kept));
    return selected;
}

// Relations go with their ends; a feature that points to what is not selected is left out.
void Selector::dropReferences(const annotation::Document &document, Annotations &kept, std::vector<Loss> &losses) const
{
    QSet<std::uint64_t> there;
    for (const Annotation &annotation : kept)
        there.insert(annotation.id.value);
    const auto lose = [&](const Annotation &annotation, const char *what) {
        losses.push_back({document.fields().name, annotation.id, QCoreApplication::translate("formats", what), Loss::Kind::Lost});
    };
    for (bool again = true; std::exchange(again, false);) {
        std::erase_if(kept, [&](const Annotation &relation) {
            if (!relation.isRelation() || (there.contains(relation.source.value) && there.contains(relation.target.value)))
                return false;
            lose(relation, QT_TRANSLATE_NOOP("formats", "A relation is left out with one of its ends."));
            there.remove(relation.id.value);
            again = true;
            return true;
        });
    }
    for (Annotation &annotation : kept) {
        for (const auto &[name, value] : std::vector(annotation.features.items())) {
            if (!annotation::holdsAnnotationId(name) || there.contains(base::idFromText(value))
                || !document.find(AnnotationId{base::idFromText(value)}))
                continue;
            annotation.features.set(name, QString());
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A reference is left out with what it points to."));
        }
    }
}

void Selector::drawExtent(const annotation::Document &document, const Words &words, Annotation &timex) const
{
    text::Range &range = timex.ranges.front();
    // Tokens of the line around it are enough: a preposition never stands far.
    const qsizetype from = qMax<qsizetype>(0, document.text().lastIndexOf(QLatin1Char('\n'), qMax<qsizetype>(0, range.begin - 1)) + 1);
    const QStringView line = QStringView(document.text()).sliced(qMin(from, range.begin), range.end - qMin(from, range.begin));
    const qsizetype shift = qMin(from, range.begin);
    const text::Segmentation cut = text::Segmentation::of(line, document.fields().language);
    const auto folds = [&line](text::Range token) { return text::folded(line.sliced(token.begin, token.length())); };
    const auto first = static_cast<std::size_t>(cut.tokenAt(range.begin - shift));
    if (selection_.extent == Selection::Extent::Bare) {
        const bool article = first + 1 < cut.tokens().size() && cut.tokens()[first].begin == range.begin - shift
            && words.articles.contains(folds(cut.tokens()[first]));
        if (article)
            range.begin = shift + cut.tokens()[first + 1].begin;
    } else if (selection_.extent == Selection::Extent::WithPreposition) {
        for (std::size_t at = first; at > 0 && first - at < 2; --at) {
            const text::Range token = cut.tokens()[at - 1];
            if (!adjacent(line, token.end, range.begin - shift) || !words.prepositions.contains(folds(token)))
                break;
            range.begin = shift + token.begin;
        }
    }
}

// The phrase without the word that makes a point of it ("fa", "ago"), where the rest is a length of time.
std::optional<std::pair<text::Range, dates::Expression>> Selector::lengthIn(const annotation::Document &document, const Words &words,
                                                                            text::Range range)
{
    const QStringView phrase = QStringView(document.text()).sliced(range.begin, range.length());
    const text::Ranges tokens = text::Segmentation::of(phrase, document.fields().language).tokens();
    if (tokens.size() < 2)
        return std::nullopt;
    const auto isOffset
        = [&](text::Range token) { return words.offsets.contains(text::folded(phrase.sliced(token.begin, token.length()))); };
    const auto length = [&](text::Range rest) -> std::optional<std::pair<text::Range, dates::Expression>> {
        auto found = words.grammar->phrase(phrase.sliced(rest.begin, rest.length()), document.fields().dct);
        if (!found || found->type != QLatin1String("DURATION"))
            return std::nullopt;
        return std::pair(text::Range{range.begin + rest.begin, range.begin + rest.end}, *std::move(found));
    };
    if (isOffset(tokens.back())) {
        if (auto found = length({tokens.front().begin, tokens[tokens.size() - 2].end}))
            return found;
    }
    return isOffset(tokens.front()) ? length({tokens[1].begin, tokens.back().end}) : std::nullopt;
}

void Selector::splitOffsets(const annotation::Document &document, const Words &words, Annotations &kept)
{
    if (!words.grammar)
        return;
    std::uint64_t last = 0;
    for (const annotation::AnnotationPointer &record : document.all())
        last = std::max(last, record->id.value);
    std::map<AnnotationId, AnnotationId> points; // of an offset: the empty expression that now has its value
    Annotations made;
    for (Annotation &timex : kept) {
        const QString type = timex.features.value(typeName);
        const bool point = type == QLatin1String("DATE") || type == QLatin1String("TIME");
        if (!isTimex(timex) || !point || timex.ranges.size() != 1 || !timex.features.has(valueName))
            continue;
        const auto length = lengthIn(document, words, timex.ranges.front());
        if (!length)
            continue;
        Annotation empty = timex;
        empty.id.value = ++last;
        empty.ranges.clear();
        empty.sourceId.clear();
        empty.features.set(QStringLiteral("anchorTimeID"), base::idText(timex.id.value));
        points.emplace(timex.id, empty.id);
        made.push_back(std::move(empty));
        timex.ranges = {length->first};
        timex.features.set(typeName, length->second.type);
        timex.features.set(valueName, length->second.value);
        timex.features.set(QStringLiteral("mod"), length->second.mod);
    }
    for (Annotation &relation : kept) {
        for (AnnotationId *end : {&relation.source, &relation.target}) {
            if (const auto moved = points.find(*end); relation.isRelation() && moved != points.end())
                *end = moved->second;
        }
    }
    kept.insert(kept.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
}

} // namespace formats
