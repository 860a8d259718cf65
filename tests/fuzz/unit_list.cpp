// SPDX-License-Identifier: Apache-2.0
// The grammar of lists of units. Names are views into the cell, in its order and apart; what stands
// between them is what separates, an open mark with what it counts, a conjunction or a placeholder.
#include "resolve/detail/unit_list.hpp"

#include "fuzz.hpp"
#include "resolve/detail/list_pieces.hpp"
#include "resolve/detail/placeholders.hpp"

#include <vector>

namespace {

using namespace zeren;
using fuzz::require;

bool begins_with_any(std::string_view piece, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return !word.empty() && piece.starts_with(word);
    });
}

/// A piece of a gap that may be left out of the list of names.
bool says_nothing(std::string_view piece, const Vocabulary& vocabulary) {
    piece = text::trim(detail::without_stop(piece));
    for (const std::string_view stop : {"。", "."})
        while (piece.starts_with(stop)) // A等 。等
            piece = text::trim(piece.substr(stop.size()));
    constexpr std::string_view strokes = " /"; // set names apart, and stand in n/a
    if (const std::size_t at = piece.find_first_of(strokes);
        at != piece.npos && !detail::is_placeholder(piece, vocabulary))
        return says_nothing(piece.substr(0, at), vocabulary) &&
               says_nothing(piece.substr(at + 1), vocabulary);
    return piece.empty() || detail::is_placeholder(piece, vocabulary) ||
           begins_with_any(piece, vocabulary.lists().open_marks) ||
           begins_with_any(piece, vocabulary.lists().conjunctions);
}

void check_gap(std::string_view gap, const Vocabulary& vocabulary) {
    std::size_t begin = 0;
    for (std::size_t position = 0; position <= gap.size();) {
        const std::size_t at = position;
        const char32_t c = at < gap.size() ? text::narrow(text::next_code_point(gap, position)) : 0;
        if (at < gap.size() && !detail::separates(c))
            continue;
        require(says_nothing(gap.substr(begin, at - begin), vocabulary), "nothing is lost", gap);
        begin = position;
        if (at == gap.size())
            break;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string cell = fuzz::as_utf8(fuzz::as_text(data, size));
    const Vocabulary& vocabulary = Vocabulary::built_in();
    const detail::UnitList list = detail::split_units(cell, vocabulary);
    std::vector<std::string_view> found(list.left_out);
    for (const detail::ListedName& name : list.names)
        found.push_back(name.text);
    std::sort(found.begin(), found.end(),
              [](auto left, auto right) { return left.data() < right.data(); });
    std::string_view rest = cell;
    for (const std::string_view piece : found) {
        require(!piece.empty(), "a name is not empty", cell);
        require(piece.data() >= rest.data() &&
                    piece.data() + piece.size() <= cell.data() + cell.size(),
                "names stand apart inside the cell", piece);
        require(!text::first_invalid_utf8(piece), "a name is cut between characters", piece);
        check_gap(rest.substr(0, static_cast<std::size_t>(piece.data() - rest.data())), vocabulary);
        rest = std::string_view(cell).substr(
            static_cast<std::size_t>(piece.data() + piece.size() - cell.data()));
    }
    check_gap(rest, vocabulary);
    const double likeness = detail::unit_likeness(cell, vocabulary);
    require(likeness >= 0 && likeness <= 1, "a share is one");
    return 0;
}
