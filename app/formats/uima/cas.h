// A UIMA CAS in memory, between its spellings (XMI, JSON, WebAnno's tables) and our articles: types, feature structures, texts, views.
//
// Positions are UTF-16 units, as in Java. Type names are whole ("de.tudarmstadt…type.Token"). Values; any thread.
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace formats::uima {

namespace types {
inline const QString top = QStringLiteral("uima.cas.TOP");
inline const QString text = QStringLiteral("uima.cas.String");
inline const QString integer = QStringLiteral("uima.cas.Integer");
inline const QString decimal = QStringLiteral("uima.cas.Double");
inline const QString flag = QStringLiteral("uima.cas.Boolean");
inline const QString array = QStringLiteral("uima.cas.FSArray");
inline const QString texts = QStringLiteral("uima.cas.StringArray");
inline const QString sofa = QStringLiteral("uima.cas.Sofa");
inline const QString annotation = QStringLiteral("uima.tcas.Annotation");
inline const QString document = QStringLiteral("uima.tcas.DocumentAnnotation");
inline const QString metaData = QStringLiteral("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData");
inline const QString token = QStringLiteral("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token");
inline const QString sentence = QStringLiteral("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence");
inline const QString named = QStringLiteral("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity");
inline const QString chain = QStringLiteral("de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceChain");
inline const QString link = QStringLiteral("de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink");
inline const QString custom = QStringLiteral("webanno.custom.");
inline const QString article = QStringLiteral("chiosa.Article"); // what of an article UIMA has no words for
inline const QString story = QStringLiteral("chiosa.Story");     // likewise of an annotation: who proposed and decided it
inline const QString person = QStringLiteral("chiosa.Entity");   // and of an entity
} // namespace types

// A feature's value: text, number, flag or a list of these; or references to feature structures by their ids.
struct Value {
    enum class Kind : std::uint8_t { Plain, Reference, References };
    Kind kind = Kind::Plain;
    QJsonValue plain;
    std::vector<qint64> ids; // 0: null

    static Value of(const QJsonValue &plain) { return {Kind::Plain, plain, {}}; }
    static Value to(qint64 id) { return {Kind::Reference, {}, {id}}; }
    static Value list(std::vector<qint64> ids) { return {Kind::References, {}, std::move(ids)}; }
    friend bool operator==(const Value &, const Value &) = default;
};

struct Structure {
    qint64 id = 0;
    QString type;
    qint64 sofa = 0;
    std::vector<std::pair<QString, Value>> features; // without "sofa"
    qint64 line = 0;                                 // where it stood, for messages

    const Value *find(QStringView name) const;
    QString text(QStringView name) const; // "" where there is none
    qint64 number(QStringView name, qint64 otherwise = -1) const;
    qint64 reference(QStringView name) const; // 0 where there is none
    void set(const QString &name, Value value);
    void setText(const QString &name, const QString &text); // an empty text sets nothing
    bool hasPlace() const { return find(u"begin") && find(u"end"); }
};

struct FeatureType {
    QString name, range, elements;
    bool shared = false; // multipleReferencesAllowed
    friend bool operator==(const FeatureType &, const FeatureType &) = default;
};
struct Type {
    QString name, super;
    std::vector<FeatureType> features;
};

class TypeSystem {
public:
    static const TypeSystem &builtIn(); // UIMA's own types, DKPro's that matter, Chiosa's

    const Type *find(const QString &name) const;                                // here, then among those built in
    const FeatureType *feature(const QString &type, const QString &name) const; // inherited ones too
    bool isA(QString type, const QString &super) const;
    bool isPrimitive(const QString &range) const; // a number, flag or text, or a type of texts
    void add(const Type &type);                   // to one of the same name: its features; what is there wins
    void declare(const QString &type, const QString &super, const FeatureType &feature);
    const std::map<QString, Type> &types() const { return types_; }

private:
    std::map<QString, Type> types_;
};

struct Sofa {
    qint64 id = 0;
    int number = 1;
    QString name = QStringLiteral("_InitialView"), mimeType = QStringLiteral("text");
    std::optional<QString> text;
};

struct Cas {
    TypeSystem types;
    std::vector<Sofa> sofas;
    std::vector<Structure> structures;             // in the file's order
    std::map<qint64, std::vector<qint64>> members; // of views, by the sofa's id: what is indexed

    qint64 freeId() const; // above all others
};

inline QString shortName(const QString &type) { return type.mid(type.lastIndexOf(QLatin1Char('.')) + 1); }

// A name as UIMA wants it of a feature: a letter, then letters, digits, "_".
bool isFeatureName(const QString &name);

// Into an FSArray that only one feature refers to: its list instead, as most spellings have it.
void inlineArrays(Cas &cas);

// What a value that no type system describes may be declared as.
QString rangeOf(const Value &value);

// Declares what structures have and the types do not say, as a file without its type system is read.
void completeTypes(Cas &cas);

} // namespace formats::uima
