#include "app/suggest/morphology.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <mutex>

#ifdef CHIOSA_LTTOOLBOX
#include <lttoolbox/fst_processor.h>
#include <lttoolbox/input_file.h>
#include <lttoolbox/ustring.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#endif

namespace suggest {

namespace {

// Which dictionary reads a language, and which package brings it.
struct Dictionary {
    const char *language, *pair, *direction, *package;
};
constexpr Dictionary dictionaries[] = {
    {"it", "apertium-cat-ita", "ita-cat", "apertium-cat-ita"}, {"ca", "apertium-cat-ita", "cat-ita", "apertium-cat-ita"},
    {"en", "apertium-eng-spa", "eng-spa", "apertium-eng-spa"}, {"es", "apertium-eng-spa", "spa-eng", "apertium-eng-spa"},
    {"fr", "apertium-fra-cat", "fra-cat", "apertium-fra-cat"}, {"pt", "apertium-por-cat", "por-cat", "apertium-por-cat"},
};

class NoMorphology : public Morphology {
public:
    explicit NoMorphology(QString why) : why_(std::move(why)) { }
    std::shared_ptr<const Analyses> analyses(QStringView) const override { return nothing_; }
    QString missing() const override { return why_; }

private:
    QString why_;
    std::shared_ptr<const Analyses> nothing_ = std::make_shared<const Analyses>();
};

#ifdef CHIOSA_LTTOOLBOX

// "annunciare<vblex><ifi>+ne<prn>" as one analysis: the tags of what is joined are left out, they say nothing of the word.
Analysis analysisOf(QStringView form)
{
    Analysis analysis;
    const qsizetype firstTag = form.indexOf(QLatin1Char('<'));
    analysis.lemma = form.left(firstTag < 0 ? form.size() : firstTag).toString();
    qsizetype at = firstTag;
    bool joined = false;
    while (at >= 0 && at < form.size()) {
        if (form[at] == QLatin1Char('<')) {
            const qsizetype close = form.indexOf(QLatin1Char('>'), at);
            if (close < 0)
                break;
            if (!joined)
                analysis.add(form.mid(at + 1, close - at - 1).toString());
            at = close + 1;
        } else {
            const qsizetype open = form.indexOf(QLatin1Char('<'), at);
            analysis.add(form.mid(at, (open < 0 ? form.size() : open) - at).toString());
            joined = true;
            at = open;
        }
    }
    return analysis;
}

// What the analyser wrote for one word: "^surface/first/second$"; an unknown word has the one reading "*surface". A word that the
// analyser cut into several units has no reading as a word.
Analyses readAnswer(const QString &answer)
{
    Analyses analyses;
    const qsizetype open = answer.indexOf(QLatin1Char('^'));
    const qsizetype close = answer.lastIndexOf(QLatin1Char('$'));
    if (open < 0 || close < open || answer.indexOf(QLatin1Char('^'), open + 1) >= 0)
        return analyses;
    const QList<QStringView> forms = QStringView(answer).mid(open + 1, close - open - 1).split(QLatin1Char('/'));
    for (qsizetype i = 1; i < forms.size(); ++i) {
        if (forms[i].isEmpty() || forms[i].startsWith(QLatin1Char('*')))
            continue;
        Analysis analysis = analysisOf(forms[i]);
        if (std::find(analyses.begin(), analyses.end(), analysis) == analyses.end())
            analyses.push_back(std::move(analysis));
    }
    return analyses;
}

// The word with what means something to the analyser escaped, and the typographer's apostrophe as the dictionary writes it.
QByteArray escaped(QStringView word)
{
    QString safe;
    safe.reserve(word.size() + 4);
    for (const QChar c : word) {
        if (QStringView(u"[]^$/\\@<>{}~").contains(c))
            safe.append(QLatin1Char('\\'));
        safe.append(c == QChar(0x2019) ? QLatin1Char('\'') : c);
    }
    return safe.toUtf8();
}

class TransducerMorphology : public Morphology {
public:
    TransducerMorphology(QString path, QString missing) : path_(std::move(path)), unreadable_(std::move(missing)) { }

    std::shared_ptr<const Analyses> analyses(QStringView word) const override
    {
        const std::lock_guard lock(mutex_);
        const auto known = memory_.constFind(word.toString());
        if (known != memory_.constEnd())
            return *known;
        // A filter over millions of articles must not grow: what is asked often comes back at once.
        if (memory_.size() >= mostRemembered)
            memory_.clear();
        auto fresh = std::make_shared<const Analyses>(analyse(word));
        memory_.insert(word.toString(), fresh);
        return fresh;
    }

    QString missing() const override
    {
        const std::lock_guard lock(mutex_);
        return state_ == State::Broken ? unreadable_ : QString();
    }

private:
    enum class State : std::uint8_t { Unread, Ready, Broken };
    static constexpr qsizetype mostRemembered = 100'000; // word types; some 30 MB
    static constexpr qsizetype longestWord = 64;         // longer ones are addresses and noise

    bool ready() const
    {
        if (state_ != State::Unread)
            return state_ == State::Ready;
        state_ = State::Broken;
        if (FILE *file = std::fopen(QFile::encodeName(path_).constData(), "rb")) {
            try {
                processor_.load(file);
                processor_.setDictionaryCaseMode(true);
                processor_.initAnalysis();
                if (processor_.valid())
                    state_ = State::Ready;
            } catch (const std::exception &) {
                state_ = State::Broken; // missing() tells
            }
            std::fclose(file);
        }
        return state_ == State::Ready;
    }

    Analyses analyse(QStringView word) const
    {
        if (word.isEmpty() || word.size() > longestWord || word.contains(QChar(0)) || !ready())
            return {};
        QByteArray input = escaped(word) + "\n\n";
        char *buffer = nullptr;
        std::size_t size = 0;
        FILE *sink = open_memstream(&buffer, &size);
        FILE *source = fmemopen(input.data(), static_cast<std::size_t>(input.size()), "r");
        Analyses answer;
        if (sink && source) {
            InputFile in; // closes the source when it goes
            in.wrap(source);
            UFILE *out = u_fadopt(sink, nullptr, "UTF-8"); // closes the sink
            try {
                processor_.analysis(in, out);
            } catch (const std::exception &) {
                input.clear(); // no reading of this word
            }
            u_fclose(out);
            if (!input.isEmpty())
                answer = readAnswer(QString::fromUtf8(buffer, static_cast<qsizetype>(size)));
        } else {
            if (sink)
                std::fclose(sink);
            if (source)
                std::fclose(source);
        }
        std::free(buffer);
        return answer;
    }

    QString path_, unreadable_;
    mutable std::mutex mutex_;
    mutable State state_ = State::Unread; // read when first asked, so that the start pays nothing
    mutable FSTProcessor processor_;
    mutable QHash<QString, std::shared_ptr<const Analyses>> memory_;
};

#endif

} // namespace

std::shared_ptr<const Morphology> Morphology::load(const QString &language)
{
    for (const Dictionary &dictionary : dictionaries) {
        if (language != QLatin1String(dictionary.language))
            continue;
#ifdef CHIOSA_LTTOOLBOX
        const QString path = QStringLiteral("/usr/share/apertium/%1/%2.automorf.bin")
                                 .arg(QLatin1String(dictionary.pair), QLatin1String(dictionary.direction));
        if (QFile::exists(path)) {
            return std::make_shared<TransducerMorphology>(
                path,
                QCoreApplication::translate("suggest", "The dictionary %1 cannot be read; suggestions are made without it.").arg(path));
        }
        return std::make_shared<NoMorphology>(
            QCoreApplication::translate("suggest",
                                        "No dictionary for the language “%1” is installed (package %2); suggestions are made without it.")
                .arg(language, QLatin1String(dictionary.package)));
#else
        return std::make_shared<NoMorphology>(QCoreApplication::translate(
            "suggest", "This program was built without lttoolbox, so it reads no dictionaries; suggestions are made without them."));
#endif
    }
    return std::make_shared<NoMorphology>(
        QCoreApplication::translate("suggest", "There is no dictionary for the language “%1”; suggestions are made without it.")
            .arg(language));
}

} // namespace suggest
