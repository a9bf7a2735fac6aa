// JSON as TEI's feature structures and back: an object is <fs>, a member <f>, a list <vColl>, text <string>, a number <numeric>, a flag
// <binary>. Internal to the codec.
#pragma once

#include "app/formats/xml.h"
#include "app/formats/xml_text.h"

#include <QJsonObject>

namespace formats::tei {

void writeFs(XmlText &xml, const QJsonObject &object, const XmlText::Attributes &attributes);
QJsonObject objectIn(const XmlNode &fs);

} // namespace formats::tei
