#include "app/formats/webanno_tsv3/tsv_writer.h"

#include "app/formats/uima/cas_writer.h"
#include "app/formats/webanno_tsv3/cells.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QMap>
#include <QSet>

namespace formats::webanno {

namespace {

using uima::Structure;
using uima::Value;

// A token, or a part of one ("1-2.1"): what a row is about.
struct Unit {
    text::Range range;
    QString address;
};

struct Mark {
    const Structure *structure = nullptr;
    std::vector<std::pair<std::size_t, text::Range>> parts; // token and the part of it that is marked
    std::vector<QString> addresses;                         // of the rows of the parts
    int number = 0;                                         // "[3]"; 0: none
};

struct Layer {
    enum class Kind : std::uint8_t { Span, Chain, Relation };
    Kind kind = Kind::Span;
    QString type, base;
    std::set<QString> features;
    std::map<QString, std::pair<QString, QString>> slots_; // feature to the types of its links and of their targets
    std::vector<qint64> members;                           // ids of its structures, in reading order
};

QString spelt(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return value.toInteger(-1) == value.toInteger(-2) ? QString::number(value.toInteger())
                                                          : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.toString();
}

class RowWriter {
public:
    RowWriter(const annotation::Document &document, uima::WrittenCas written)
        : document_(document), text_(document.text()), cas_(std::move(written.cas))
    {
        for (const auto &[annotation, id] : written.ids)
            ids_.insert(id, annotation);
        for (const Structure &structure : cas_.structures) {
            byId_.insert(structure.id, &structure);
            if (structure.type == uima::types::story)
                stories_.insert(structure.reference(u"annotation"), &structure);
        }
        for (const auto &[sofa, members] : cas_.members)
            indexed_ = QSet<qint64>(members.begin(), members.end());
    }

    Rows write()
    {
        segment();
        collect();
        number();
        addressParts();
        for (Layer &layer : layers_)
            place(layer);
        header();
        sentences();
        rows_.tsv = out_.toUtf8();
        return std::move(rows_);
    }

private:
    void lose(const Structure *structure, const QString &words)
    {
        rows_.losses.push_back(
            {document_.fields().name, structure ? ids_.value(structure->id) : AnnotationId(), words, Loss::Kind::Sidecar});
    }

    static text::Range rangeOf(const Structure &structure) { return {structure.number(u"begin"), structure.number(u"end")}; }

    // Tokens that follow one another without overlap, and sentences of whole tokens.
    void segment()
    {
        std::vector<text::Range> tokens, sentences;
        for (const Structure &structure : cas_.structures) {
            if (structure.type == uima::types::token && !rangeOf(structure).empty())
                tokens.push_back(rangeOf(structure));
            else if (structure.type == uima::types::sentence)
                sentences.push_back(rangeOf(structure));
        }
        std::sort(tokens.begin(), tokens.end());
        std::sort(sentences.begin(), sentences.end());
        qsizetype at = 0;
        for (const text::Range token : tokens) {
            if (token.begin < at) {
                lose(nullptr, QCoreApplication::translate("formats", "A token that overlaps another is left out."));
                continue;
            }
            fillGap(at, token.begin);
            tokens_.push_back({token, {}});
            at = token.end;
        }
        fillGap(at, text_.size());
        std::size_t sentence = 0;
        bool fresh = true;
        int inSentence = 0;
        for (Unit &token : tokens_) {
            while (sentence < sentences.size() && token.range.begin >= sentences[sentence].end) {
                ++sentence;
                fresh = true;
            }
            fresh = fresh || (sentence < sentences.size() && token.range.begin == sentences[sentence].begin);
            if (std::exchange(fresh, false)) {
                starts_.push_back(static_cast<std::size_t>(&token - tokens_.data()));
                inSentence = 0;
            }
            token.address = QStringLiteral("%1-%2").arg(starts_.size()).arg(++inSentence);
        }
        starts_.push_back(tokens_.size());
    }

    // Words between tokens are tokens too.
    void fillGap(qsizetype begin, qsizetype end)
    {
        qsizetype from = begin;
        for (qsizetype at = begin; at <= end; ++at) {
            if (at < end && !text_[at].isSpace())
                continue;
            if (at > from)
                tokens_.push_back({{from, at}, {}});
            from = at + 1;
        }
    }

    bool isWanted(const Structure &structure) const
    {
        const QString &type = structure.type;
        return structure.hasPlace() && type != uima::types::token && type != uima::types::sentence
            && !type.startsWith(QLatin1String("chiosa.")) && !type.contains(QLatin1String(".metadata.type."))
            && !cas_.types.isA(type, uima::types::document);
    }

    Layer &layer(const QString &type, Layer::Kind kind, const QString &base = {})
    {
        const auto known
            = std::find_if(layers_.begin(), layers_.end(), [&](const Layer &layer) { return layer.type == type && layer.kind == kind; });
        if (known != layers_.end())
            return *known;
        layers_.push_back({kind, type, base, {}, {}, {}});
        return layers_.back();
    }

    void collect()
    {
        std::vector<const Structure *> chains, relations;
        QSet<qint64> links;
        for (const Structure &structure : cas_.structures) {
            const Structure *first = byId_.value(structure.reference(u"first"));
            if (!structure.hasPlace() && first && first->hasPlace())
                chains.push_back(&structure);
        }
        for (const Structure *chain : chains) {
            std::vector<qint64> of;
            for (const Structure *link = byId_.value(chain->reference(u"first")); link && !links.contains(link->id);
                 link = byId_.value(link->reference(u"next"))) {
                links.insert(link->id);
                of.push_back(link->id);
            }
            chains_.push_back(of);
        }
        for (const Structure &structure : cas_.structures) {
            if (!isWanted(structure) || links.contains(structure.id))
                continue;
            if (!indexed_.contains(structure.id))
                lose(&structure, QCoreApplication::translate("formats", "What was rejected is kept in the sidecar file only."));
            else if (structure.reference(u"Governor") != 0 && structure.reference(u"Dependent") != 0)
                relations.push_back(&structure);
            else
                span(structure);
        }
        for (const std::vector<qint64> &of : chains_)
            chain(of);
        for (const Structure *structure : relations)
            relation(*structure);
        slots_();
        std::stable_sort(layers_.begin(), layers_.end(), [](const Layer &a, const Layer &b) { return a.kind < b.kind; });
    }

    bool mark(const Structure &structure)
    {
        const Structure *story = stories_.value(structure.id);
        const QString ranges = story ? story->text(u"ranges") : QString();
        if (ranges == QLatin1String("none")) {
            lose(&structure, QCoreApplication::translate("formats", "What has no place in the text is kept in the sidecar file only."));
            return false;
        }
        if (!ranges.isEmpty())
            lose(&structure, QCoreApplication::translate("formats", "Parts with a gap between them are written as one piece."));
        Mark made{&structure, partsOf(rangeOf(structure)), {}, 0};
        if (made.parts.empty()) {
            lose(&structure, QCoreApplication::translate("formats", "What stands on white space alone is kept in the sidecar file only."));
            return false;
        }
        const text::Range hull{made.parts.front().second.begin, made.parts.back().second.end};
        if (hull != rangeOf(structure))
            lose(&structure, QCoreApplication::translate("formats", "White space at the border of a span is left out of it."));
        marks_.insert(structure.id, static_cast<qsizetype>(all_.size()));
        all_.push_back(std::move(made));
        return true;
    }

    std::vector<std::pair<std::size_t, text::Range>> partsOf(text::Range range) const
    {
        std::vector<std::pair<std::size_t, text::Range>> parts;
        const auto first = std::lower_bound(tokens_.begin(), tokens_.end(), range.begin,
                                            [](const Unit &token, qsizetype begin) { return token.range.end < begin; });
        for (auto token = first; token != tokens_.end() && token->range.begin <= range.end; ++token) {
            const auto at = static_cast<std::size_t>(token - tokens_.begin());
            const text::Range part{std::max(token->range.begin, range.begin), std::min(token->range.end, range.end)};
            if (range.empty() && part.begin <= part.end)
                return {{at, range}};
            if (!part.empty())
                parts.emplace_back(at, part);
        }
        return parts;
    }

    void span(const Structure &structure)
    {
        if (!mark(structure))
            return;
        Layer &to = layer(structure.type, Layer::Kind::Span);
        to.members.push_back(structure.id);
        for (const auto &[name, value] : structure.features) {
            if (name == QLatin1String("begin") || name == QLatin1String("end"))
                continue;
            if (value.kind == Value::Kind::Plain && !value.plain.isArray())
                to.features.insert(name);
            else if (value.kind != Value::Kind::References || !isSlot(value))
                lose(&structure,
                     QCoreApplication::translate("formats", "A feature that is a list or a reference is kept in the sidecar file only."));
        }
    }

    bool isSlot(const Value &value) const
    {
        return !value.ids.empty() && std::all_of(value.ids.begin(), value.ids.end(), [this](qint64 id) {
            const Structure *link = byId_.value(id);
            return link && !link->hasPlace() && link->reference(u"target") != 0;
        });
    }

    void chain(const std::vector<qint64> &links)
    {
        ++chainCount_;
        int at = 0;
        for (const qint64 id : links) {
            const Structure &link = *byId_.value(id);
            if (!indexed_.contains(id) || !mark(link))
                continue;
            layer(link.type, Layer::Kind::Chain).members.push_back(id);
            links_.insert(id, QStringLiteral("%1-%2").arg(chainCount_).arg(++at));
        }
    }

    void relation(const Structure &structure)
    {
        const Structure *source = byId_.value(structure.reference(u"Governor"));
        const Structure *target = byId_.value(structure.reference(u"Dependent"));
        if (!isEnd(source) || !isEnd(target)) {
            lose(&structure,
                 QCoreApplication::translate("formats", "A relation to what is not in the rows is kept in the sidecar file only."));
            return;
        }
        const QString base = source->type == target->type ? source->type : uima::types::annotation;
        Layer &to = layer(structure.type, Layer::Kind::Relation, base);
        if (to.base != base)
            to.base = uima::types::annotation;
        to.members.push_back(structure.id);
        for (const auto &[name, value] : structure.features) {
            if (value.kind == Value::Kind::Plain && name != QLatin1String("begin") && name != QLatin1String("end"))
                to.features.insert(name);
        }
    }

    bool isEnd(const Structure *structure) const
    {
        return structure && (marks_.contains(structure->id) || structure->type == uima::types::token) && !links_.contains(structure->id)
            && (structure->type != uima::types::token || tokenOf(*structure) < tokens_.size());
    }

    std::size_t tokenOf(const Structure &token) const
    {
        const auto found
            = std::find_if(tokens_.begin(), tokens_.end(), [range = rangeOf(token)](const Unit &unit) { return unit.range == range; });
        return static_cast<std::size_t>(found - tokens_.begin());
    }

    void slots_()
    {
        for (Layer &layer : layers_) {
            for (const qint64 id : layer.kind == Layer::Kind::Span ? layer.members : std::vector<qint64>()) {
                for (const auto &[name, value] : byId_.value(id)->features) {
                    if (value.kind != Value::Kind::References || !isSlot(value))
                        continue;
                    for (const qint64 link : value.ids)
                        slot(layer, name, *byId_.value(link));
                }
            }
        }
    }

    void slot(Layer &layer, const QString &name, const Structure &link)
    {
        const Structure *target = byId_.value(link.reference(u"target"));
        if (!isEnd(target)) {
            lose(&link, QCoreApplication::translate("formats", "A relation to what is not in the rows is kept in the sidecar file only."));
            return;
        }
        const auto [known, fresh] = layer.slots_.emplace(name, std::pair(link.type, target->type));
        if (!fresh && known->second.second != target->type)
            known->second.second = uima::types::annotation;
    }

    // Numbers where they are needed: for what spans several rows, or shares a row with others of its layer, or is an end between layers.
    void number()
    {
        QSet<qint64> needed;
        QMap<QString, std::vector<qint64>> sharing;
        for (const Mark &mark : all_) {
            if (links_.contains(mark.structure->id))
                continue;
            if (mark.parts.size() > 1)
                needed.insert(mark.structure->id);
            for (const auto &[token, range] : mark.parts)
                sharing[QStringLiteral("%1 %2 %3").arg(mark.structure->type).arg(range.begin).arg(range.end)].push_back(mark.structure->id);
        }
        for (const std::vector<qint64> &of : std::as_const(sharing)) {
            if (of.size() > 1)
                needed.unite(QSet<qint64>(of.begin(), of.end()));
        }
        const auto betweenLayers = [this, &needed](qint64 id) {
            if (byId_.value(id)->type != uima::types::token)
                needed.insert(id);
        };
        for (const Layer &layer : layers_) {
            for (const qint64 id : layer.base == uima::types::annotation ? layer.members : std::vector<qint64>()) {
                betweenLayers(byId_.value(id)->reference(u"Governor"));
                betweenLayers(byId_.value(id)->reference(u"Dependent"));
            }
            for (const auto &[feature, kinds] : layer.slots_) {
                for (const qint64 id : kinds.second == uima::types::annotation ? layer.members : std::vector<qint64>()) {
                    const Value *links = byId_.value(id)->find(feature);
                    for (const qint64 link : links ? links->ids : std::vector<qint64>())
                        betweenLayers(byId_.value(link)->reference(u"target"));
                }
            }
        }
        int last = 0;
        for (Mark &mark : all_) {
            if (needed.contains(mark.structure->id))
                mark.number = ++last;
        }
    }

    // Rows for parts of tokens, and addresses for all.
    void addressParts()
    {
        std::map<std::size_t, std::set<std::pair<qsizetype, qsizetype>>> parts;
        for (const Mark &mark : all_) {
            for (const auto &[token, range] : mark.parts) {
                if (range != tokens_[token].range)
                    parts[token].insert({range.begin, -range.end}); // the longer first
            }
        }
        for (const auto &[token, ranges] : parts) {
            int number = 0;
            for (const auto &[begin, end] : ranges)
                below_[token].push_back({{begin, -end}, QStringLiteral("%1.%2").arg(tokens_[token].address).arg(++number)});
        }
        for (Mark &mark : all_) {
            for (const auto &[token, range] : mark.parts)
                mark.addresses.push_back(addressOf(token, range));
        }
    }

    QString addressOf(std::size_t token, text::Range range) const
    {
        const auto below = below_.find(token);
        for (const Unit &unit : below == below_.end() ? std::vector<Unit>() : below->second) {
            if (unit.range == range)
                return unit.address;
        }
        return tokens_[token].address;
    }

    const Mark *markOf(qint64 id) const { return marks_.contains(id) ? &all_[static_cast<std::size_t>(marks_.value(id))] : nullptr; }

    QString firstAddress(qint64 id) const
    {
        const Mark *mark = markOf(id);
        return mark ? mark->addresses.front() : tokens_[tokenOf(*byId_.value(id))].address;
    }
    int numberOf(qint64 id) const
    {
        const Mark *mark = markOf(id);
        return mark ? mark->number : 0;
    }

    static void stack(QString &cell, const QString &item) { cell += cell.isEmpty() ? item : QLatin1Char('|') + item; }

    static QString valueCell(const Structure &structure, const QString &feature, int number)
    {
        const Value *value = structure.find(feature);
        const QString words = value ? spelt(value->plain) : QString();
        return (words.isEmpty() ? QStringLiteral("*") : escaped(words)) + bracketed(number);
    }
    static QString bracketed(int number) { return number > 0 ? QStringLiteral("[%1]").arg(number) : QString(); }

    // Fills the cells of one layer, row by row.
    void place(Layer &layer)
    {
        const int width = layer.kind == Layer::Kind::Chain
            ? 2
            : std::max<int>(1, static_cast<int>(layer.features.size() + 2 * layer.slots_.size()))
                + (layer.kind == Layer::Kind::Relation ? 1 : 0);
        for (const qint64 id : layer.members) {
            const Structure &structure = *byId_.value(id);
            const QStringList cells = layer.kind == Layer::Kind::Span ? spanCells(layer, structure)
                : layer.kind == Layer::Kind::Chain                    ? chainCells(structure)
                                                                      : relationCells(layer, structure);
            const QStringList addresses = layer.kind == Layer::Kind::Relation
                ? QStringList{firstAddress(structure.reference(u"Dependent"))}
                : QStringList(markOf(id)->addresses.begin(), markOf(id)->addresses.end());
            for (const QString &address : addresses) {
                QStringList &row = cells_[address];
                while (row.size() < width_ + width)
                    row << QString();
                for (int at = 0; at < width; ++at)
                    stack(row[width_ + at], cells[at]);
            }
        }
        width_ += width;
    }

    QStringList spanCells(const Layer &layer, const Structure &structure) const
    {
        const int number = numberOf(structure.id);
        QStringList cells;
        for (const QString &feature : layer.features)
            cells << valueCell(structure, feature, number);
        for (const auto &[feature, kinds] : layer.slots_) {
            const Value *links = structure.find(feature);
            QStringList roles, targets;
            for (const qint64 id : links ? links->ids : std::vector<qint64>()) {
                const Structure &link = *byId_.value(id);
                if (!isEnd(byId_.value(link.reference(u"target"))))
                    continue;
                roles << (link.text(u"role").isEmpty() ? QStringLiteral("*") : escaped(link.text(u"role")));
                targets << firstAddress(link.reference(u"target")) + bracketed(numberOf(link.reference(u"target")));
            }
            cells << (roles.isEmpty() ? QStringLiteral("_") : roles.join(QLatin1Char(';'))) + bracketed(number);
            cells << (targets.isEmpty() ? QStringLiteral("_") : targets.join(QLatin1Char(';')));
        }
        if (cells.isEmpty())
            cells << QStringLiteral("*") + bracketed(number);
        return cells;
    }

    QStringList chainCells(const Structure &structure) const
    {
        const QString relation = structure.text(u"referenceRelation");
        const QString type = structure.text(u"referenceType");
        const QString address = links_.value(structure.id);
        return {(relation.isEmpty() ? QStringLiteral("*") : escaped(relation)) + QStringLiteral("->") + address,
                (type.isEmpty() ? QStringLiteral("*") : escaped(type))
                    + QStringLiteral("[%1]").arg(address.section(QLatin1Char('-'), 0, 0))};
    }

    QStringList relationCells(const Layer &layer, const Structure &structure) const
    {
        QStringList cells;
        for (const QString &feature : layer.features)
            cells << valueCell(structure, feature, 0);
        if (cells.isEmpty())
            cells << QStringLiteral("*");
        const qint64 source = structure.reference(u"Governor");
        const int from = numberOf(source);
        const int to = numberOf(structure.reference(u"Dependent"));
        cells << firstAddress(source) + (from > 0 || to > 0 ? QStringLiteral("[%1_%2]").arg(from).arg(to) : QString());
        return cells;
    }

    void header()
    {
        out_ = QStringLiteral("#FORMAT=WebAnno TSV 3.3\n");
        for (const Layer &layer : layers_) {
            const char *kind = layer.kind == Layer::Kind::Span ? "SP" : layer.kind == Layer::Kind::Chain ? "CH" : "RL";
            out_ += QStringLiteral("#T_%1=%2").arg(QLatin1String(kind), layer.type);
            if (layer.kind == Layer::Kind::Chain)
                out_ += QStringLiteral("|referenceRelation|referenceType");
            for (const QString &feature : layer.kind == Layer::Kind::Chain ? std::set<QString>() : layer.features)
                out_ += QLatin1Char('|') + feature;
            for (const auto &[feature, kinds] : layer.slots_)
                out_ += QStringLiteral("|ROLE_%1:%2_%3|%4").arg(layer.type, feature, kinds.first, kinds.second);
            if (layer.kind != Layer::Kind::Chain && layer.features.empty() && layer.slots_.empty())
                out_ += QLatin1Char('|');
            if (layer.kind == Layer::Kind::Relation)
                out_ += QStringLiteral("|BT_") + layer.base;
            out_ += QLatin1Char('\n');
        }
        out_ += QLatin1Char('\n');
    }

    void sentences()
    {
        qsizetype before = 0;
        for (std::size_t sentence = 0; sentence + 1 < starts_.size(); ++sentence) {
            const std::size_t first = starts_[sentence];
            const std::size_t last = starts_[sentence + 1];
            const text::Range range{tokens_[first].range.begin, tokens_[last - 1].range.end};
            gap({before, range.begin});
            before = range.end;
            out_ += QLatin1Char('\n');
            const QString words = text_.mid(range.begin, range.length());
            for (const QString &line : words.split(QLatin1Char('\n')))
                out_ += QStringLiteral("#Text=") + escapedText(line) + QLatin1Char('\n');
            for (std::size_t token = first; token < last; ++token) {
                row(tokens_[token]);
                const auto below = below_.find(token);
                for (const Unit &part : below == below_.end() ? std::vector<Unit>() : below->second)
                    row(part);
            }
        }
        gap({before, text_.size()});
        if (before < text_.size())
            lose(nullptr, QCoreApplication::translate("formats", "White space at the end of the text is kept in the sidecar file only."));
    }

    void gap(text::Range range)
    {
        const QString between = text_.mid(range.begin, range.length());
        if (std::any_of(between.begin(), between.end(), [](QChar c) { return c != u' '; }))
            lose(nullptr, QCoreApplication::translate("formats", "Line ends and tabs between sentences become spaces."));
    }

    void row(const Unit &unit)
    {
        out_ += QStringLiteral("%1\t%2-%3\t").arg(unit.address).arg(unit.range.begin).arg(unit.range.end);
        out_ += escapedText(text_.mid(unit.range.begin, unit.range.length())) + QLatin1Char('\t');
        const QStringList cells = cells_.value(unit.address);
        for (int at = 0; at < width_; ++at)
            out_ += (cells.value(at).isEmpty() ? QStringLiteral("_") : cells.value(at)) + QLatin1Char('\t');
        out_ += QLatin1Char('\n');
    }

    const annotation::Document &document_;
    QString text_;
    uima::Cas cas_;
    QHash<qint64, const Structure *> byId_, stories_;
    QSet<qint64> indexed_;
    QHash<qint64, AnnotationId> ids_;
    std::vector<Unit> tokens_;
    std::vector<std::size_t> starts_; // of sentences, in tokens, and the end
    std::vector<Mark> all_;
    QHash<qint64, qsizetype> marks_;
    std::vector<std::vector<qint64>> chains_;
    QHash<qint64, QString> links_;
    int chainCount_ = 0, width_ = 0;
    std::vector<Layer> layers_;
    std::map<std::size_t, std::vector<Unit>> below_;
    QHash<QString, QStringList> cells_;
    QString out_;
    Rows rows_;
};

} // namespace

Rows rowsOf(const annotation::Document &document, const EntityLookup &entities)
{
    return RowWriter(document, uima::casOf(document, entities)).write();
}

} // namespace formats::webanno
