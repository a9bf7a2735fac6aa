// At build time: learns the base model of names of a language from its marked paragraphs and writes it into a file.
#include "app/suggest/base_names.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream err(stderr);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        err << "chiosa_learn_names LANGUAGE FILE" << Qt::endl;
        return 2;
    }
    const auto reader = suggest::NameReader::load(arguments[1]);
    const auto learned = reader ? suggest::learnBase(*reader) : base::Result<suggest::LearnedNames>(reader.error());
    if (!learned) {
        err << learned.error().text() << Qt::endl;
        return 1;
    }
    QSaveFile file(arguments[2]);
    if (!file.open(QIODevice::WriteOnly) || file.write(learned->model.save()) < 0 || !file.commit()) {
        err << arguments[2] << ": " << file.errorString() << Qt::endl;
        return 3;
    }
    return 0;
}
