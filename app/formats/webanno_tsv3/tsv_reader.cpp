#include "app/formats/webanno_tsv3/tsv_reader.h"

#include "app/formats/webanno_tsv3/cells.h"

#include "app/text/range.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>

namespace formats::webanno {

namespace {

using uima::Structure;
using uima::Value;

struct Column {
    enum class Kind : std::uint8_t { Mark, Feature, Role, Targets, Base };
    Kind kind = Kind::Feature;
    QString name;             // of the feature, or of the slot
    QString linkType, wanted; // of a slot; of a base column: the type of the ends
};
struct Layer {
    enum class Kind : std::uint8_t { Span, Relation, Chain };
    Kind kind = Kind::Span;
    QString type;
    std::vector<Column> columns;
    int first = 0; // its first cell
};
struct Row {
    QString address; // "1-2", "1-2.1"
    qint64 begin = 0, end = 0;
    QString form;
    QStringList cells;
    int line = 0;
    bool isToken() const { return !address.contains(QLatin1Char('.')); }
};
struct Sentence {
    QStringList text; // its lines, still escaped
    std::vector<Row> rows;
    int line = 0;
};

class TsvParsing {
public:
    TsvParsing(const QString &where, std::vector<base::Error> &notes) : where_(where), notes_(notes) { }

    base::Result<uima::Cas> parse(const QByteArray &tsv)
    {
        if (auto failed = lines(QString::fromUtf8(tsv)))
            return *failed;
        if (auto failed = text())
            return *failed;
        segments();
        for (const Layer &layer : layers_) {
            for (const Sentence &sentence : sentences_) {
                for (const Row &row : sentence.rows)
                    marks(layer, row);
            }
        }
        for (const std::function<std::optional<base::Error>()> &later : later_) {
            if (auto failed = later())
                return *failed;
        }
        finishChains();
        cas_.members[1] = {};
        for (const Structure &structure : cas_.structures)
            cas_.members[1].push_back(structure.id);
        return std::move(cas_);
    }

private:
    using Failed = std::optional<base::Error>;

    base::Error broken(const QString &words, int line) const
    {
        return {base::Error::Kind::Malformed, words, QCoreApplication::translate("formats", "%1, line %2").arg(where_).arg(line)};
    }

    Failed lines(const QString &file)
    {
        int number = 0;
        bool inSentence = false;
        const QStringList all = file.split(QLatin1Char('\n'));
        if (!all.value(0).startsWith(QLatin1String("#FORMAT=WebAnno TSV 3")))
            return broken(QCoreApplication::translate("formats", "The first line must be “#FORMAT=WebAnno TSV 3.x”."), 1);
        for (QString line : all) {
            ++number;
            if (line.endsWith(QLatin1Char('\r')))
                line.chop(1);
            if (line.startsWith(QLatin1String("#T_"))) {
                if (auto failed = layer(line, number))
                    return failed;
            } else if (line.startsWith(QLatin1String("#Text="))) {
                if (!std::exchange(inSentence, true) || !sentences_.back().rows.empty())
                    sentences_.push_back({{}, {}, number});
                sentences_.back().text << line.mid(6);
            } else if (line.startsWith(QLatin1Char('#')) || line.trimmed().isEmpty()) {
                inSentence = false; // "#FORMAT", "#Sentence.id"
            } else if (auto failed = row(line, number)) {
                return failed;
            }
        }
        return std::nullopt;
    }

    Failed layer(const QString &line, int number)
    {
        if (!sentences_.empty())
            return broken(QCoreApplication::translate("formats", "A layer is declared after the text has begun; layers come first."),
                          number);
        const QString kind = line.mid(3, 2);
        QStringList parts = line.section(QLatin1Char('='), 1).split(QLatin1Char('|'));
        Layer made;
        made.type = parts.takeFirst().trimmed();
        made.first = columns_;
        made.kind = kind == QLatin1String("RL") ? Layer::Kind::Relation
            : kind == QLatin1String("CH")       ? Layer::Kind::Chain
                                                : Layer::Kind::Span;
        if (made.type.isEmpty() || (kind != QLatin1String("SP") && kind != QLatin1String("RL") && kind != QLatin1String("CH")))
            return broken(QCoreApplication::translate("formats", "This is no line that declares a layer."), number);
        for (qsizetype at = 0; at < parts.size(); ++at) {
            const QString part = parts[at].trimmed();
            if (part.startsWith(QLatin1String("ROLE_"))) {
                const QString slot = part.section(QLatin1Char(':'), 1);
                const QString feature = slot.section(QLatin1Char('_'), 0, 0);
                const QString target = parts.value(++at).trimmed();
                made.columns.push_back({Column::Kind::Role, feature, slot.section(QLatin1Char('_'), 1), target});
                made.columns.push_back({Column::Kind::Targets, feature, slot.section(QLatin1Char('_'), 1), target});
            } else if (part.startsWith(QLatin1String("BT_"))) {
                made.columns.push_back({Column::Kind::Base, {}, {}, part.mid(3)});
            } else {
                made.columns.push_back({part.isEmpty() ? Column::Kind::Mark : Column::Kind::Feature, part, {}, {}});
            }
        }
        if (made.columns.empty())
            made.columns.push_back({Column::Kind::Mark, {}, {}, {}});
        columns_ += static_cast<int>(made.columns.size());
        layers_.push_back(std::move(made));
        return std::nullopt;
    }

    Failed row(const QString &line, int number)
    {
        QStringList cells = line.split(QLatin1Char('\t'));
        if (cells.size() == 4 + columns_ && cells.last().isEmpty()) // the tab that ends each line
            cells.removeLast();
        if (sentences_.empty())
            return broken(QCoreApplication::translate("formats", "A row stands before the first “#Text=”."), number);
        if (cells.size() != 3 + columns_)
            return broken(QCoreApplication::translate("formats", "The row has %1 columns; the header asks for %2.")
                              .arg(cells.size())
                              .arg(3 + columns_),
                          number);
        Row made{cells[0], 0, 0, cells[2], cells.mid(3), number};
        bool first = false, second = false;
        made.begin = cells[1].section(QLatin1Char('-'), 0, 0).toLongLong(&first);
        made.end = cells[1].section(QLatin1Char('-'), 1).toLongLong(&second);
        if (!first || !second || made.begin < 0 || made.end < made.begin || made.end > largest)
            return broken(QCoreApplication::translate("formats", "“%1” is no place in the text.").arg(cells[1].left(40)), number);
        sentences_.back().rows.push_back(std::move(made));
        return std::nullopt;
    }

    // The whole text, in the unit in which its words stand where the rows say.
    Failed text()
    {
        auto failed = assemble(false);
        if (!failed)
            return std::nullopt;
        if (assemble(true))
            return failed;
        notes_.push_back(
            {base::Error::Kind::Malformed,
             QCoreApplication::translate("formats", "Positions count characters rather than UTF-16 units as UIMA does; they were read so."),
             where_});
        return std::nullopt;
    }

    static qsizetype lengthOf(const QString &text, bool characters)
    {
        return characters ? text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); }) : text.size();
    }

    Failed assemble(bool characters)
    {
        QString whole;
        qsizetype length = 0;
        std::vector<std::pair<qsizetype, qsizetype>> borders; // of sentences, in UTF-16 units
        for (const Sentence &sentence : sentences_) {
            QStringList lines;
            for (const QString &line : sentence.text)
                lines << unescaped(line);
            const QString text = lines.join(QLatin1Char('\n'));
            const Row *first = sentence.rows.empty() ? nullptr : &sentence.rows.front();
            const qsizetype lead = first ? std::max<qsizetype>(0, text.indexOf(unescaped(first->form))) : 0;
            const qsizetype begin = first ? first->begin - lengthOf(text.left(lead), characters) : length;
            if (begin < length)
                return broken(QCoreApplication::translate("formats", "The sentence begins inside of the one before."), sentence.line);
            if (begin - length > largestGap)
                return broken(QCoreApplication::translate("formats", "The sentence begins too far behind the one before."), sentence.line);
            whole += QString(begin - length, u' ');
            borders.emplace_back(whole.size(), whole.size() + text.size());
            whole += text;
            length = begin + lengthOf(text, characters);
        }
        if (!whole.isValidUtf16() || whole.contains(QChar(0)))
            return broken(QCoreApplication::translate("formats", "The text holds half characters or NUL."), 1);
        places_ = characters ? unitsOf(whole) : std::vector<qsizetype>();
        size_ = whole.size();
        uima::Sofa sofa;
        sofa.id = 1;
        sofa.text = whole;
        cas_.sofas = {sofa};
        borders_ = std::move(borders);
        return checkForms(whole);
    }

    static std::vector<qsizetype> unitsOf(const QString &text) // of each character, its unit
    {
        std::vector<qsizetype> units;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!text[at].isLowSurrogate())
                units.push_back(at);
        }
        units.push_back(text.size());
        return units;
    }

    std::optional<text::Range> rangeOf(const Row &row) const
    {
        if (places_.empty())
            return row.end <= size_ ? std::optional(text::Range{row.begin, row.end}) : std::nullopt;
        const auto last = static_cast<qint64>(places_.size()) - 1;
        return row.end <= last
            ? std::optional(text::Range{places_[static_cast<std::size_t>(row.begin)], places_[static_cast<std::size_t>(row.end)]})
            : std::nullopt;
    }

    Failed checkForms(const QString &whole) const
    {
        for (const Sentence &sentence : sentences_) {
            for (const Row &row : sentence.rows) {
                const auto range = rangeOf(row);
                const QString there = range ? whole.mid(range->begin, range->length()) : QString();
                if (!range || (there != row.form && there != unescaped(row.form)))
                    return broken(QCoreApplication::translate("formats", "The row says “%1”, but there stands “%2” in the text.")
                                      .arg(row.form.left(40), there.left(40)),
                                  row.line);
            }
        }
        return std::nullopt;
    }

    std::size_t add(const QString &type, std::optional<text::Range> range)
    {
        Structure made;
        made.id = static_cast<qint64>(cas_.structures.size()) + 2;
        made.type = type;
        made.sofa = range ? 1 : 0;
        if (range) {
            made.set(QStringLiteral("begin"), Value::of(static_cast<qint64>(range->begin)));
            made.set(QStringLiteral("end"), Value::of(static_cast<qint64>(range->end)));
        }
        cas_.structures.push_back(std::move(made));
        return cas_.structures.size() - 1;
    }

    void segments()
    {
        for (const auto &[begin, end] : borders_)
            add(uima::types::sentence, text::Range{begin, end});
        for (const Sentence &sentence : sentences_) {
            for (const Row &row : sentence.rows) {
                if (row.isToken())
                    tokens_.insert(row.address, add(uima::types::token, *rangeOf(row)));
            }
        }
    }

    void extend(std::size_t at, text::Range range)
    {
        Structure &made = cas_.structures[at];
        made.set(QStringLiteral("begin"), Value::of(std::min<qint64>(made.number(u"begin"), range.begin)));
        made.set(QStringLiteral("end"), Value::of(std::max<qint64>(made.number(u"end"), range.end)));
    }

    void marks(const Layer &layer, const Row &row)
    {
        std::vector<std::vector<Item>> columns; // of each column, its items
        std::size_t count = 0;
        for (std::size_t at = 0; at < layer.columns.size(); ++at) {
            columns.push_back(itemsOf(row.cells[layer.first + static_cast<int>(at)]));
            count = std::max(count, columns.back().size());
        }
        for (std::size_t item = 0; item < count; ++item) {
            std::vector<Item> items;
            items.reserve(columns.size());
            for (const std::vector<Item> &column : columns)
                items.push_back(item < column.size() ? column[item] : Item{QStringLiteral("_"), {}});
            if (layer.kind == Layer::Kind::Span)
                span(layer, row, items, static_cast<qsizetype>(item));
            else if (layer.kind == Layer::Kind::Relation)
                later_.push_back([this, &layer, &row, items] { return relation(layer, row, items); });
            else
                link(layer, row, items);
        }
    }

    static QString numberOf(const Layer &layer, const std::vector<Item> &items)
    {
        for (std::size_t at = 0; at < items.size(); ++at) {
            if (layer.columns[at].kind != Column::Kind::Targets && !items[at].brackets.isEmpty()
                && items[at].brackets != QLatin1String("0"))
                return items[at].brackets;
        }
        return {};
    }

    void span(const Layer &layer, const Row &row, const std::vector<Item> &items, qsizetype item)
    {
        const QString number = numberOf(layer, items);
        const QString key = layer.type + QLatin1Char(' ') + number;
        if (!number.isEmpty() && numbered_.contains(key)) {
            extend(numbered_.value(key), *rangeOf(row));
            at_[layer.type + QLatin1Char(' ') + row.address].push_back(numbered_.value(key));
            return;
        }
        const std::size_t made = add(layer.type, *rangeOf(row));
        at_[layer.type + QLatin1Char(' ') + row.address].push_back(made);
        any_[row.address].push_back(made);
        if (!number.isEmpty()) {
            numbered_.insert(key, made);
            byNumber_.insert(number, made);
        }
        for (std::size_t at = 0; at < items.size(); ++at) {
            const Column &column = layer.columns[at];
            if (column.kind == Column::Kind::Feature) {
                if (const auto value = valueOf(items[at].words))
                    cas_.structures[made].setText(column.name, *value);
            } else if (column.kind == Column::Kind::Role && at + 1 < items.size()) {
                const QString targets = splitUnescaped(row.cells[layer.first + static_cast<int>(at) + 1], u'|').value(item); // whole
                later_.push_back(
                    [this, &row, column, made, roles = items[at].words, targets] { return fill(row, column, made, roles, targets); });
            }
        }
    }

    Failed fill(const Row &row, const Column &column, std::size_t host, const QString &roles, const QString &targets)
    {
        if (targets == QLatin1String("_") || targets == QLatin1String("*") || targets.isEmpty())
            return std::nullopt;
        const QStringList names = splitUnescaped(roles, u';');
        std::vector<qint64> links;
        qsizetype at = 0;
        for (const QString &target : splitUnescaped(targets, u';')) {
            const QString number = target.contains(QLatin1Char('[')) ? target.section(QLatin1Char('['), 1).chopped(1) : QString();
            const auto found = resolve(column.wanted, target.section(QLatin1Char('['), 0, 0), number);
            if (!found)
                return broken(QCoreApplication::translate("formats", "“%1” names no annotation.").arg(target.left(40)), row.line);
            const std::size_t link = add(column.linkType, std::nullopt);
            if (const auto role = valueOf(names.value(at++)))
                cas_.structures[link].setText(QStringLiteral("role"), *role);
            cas_.structures[link].set(QStringLiteral("target"), Value::to(cas_.structures[*found].id));
            links.push_back(cas_.structures[link].id);
        }
        cas_.structures[host].set(column.name, Value::list(std::move(links)));
        return std::nullopt;
    }

    // The annotation of a type at a row, told apart by its number where there are several; a token where the type marks none there.
    std::optional<std::size_t> resolve(const QString &type, const QString &address, const QString &number) const
    {
        if (!number.isEmpty() && number != QLatin1String("0")) {
            const QString key = type + QLatin1Char(' ') + number;
            if (numbered_.contains(key))
                return numbered_.value(key);
            if (byNumber_.contains(number))
                return byNumber_.value(number);
        }
        const auto there = at_.value(type + QLatin1Char(' ') + address);
        if (!there.empty())
            return there.front();
        if (const auto any = any_.value(address); type == uima::types::annotation && !any.empty())
            return any.front();
        return tokens_.contains(address) ? std::optional(tokens_.value(address)) : std::nullopt;
    }

    Failed relation(const Layer &layer, const Row &row, const std::vector<Item> &items)
    {
        const auto base = std::find_if(layer.columns.begin(), layer.columns.end(),
                                       [](const Column &column) { return column.kind == Column::Kind::Base; });
        if (base == layer.columns.end())
            return broken(
                QCoreApplication::translate("formats", "The relation layer “%1” does not say what it joins (BT_…).").arg(layer.type), 1);
        const Item &end = items[static_cast<std::size_t>(base - layer.columns.begin())];
        const auto source = resolve(base->wanted, end.words, end.brackets.section(QLatin1Char('_'), 0, 0));
        const auto target = resolve(base->wanted, row.address, end.brackets.section(QLatin1Char('_'), 1));
        if (!source || !target)
            return broken(QCoreApplication::translate("formats", "“%1” names no annotation.").arg(end.words.left(40)), row.line);
        const Structure &at = cas_.structures[*target];
        const text::Range place{at.number(u"begin"), at.number(u"end")};
        const qint64 targetId = at.id;
        const std::size_t made = add(layer.type, place);
        for (std::size_t column = 0; column < items.size(); ++column) {
            if (layer.columns[column].kind != Column::Kind::Feature)
                continue;
            if (const auto value = valueOf(items[column].words))
                cas_.structures[made].setText(layer.columns[column].name, *value);
        }
        cas_.structures[made].set(QStringLiteral("Governor"), Value::to(cas_.structures[*source].id));
        cas_.structures[made].set(QStringLiteral("Dependent"), Value::to(targetId));
        return std::nullopt;
    }

    void link(const Layer &layer, const Row &row, const std::vector<Item> &items)
    {
        const QString first = items[0].words; // "relation->chain-link"
        const qsizetype arrow = first.lastIndexOf(QLatin1String("->"));
        if (arrow < 0 || items.size() < 2)
            return;
        const QString address = first.mid(arrow + 2);
        bool number = false;
        const int order = address.section(QLatin1Char('-'), 1).toInt(&number);
        auto &links = chains_[{layer.type, address.section(QLatin1Char('-'), 0, 0)}];
        if (const auto known = links.find(order); known != links.end()) {
            extend(known->second, *rangeOf(row));
            return;
        }
        const std::size_t made = add(layer.type, *rangeOf(row));
        links.emplace(order, made);
        if (const auto relation = valueOf(first.left(arrow)))
            cas_.structures[made].setText(QStringLiteral("referenceRelation"), *relation);
        if (const auto type = valueOf(items[1].words))
            cas_.structures[made].setText(QStringLiteral("referenceType"), *type);
    }

    void finishChains()
    {
        for (const auto &[key, links] : chains_) {
            std::size_t before = 0;
            bool first = true;
            for (const auto &[order, link] : links) {
                if (!std::exchange(first, false))
                    cas_.structures[before].set(QStringLiteral("next"), Value::to(cas_.structures[link].id));
                before = link;
            }
            QString type = key.first;
            if (type.endsWith(QLatin1String("Link")))
                type.chop(4);
            const std::size_t chain = add(type + QStringLiteral("Chain"), std::nullopt);
            cas_.structures[chain].sofa = 1;
            cas_.structures[chain].set(QStringLiteral("first"), Value::to(cas_.structures[links.begin()->second].id));
        }
    }

    static constexpr qint64 largest = 1LL << 30, largestGap = 1 << 20;
    const QString &where_;
    std::vector<base::Error> &notes_;
    std::vector<Layer> layers_;
    std::vector<Sentence> sentences_;
    int columns_ = 0;
    uima::Cas cas_;
    std::vector<qsizetype> places_; // where positions count characters
    qsizetype size_ = 0;
    std::vector<std::pair<qsizetype, qsizetype>> borders_;
    QHash<QString, std::size_t> tokens_, numbered_, byNumber_;
    QHash<QString, std::vector<std::size_t>> at_, any_;
    std::map<std::pair<QString, QString>, std::map<int, std::size_t>> chains_;
    std::vector<std::function<Failed()>> later_; // what refers to annotations that may stand below
};

} // namespace

base::Result<uima::Cas> casFromTsv(const QByteArray &tsv, const QString &where, std::vector<base::Error> &notes)
{
    if (!QUtf8StringView(tsv).isValidUtf8())
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "The file is not valid UTF-8; save it anew as UTF-8."), where};
    return TsvParsing(where, notes).parse(tsv);
}

} // namespace formats::webanno
