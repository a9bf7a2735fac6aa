#include "app/dates/features.h"

#include "app/base/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace dates {

QString readingsText(const std::vector<Reading> &readings)
{
    QJsonArray array;
    for (const Reading &reading : readings) {
        QJsonObject one{{QStringLiteral("value"), reading.value}, {QStringLiteral("weight"), std::round(reading.weight * 100) / 100}};
        if (!reading.mod.isEmpty())
            one.insert(QStringLiteral("mod"), reading.mod);
        if (!reading.why.isEmpty())
            one.insert(QStringLiteral("why"), reading.why);
        array.append(one);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<Reading> readingsOf(const annotation::Features &features)
{
    std::vector<Reading> readings;
    for (const QJsonValue &value : base::valuesOf(QJsonDocument::fromJson(features.value(u"readings").toUtf8()).array())) {
        const QJsonObject one = value.toObject();
        readings.push_back({one.value(QLatin1String("value")).toString(), one.value(QLatin1String("mod")).toString(),
                            one.value(QLatin1String("weight")).toDouble(1), one.value(QLatin1String("why")).toString()});
    }
    return readings;
}

annotation::Features featuresOf(const Expression &expression)
{
    annotation::Features features;
    features.set(QStringLiteral("type"), expression.type);
    features.set(QStringLiteral("value"), expression.value);
    features.set(QStringLiteral("mod"), expression.mod);
    features.set(QStringLiteral("quant"), expression.quant);
    features.set(QStringLiteral("freq"), expression.freq);
    features.set(QStringLiteral("derivation"), expression.derivation);
    if (expression.readings.size() > 1)
        features.set(QStringLiteral("readings"), readingsText(expression.readings));
    features.set(QStringLiteral("valueBy"), QStringLiteral("rule"));
    return features;
}

} // namespace dates
