#include "app/workspace/near_duplicates.h"

namespace workspace {

NearDuplicates::NearDuplicates(std::size_t atMost) : atMost_(atMost), heads_(bands * buckets, 0) { }

std::size_t NearDuplicates::bucketOf(const text::Sketch &sketch, std::size_t band)
{
    quint64 key = (quint64(sketch.least[2 * band]) << 32) | sketch.least[2 * band + 1];
    key = (key ^ (key >> 29)) * 0xbf58476d1ce4e5b9ULL;
    return band * buckets + std::size_t(key >> 49); // the 15 highest bits
}

void NearDuplicates::add(SketchPointer sketch, Arrival article)
{
    if (isFull() || sketch->isEmpty)
        return;
    Row row{std::move(sketch), std::move(article), {}, 0};
    const auto number = std::uint32_t(rows_.size() + 1);
    for (std::size_t band = 0; band < bands; ++band)
        row.next[band] = std::exchange(heads_[bucketOf(*row.sketch, band)], number);
    rows_.push_back(std::move(row));
}

std::optional<NearDuplicates::Like> NearDuplicates::likest(const text::Sketch &sketch)
{
    if (sketch.isEmpty)
        return std::nullopt;
    ++question_;
    double best = 0;
    std::uint32_t found = 0;
    for (std::size_t band = 0; band < bands; ++band) {
        for (std::uint32_t number = heads_[bucketOf(sketch, band)]; number != 0; number = rows_[number - 1].next[band]) {
            Row &row = rows_[number - 1];
            if (std::exchange(row.asked, question_) == question_)
                continue;
            const double share = text::likeness(*row.sketch, sketch);
            if (share > best || (share == best && number < found)) {
                best = share;
                found = number;
            }
        }
    }
    if (found == 0 || best < text::nearDuplicate)
        return std::nullopt;
    return Like{rows_[found - 1].article, best};
}

base::Result<NearDuplicates> nearDuplicatesIn(const project::Location &location, const std::vector<annotation::DocumentId> &articles,
                                              const Sketches &known, Sketches *made, std::stop_token stop, std::size_t atMost)
{
    NearDuplicates index(atMost);
    std::optional<project::Reader> reader;
    for (const annotation::DocumentId id : articles) {
        if (stop.stop_requested())
            break;
        SketchPointer sketch;
        if (const auto standing = known.find(id); standing != known.end()) {
            sketch = standing->second;
        } else {
            if (!reader) {
                base::Result<project::Reader> opened = project::Reader::open(location);
                if (!opened)
                    return opened.error();
                reader = *std::move(opened);
            }
            const base::Result<annotation::Document> document = reader->firstScreen(id, {}); // the text, without what stands in it
            if (!document && document.error().kind == base::Error::Kind::Invalid)
                continue; // it has gone meanwhile, or is on its way into the file
            if (!document)
                return document.error();
            sketch = std::make_shared<const text::Sketch>(text::sketchOf(document->text()));
            made->emplace(id, sketch);
        }
        index.add(std::move(sketch), std::make_shared<annotation::DocumentId>(id));
    }
    return index;
}

} // namespace workspace
