// What a person has set, kept between runs: typed, with its default, declared where it is used.
//
// A Setting names a value in the program's settings file (a local file; CHIOSA_SETTINGS names another one, for tests). Interface thread.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace workspace {

std::unique_ptr<QSettings> settingsFile();

template <class T> struct Setting {
    const char *key;
    T byDefault;

    T value() const { return settingsFile()->value(QLatin1String(key), QVariant::fromValue(byDefault)).template value<T>(); }
    void set(const T &value) const { settingsFile()->setValue(QLatin1String(key), QVariant::fromValue(value)); }
};

} // namespace workspace
