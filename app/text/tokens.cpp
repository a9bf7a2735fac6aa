#include "app/text/tokens.h"

#include "app/text/character_class.h"
#include "app/text/segmentation.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace text {

namespace {

using Class = CharacterClass;

class Tokeniser {
public:
    Tokeniser(QStringView text, const LanguageHabits &habits) : text_(text), units_(text.utf16()), size_(text.size()), habits_(habits) { }

    Ranges run()
    {
        tokens_.reserve(static_cast<std::size_t>(size_ / 5));
        while (at_ < size_)
            step();
        return std::move(tokens_);
    }

private:
    Class classAt(qsizetype at) const { return at < size_ ? characterClass(takeCharacter(units_, size_, at)) : Class::Space; }
    static bool isWordClass(Class kind) { return kind == Class::Letter || kind == Class::Digit; }
    char16_t unit(qsizetype at) const { return at >= 0 && at < size_ ? units_[at] : u'\0'; }
    bool isUpper(qsizetype at) const { return at < size_ && QChar::isUpper(takeCharacter(units_, size_, at)); }
    bool isLower(qsizetype at) const { return at < size_ && QChar::isLower(takeCharacter(units_, size_, at)); }

    void step()
    {
        const qsizetype begin = at_;
        qsizetype next = at_;
        switch (characterClass(takeCharacter(units_, size_, next))) {
        case Class::Space:
        case Class::LineEnd:
        case Class::Extend: // nothing that it could belong to
        case Class::Invisible:
            at_ = next;
            return;
        case Class::Letter:
        case Class::Digit:
            word();
            break;
        case Class::Complex:
            complex();
            return;
        case Class::Apostrophe:
        case Class::Hyphen:
        case Class::Other:
            mark();
            break;
        }
        tokens_.push_back({begin, at_});
    }

    // A word or number with the joiners inside it.
    void word()
    {
        const qsizetype begin = at_;
        qsizetype part = at_; // where the stretch since the last joiner begins
        Class last = Class::Letter;
        while (at_ < size_) {
            qsizetype next = at_;
            const Class kind = characterClass(takeCharacter(units_, size_, next));
            if (isWordClass(kind)) {
                last = kind;
                at_ = next;
            } else if (kind == Class::Extend || (kind == Class::Invisible && isWordClass(classAt(next)))) {
                at_ = next;
            } else if (kind == Class::Apostrophe) {
                if (apostrophe(begin, next, last))
                    return;
                if (at_ != next)
                    break;
                part = at_;
            } else if (joins(part, next, last, kind)) {
                at_ = part = next;
            } else {
                break;
            }
        }
        if (unit(at_) == u'.' && keepsFullStop(begin, part))
            ++at_;
    }

    // An apostrophe at at_, behind a word: goes on behind it (at_ = next), or ends the token behind it (true), or before it (neither).
    bool apostrophe(qsizetype begin, qsizetype next, Class last)
    {
        const Class following = classAt(next);
        const bool inside = isWordClass(following);
        if (inside && last == Class::Digit) {
            if (following == Class::Digit)
                at_ = next; // 1'000
            return false;
        }
        if (habits_.isWhole(text_.sliced(begin, (inside ? wordEnd(next) : next) - begin))) {
            at_ = inside ? wordEnd(next) : next;
            return true;
        }
        if (!inside || clitic(next))
            return false;
        const bool irish = next - begin == 2 && unit(begin) == u'O' && isUpper(next);
        const bool saxon = unit(next) == u's' && !isWordClass(classAt(next + 1)); // McDonald's, in a language that elides
        at_ = next;
        return habits_.elides() && !irish && !saxon;
    }

    bool clitic(qsizetype next) const // behind the apostrophe
    {
        return std::any_of(habits_.clitics().begin(), habits_.clitics().end(), [&](const QString &ending) {
            const QStringView letters = QStringView(ending).sliced(1);
            return text_.sliced(next).startsWith(letters, Qt::CaseInsensitive) && wordEnd(next) == next + letters.size();
        });
    }

    qsizetype wordEnd(qsizetype at) const
    {
        while (at < size_) {
            qsizetype next = at;
            const Class kind = characterClass(takeCharacter(units_, size_, next));
            if (!isWordClass(kind) && kind != Class::Extend)
                break;
            at = next;
        }
        return at;
    }

    // Does the mark before `next` hold together what stands around it?
    bool joins(qsizetype part, qsizetype next, Class last, Class kind) const
    {
        const Class following = classAt(next);
        if (!isWordClass(following))
            return false;
        const char16_t mark = unit(next - 1);
        if (kind == Class::Hyphen)
            return true;
        if (last == Class::Digit && following == Class::Digit)
            return mark == u'.' || mark == u',' || mark == u':' || mark == u'/';
        if (last != Class::Letter || following != Class::Letter)
            return false;
        // "S.p.A", "www.example.org", but not "end.Begin", where a space is missing
        return mark == u'&' || mark == 0xB7 || (mark == u'.' && (next - 1 - part <= 2 || isLower(next)));
    }

    // Is the full stop behind a word part of it: an acronym, an initial, a known abbreviation?
    bool keepsFullStop(qsizetype begin, qsizetype part) const
    {
        if (unit(at_ + 1) == u'.' || classAt(begin) == Class::Digit)
            return false;
        if (part > begin && unit(part - 1) == u'.' && at_ - part <= 2 && shortParts(begin))
            return true;
        const qsizetype after = at_ + 1;
        if (at_ - begin == 1 && isUpper(begin) && classAt(after) == Class::Space && isUpper(after + 1))
            return true;
        using Kind = LanguageHabits::Abbreviation;
        switch (habits_.abbreviation(text_.sliced(begin, after - begin))) {
        case Kind::None:
            return false;
        case Kind::BeforeNumber:
            return classAt(after) == Class::Digit || (classAt(after) == Class::Space && classAt(after + 1) == Class::Digit);
        default:
            return !isWordClass(classAt(after)) || classAt(after) == Class::Digit;
        }
    }

    bool shortParts(qsizetype begin) const // "S.p.A", not "example.org"
    {
        qsizetype part = begin;
        for (qsizetype at = begin; at < at_; ++at) {
            if (unit(at) == u'.')
                part = at + 1;
            else if (at - part >= 2)
                return false;
        }
        return true;
    }

    // A mark: one character as readers see it, or a run of full stops or hyphens, or a clitic with its apostrophe.
    void mark()
    {
        const char16_t first = unit(at_);
        const bool afterWord = !tokens_.empty() && tokens_.back().end == at_ && isWordClass(classAt(at_ - 1));
        if (characterClass(first) == Class::Apostrophe && afterWord && clitic(at_ + 1)) {
            at_ = wordEnd(at_ + 1);
            return;
        }
        const qsizetype begin = at_;
        at_ = nextGrapheme(text_, at_);
        if ((first == u'.' || first == u'-') && at_ == begin + 1) {
            while (unit(at_) == first && isGraphemeBorder(text_, at_ + 1))
                ++at_;
        }
    }

    // A stretch in a script without spaces, cut by ICU's dictionaries.
    void complex()
    {
        const qsizetype begin = at_;
        while (at_ < size_) {
            qsizetype next = at_;
            const Class kind = characterClass(takeCharacter(units_, size_, next));
            if (kind != Class::Complex && kind != Class::Extend)
                break;
            at_ = next;
        }
        UErrorCode status = U_ZERO_ERROR;
        // One for each thread: making it reads the dictionaries.
        thread_local const std::unique_ptr<icu::BreakIterator> words(
            icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        UText *stretch = utext_openUChars(nullptr, units_ + begin, at_ - begin, &status);
        if (words)
            words->setText(stretch, status);
        if (!words || U_FAILURE(status)) {
            tokens_.push_back({begin, at_});
            utext_close(stretch);
            return;
        }
        qsizetype from = begin;
        words->first();
        for (int32_t to = words->next(); to != icu::BreakIterator::DONE; to = words->next()) {
            if (!isGraphemeBorder(text_, begin + to)) // the dictionaries do not ask
                continue;
            tokens_.push_back({from, begin + to});
            from = begin + to;
        }
        utext_close(stretch);
    }

    QStringView text_;
    const char16_t *units_;
    qsizetype size_;
    const LanguageHabits &habits_;
    qsizetype at_ = 0;
    Ranges tokens_;
};

} // namespace

Ranges tokensOf(QStringView text, const LanguageHabits &habits) { return Tokeniser(text, habits).run(); }

} // namespace text
