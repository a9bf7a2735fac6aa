// A sorted set that is shared when copied and copies one chunk when changed: what makes a snapshot of a document cost nothing.
//
// Chunks of at most `chunkSize` elements hang in one vector; a copy of the set shares that vector, an edit copies it (one pointer a chunk)
// and the one chunk it touches. Look-up O(log n). Elements should be small or shared pointers. Each chunk carries a Summary of its elements
// (for instance the furthest end), so that a query can pass over whole chunks. A value type: copies may be read on any thread while the
// original is changed on its own.
#pragma once

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace annotation {

template <class T> struct NoSummary {
    void add(const T &) { }
};

template <class T, class Less, class Summary = NoSummary<T>> class PersistentSet {
public:
    static constexpr std::size_t chunkSize = 128;

    struct Chunk {
        std::vector<T> items;
        Summary summary;
    };
    using ChunkPointer = std::shared_ptr<const Chunk>;

    bool empty() const { return size_ == 0; }
    std::size_t size() const { return size_; }
    const std::vector<ChunkPointer> &chunks() const { return *chunks_; }

    // The whole set from elements in any order; equal ones keep the first.
    static PersistentSet of(std::vector<T> items)
    {
        std::stable_sort(items.begin(), items.end(), Less{});
        items.erase(std::unique(items.begin(), items.end(), [](const T &a, const T &b) { return !Less{}(a, b) && !Less{}(b, a); }),
                    items.end());
        PersistentSet set;
        auto chunks = std::make_shared<std::vector<ChunkPointer>>();
        constexpr std::size_t fill = chunkSize * 3 / 4; // room for edits before a chunk must be cut
        for (std::size_t at = 0; at < items.size(); at += fill) {
            const std::size_t end = std::min(items.size(), at + fill);
            chunks->push_back(chunkOf({std::make_move_iterator(items.begin() + at), std::make_move_iterator(items.begin() + end)}));
        }
        set.size_ = items.size();
        set.chunks_ = std::move(chunks);
        return set;
    }

    const T *find(const T &key) const
    {
        return findBy([&key](const T &item) { return Less{}(item, key); }, [&key](const T &item) { return !Less{}(key, item); });
    }

    // The first element for which `before` is false, if `equal` holds for it. `before` must be true up to some place and false from there.
    template <class Before, class Equal> const T *findBy(Before before, Equal equal) const
    {
        const std::size_t c = chunkFor(before);
        if (c == chunks_->size())
            return nullptr;
        const std::vector<T> &items = (*chunks_)[c]->items;
        const auto at = std::partition_point(items.begin(), items.end(), before);
        return at != items.end() && equal(*at) ? &*at : nullptr;
    }

    // Puts an element, replacing an equal one. True when it is new.
    bool insert(T item)
    {
        std::vector<ChunkPointer> &chunks = own();
        const auto before = [&item](const T &other) { return Less{}(other, item); };
        std::size_t c = chunkFor(before);
        if (c == chunks.size()) {
            if (chunks.empty()) {
                chunks.push_back(chunkOf({std::move(item)}));
                size_ = 1;
                return true;
            }
            --c;
        }
        std::vector<T> items = chunks[c]->items;
        const auto at = std::partition_point(items.begin(), items.end(), before);
        const bool fresh = at == items.end() || Less{}(item, *at);
        if (fresh)
            items.insert(at, std::move(item));
        else
            *at = std::move(item);
        size_ += fresh;
        if (items.size() > chunkSize) {
            const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
            std::vector<T> right(std::make_move_iterator(middle), std::make_move_iterator(items.end()));
            items.erase(middle, items.end());
            chunks.insert(chunks.begin() + static_cast<std::ptrdiff_t>(c) + 1, chunkOf(std::move(right)));
        }
        chunks[c] = chunkOf(std::move(items));
        return fresh;
    }

    bool remove(const T &key)
    {
        const auto before = [&key](const T &other) { return Less{}(other, key); };
        const std::size_t c = chunkFor(before);
        if (c == chunks_->size())
            return false;
        const std::vector<T> &old = (*chunks_)[c]->items;
        const auto at = std::partition_point(old.begin(), old.end(), before);
        if (at == old.end() || Less{}(key, *at))
            return false;
        const std::ptrdiff_t place = at - old.begin();
        std::vector<ChunkPointer> &chunks = own();
        std::vector<T> items = chunks[c]->items;
        items.erase(items.begin() + place);
        if (items.empty())
            chunks.erase(chunks.begin() + static_cast<std::ptrdiff_t>(c));
        else
            chunks[c] = chunkOf(std::move(items));
        --size_;
        return true;
    }

    // Calls visit(element) in order, from the first for which `before` is false, until it returns false.
    template <class Before, class Visit> void visitFrom(Before before, Visit visit) const
    {
        for (std::size_t c = chunkFor(before); c < chunks_->size(); ++c) {
            const std::vector<T> &items = (*chunks_)[c]->items;
            for (auto at = std::partition_point(items.begin(), items.end(), before); at != items.end(); ++at) {
                if (!visit(*at))
                    return;
            }
        }
    }
    template <class Visit> void visit(Visit visit) const
    {
        for (const ChunkPointer &chunk : *chunks_) {
            for (const T &item : chunk->items)
                visit(item);
        }
    }

private:
    static ChunkPointer chunkOf(std::vector<T> items)
    {
        auto chunk = std::make_shared<Chunk>();
        chunk->items = std::move(items);
        for (const T &item : chunk->items)
            chunk->summary.add(item);
        return chunk;
    }

    // The first chunk whose last element is not before the place sought; chunks().size() where there is none.
    template <class Before> std::size_t chunkFor(Before before) const
    {
        const auto at = std::partition_point(chunks_->begin(), chunks_->end(),
                                             [&before](const ChunkPointer &chunk) { return before(chunk->items.back()); });
        return static_cast<std::size_t>(at - chunks_->begin());
    }

    std::vector<ChunkPointer> &own()
    {
        if (chunks_.use_count() != 1)
            chunks_ = std::make_shared<std::vector<ChunkPointer>>(*chunks_);
        return *chunks_;
    }

    std::shared_ptr<std::vector<ChunkPointer>> chunks_ = std::make_shared<std::vector<ChunkPointer>>();
    std::size_t size_ = 0;
};

} // namespace annotation
