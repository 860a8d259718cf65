// SPDX-License-Identifier: Apache-2.0
// Running text of a large document, cut between its items and read side by side.
#include "resolve/detail/inline_text.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/prose_marks.hpp"

#include <zeren/base/parallel.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <iterator>

namespace zeren::detail {
namespace {

constexpr std::size_t smallest_stretch = 128U << 10U; // bytes that are worth a thread

std::uint32_t line_ends(std::string_view text) {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

/// A line that closes the item above it, whatever that holds, and that no line above goes on in:
/// what is read from here on does not depend on what was read before.
bool InlineText::begins_item(std::string_view line) const {
    line = text::trim(line);
    return leading_number(line) > 0 && !is_page_footer(line) &&
           without_bullet(line).size() == line.size() && read_labels(line, vocabulary_).empty() &&
           !read_task_label(line, vocabulary_);
}

/// Where the first item of a paragraph at or behind `from` begins; its size when none does.
std::size_t InlineText::item_near(std::string_view paragraph, std::size_t from) const {
    std::size_t begin = from == 0 ? 0 : paragraph.find('\n', from - 1);
    if (from > 0 && begin != std::string_view::npos)
        ++begin;
    while (begin < paragraph.size()) {
        const std::size_t end = std::min(paragraph.find('\n', begin), paragraph.size());
        if (begins_item(paragraph.substr(begin, end - begin)))
            return begin;
        begin = end + 1;
    }
    return paragraph.size();
}

void InlineText::add_paragraphs(std::span<const ProseLine> paragraphs, unsigned threads) {
    std::size_t bytes = 0;
    for (const ProseLine& paragraph : paragraphs)
        bytes += paragraph.text.size();
    // lines that are put together in two scripts are written down in one place: one thread then
    const std::size_t count =
        written_->differs() ? 1 : range_count(bytes, threads, smallest_stretch);
    std::vector<std::vector<ProseLine>> stretches(1);
    std::size_t before = 0; // bytes
    for (const ProseLine& paragraph : paragraphs) {
        ProseLine rest = paragraph;
        for (std::size_t cut = 0; cut < rest.text.size() && stretches.size() < count;) {
            const std::size_t wanted = range_begin(bytes, count, stretches.size());
            if (before + rest.text.size() <= wanted)
                break;
            cut = item_near(rest.text, wanted > before ? wanted - before : 0);
            if (cut == rest.text.size())
                break;
            const std::string_view above = rest.text.substr(0, cut);
            if (!above.empty()) // its last line end belongs to neither
                stretches.back().push_back({above.substr(0, cut - 1), rest.line});
            rest = {rest.text.substr(cut), rest.line + line_ends(above)};
            before += cut;
            stretches.emplace_back();
        }
        stretches.back().push_back(rest);
        before += rest.text.size();
    }
    std::vector<InlineText> readers(stretches.size(), InlineText(vocabulary_, *written_));
    for_each_range(stretches.size(), [&](std::size_t index) {
        for (const ProseLine& paragraph : stretches[index])
            readers[index].add_paragraph(paragraph);
    });
    for (InlineText& reader : readers)
        append(std::move(reader));
}

/// Takes what another has read of the lines below.
void InlineText::append(InlineText later) {
    close_item();
    if (first_is_lead_) // a tag above may say it for all that follow
        for (Row& row : later.rows_)
            row.first_is_lead = true;
    first_is_lead_ |= later.first_is_lead_;
    rows_.insert(rows_.end(), std::make_move_iterator(later.rows_.begin()),
                 std::make_move_iterator(later.rows_.end()));
    unwrapped_.splice(unwrapped_.end(), later.unwrapped_);
    item_ = std::move(later.item_);
}

} // namespace zeren::detail
