// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/unit_list.hpp"

#include "resolve/detail/dates.hpp"
#include "resolve/detail/placeholders.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::u32string_view opening = U"([〔【《“「";
constexpr std::u32string_view closing = U")]〕】》”」";
constexpr std::u32string_view separators = U"、,;\n\t\uFF64";

bool opens(char32_t c) {
    return opening.find(text::narrow(c)) != opening.npos;
}
bool closes(char32_t c) {
    return closing.find(text::narrow(c)) != closing.npos;
}
bool separates(char32_t c) {
    return separators.find(text::narrow(c)) != separators.npos;
}

std::string_view without_stop(std::string_view piece) {
    piece = text::trim(piece);
    while (!piece.empty() && !text::is_han_lead(piece[piece.size() < 3 ? 0 : piece.size() - 3])) {
        const std::size_t before = piece.size();
        for (const std::string_view stop : {"。", ".", ":", "\uFF1A", "\uFF0E"})
            if (piece.ends_with(stop))
                piece = text::trim(piece.substr(0, piece.size() - stop.size()));
        if (piece.size() == before)
            break;
    }
    return piece;
}

/// Visits the pieces between separators outside brackets, trimmed; empty ones are left out. False
/// when a bracket or quotation mark does not close.
template <class Visit>
bool for_each_piece(std::string_view cell, const Visit& visit) {
    bool balanced = true, straight_quote = false;
    int depth = 0;
    std::size_t begin = 0;
    const auto end_piece = [&](std::size_t end) {
        if (const std::string_view piece = without_stop(cell.substr(begin, end - begin));
            !piece.empty())
            visit(piece);
    };
    for (std::size_t position = 0; position < cell.size();) {
        if (text::is_han_lead(cell[position])) {
            position += 3;
            continue;
        }
        const std::size_t start = position;
        const char32_t c = text::next_code_point(cell, position);
        if (c == U'"')
            straight_quote = !straight_quote;
        else if (opens(c))
            ++depth;
        else if (closes(c))
            balanced &= --depth >= 0;
        depth = std::max(depth, 0);
        if (separates(c) && ((depth == 0 && !straight_quote) || c == U'\n')) {
            end_piece(start);
            begin = position;
        }
    }
    end_piece(cell.size());
    return balanced && depth == 0;
}

/// 2024年底, 12月底前: a date and nothing else.
bool is_date(std::string_view piece) {
    const auto dates = find_dates(piece, 2000); // which year does not matter
    if (dates.size() != 1 || dates[0].begin != 0)
        return false;
    const std::string_view behind = text::trim(piece.substr(dates[0].end));
    return behind.empty() || behind == "底" || behind == "前" || behind == "底前" ||
           behind == "末" || behind == "初";
}

/// A number, a date, an address, 见附件: what stands in a cell of units and names none.
bool names_nobody(std::string_view piece, const Vocabulary& vocabulary) {
    if (text::starts_with_any(piece, vocabulary.lists().nobody) || piece.find("://") != piece.npos)
        return true;
    bool wordless = true;
    for (std::size_t position = 0; position < piece.size() && wordless;) {
        const char32_t c = text::narrow(text::next_code_point(piece, position));
        wordless = c < 0x80 && !(c >= U'a' && c <= U'z') && !(c >= U'A' && c <= U'Z');
    }
    return wordless || is_date(piece);
}

class Splitter {
  public:
    explicit Splitter(NameReader& reader) : reader_(reader), vocabulary_(reader.vocabulary()) {}

    UnitList split(std::string_view cell) {
        list_.unbalanced =
            !for_each_piece(cell, [this](std::string_view piece) { add_piece(piece); });
        return std::move(list_);
    }

  private:
    void add_piece(std::string_view piece) {
        if (piece.empty() || is_placeholder(piece) || extends_distributed(piece))
            return;
        const NameReader::Known& known = reader_.known(piece);
        if (known.nobody)
            list_.left_out.push_back(piece);
        else if (known.plain)
            list_.names.push_back({piece, known.shape});
        else if (!split_at_open_mark(piece) && !split_at_conjunction(piece) &&
                 !split_at_blank(piece))
            add_name(piece);
    }

    void add_name(std::string_view name) {
        name = without_stop(name);
        if (name.empty())
            return;
        if (const NameReader::Known& known = reader_.known(name); known.nobody)
            list_.left_out.push_back(name);
        else
            list_.names.push_back({name, known.shape});
    }

    /// 各镇、街道: a bare class word behind a 各-expression belongs to it; they are one expression.
    bool extends_distributed(std::string_view piece) {
        if (list_.names.empty() || !list_.names.back().collective)
            return false;
        ListedName& last = list_.names.back();
        const bool goes_on = is_bare_class(piece, vocabulary_) ||
                             (!last.collective->members.empty() &&
                              is_bare_class(last.collective->members.back(), vocabulary_) &&
                              is_class_with_body(piece));
        if (last.collective->quantifier == Quantifier::unspecified || !goes_on)
            return false;
        const auto length =
            static_cast<std::size_t>(piece.data() + piece.size() - last.text.data());
        last.text = {last.text.data(), length};
        last.collective->members.emplace_back(piece);
        return true;
    }

    /// 区人民政府, 县(区)党委和政府 behind 各市: a bare class and the body that each member has.
    [[nodiscard]] bool is_class_with_body(std::string_view piece) const {
        for (const std::string_view body :
             {"人民政府", "党委和政府", "党委、政府", "党委政府", "政府", "党委", "管委会"})
            if (piece.ends_with(body)) {
                const std::string_view members = piece.substr(0, piece.size() - body.size());
                const std::size_t bracket =
                    std::min(members.find('('), text::find(members, "\uFF08"));
                return is_bare_class(members.substr(0, bracket), vocabulary_);
            }
        return false;
    }

    /// A等, A等有关部门, A等和各省级人民政府, A等8个部门. 等 inside a name (高等学校) is followed
    /// by neither.
    bool split_at_open_mark(std::string_view piece) {
        for (const std::string& mark : vocabulary_.lists().open_marks) {
            const std::size_t at = piece.rfind(mark);
            if (at == std::string_view::npos)
                continue;
            std::string_view rest = text::trim(piece.substr(at + mark.size()));
            const std::string_view before = piece.substr(0, at);
            const bool counted =
                !rest.empty() && ((rest[0] >= '0' && rest[0] <= '9') || rest.starts_with("多") ||
                                  rest.starts_with("几"));
            for (const std::string& word : vocabulary_.lists().conjunctions)
                if (rest.starts_with(word) &&
                    opens_collective(rest.substr(word.size()), vocabulary_))
                    rest.remove_prefix(word.size());
            const bool bare = is_bare_class(rest, vocabulary_);
            if (!rest.empty() && !counted && !bare && !opens_collective(rest, vocabulary_))
                continue;
            list_.open = true;
            add_piece(before);
            if (!rest.empty() && !counted && !bare)
                add_name(rest);
            return true;
        }
        return false;
    }

    static constexpr std::size_t shortest_name = 6; // bytes: two Han characters

    /// 和/及 are part of many names (工业和信息化部): they split only before a collective.
    bool split_at_conjunction(std::string_view piece) {
        std::size_t last = 0, length = 0; // the last one: 文化和旅游部及有关部门 splits at 及
        for (const std::string& word : vocabulary_.lists().conjunctions)
            for (std::size_t at = text::find(piece, word); at != std::string_view::npos;
                 at = text::find(piece, word, at + word.size()))
                if (at >= shortest_name && at + word.size() > last + length &&
                    !inside_bracket(piece, at) &&
                    opens_collective(piece.substr(at + word.size()), vocabulary_)) {
                    last = at;
                    length = word.size();
                }
        if (length == 0)
            return false;
        add_piece(piece.substr(0, last));
        add_piece(piece.substr(last + length));
        return true;
    }

    /// Names set apart by blanks or strokes only: 区财政局 区发改局, 区财政局/区发改局. Both sides
    /// must end as names do.
    bool split_at_blank(std::string_view piece) {
        for (const std::string_view blank : {" ", "\u3000", "/", "\uFF0F"}) {
            const std::size_t at = text::find(piece, blank);
            if (at == std::string_view::npos || inside_bracket(piece, at))
                continue;
            const std::string_view left = text::trim(piece.substr(0, at)),
                                   right = text::trim(piece.substr(at + blank.size()));
            if (!vocabulary_.kind_by_ending(left) || !looks_like_name(right))
                continue;
            add_piece(left);
            add_piece(right);
            return true;
        }
        return false;
    }

    [[nodiscard]] bool looks_like_name(std::string_view name) const {
        return vocabulary_.kind_by_ending(name).has_value() ||
               collective_shape(name, vocabulary_).has_value();
    }

    static bool inside_bracket(std::string_view piece, std::size_t at) {
        int depth = 0;
        for (std::size_t position = 0; position < at;) {
            const char32_t c = text::next_code_point(piece, position);
            depth += opens(c) ? 1 : closes(c) ? -1 : 0;
        }
        return depth > 0;
    }

    NameReader& reader_;
    const Vocabulary& vocabulary_;
    UnitList list_;
};

/// Could the piece be more than one expression? Most names hold none of the marks that split.
bool may_split(std::string_view piece, const Vocabulary::Lists& lists) {
    const auto holds = [&](const std::vector<std::string>& words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return text::contains(piece, word); });
    };
    return piece.find_first_of(" /") != std::string_view::npos || text::contains(piece, "\u3000") ||
           text::contains(piece, "\uFF0F") || holds(lists.open_marks) || holds(lists.conjunctions);
}

} // namespace

bool NameReader::holds_trigger(std::string_view piece) const {
    for (std::size_t position = 0; position < piece.size();)
        if (vocabulary_->opens_list_word(text::next_code_point(piece, position)))
            return true;
    return false;
}

NameReader::Known NameReader::judge(std::string_view piece) const {
    constexpr std::size_t longest_name = 3 * 30; // bytes; longer collectives end in 成员单位
    constexpr std::size_t longest_collective = 3 * 50;
    Known known;
    known.nobody = names_nobody(piece, *vocabulary_);
    const bool marked = holds_trigger(piece);
    known.plain = !marked || !may_split(piece, vocabulary_->lists());
    if (marked && piece.size() <= longest_collective)
        known.shape = collective_shape(piece, *vocabulary_);
    const std::string_view head =
        piece.substr(0, std::min(piece.find('('), text::find(piece, "\uFF08")));
    const bool open_list = !known.plain && text::contains(piece, "等") && piece.ends_with("部门");
    known.alike = known.shape || open_list ||
                  (piece.size() <= longest_name && vocabulary_->kind_by_ending(head));
    return known;
}

const NameReader::Known& NameReader::known(std::string_view piece) {
    constexpr std::size_t longest_remembered =
        36; // bytes; longer texts are tasks, and hardly ever stand twice
    if (piece.size() > longest_remembered)
        return last_long_ = judge(piece);
    const auto found = known_.find(piece);
    return found != known_.end() ? found->second
                                 : known_.emplace(piece, judge(piece)).first->second;
}

UnitList NameReader::split(std::string_view cell) {
    return Splitter(*this).split(cell);
}

double NameReader::likeness(std::string_view cell) {
    std::size_t alike = 0, total = 0;
    for_each_piece(cell, [&](std::string_view piece) {
        ++total;
        alike += known(piece).alike ? 1 : 0;
    });
    return total == 0 ? 0 : static_cast<double>(alike) / static_cast<double>(total);
}

UnitList split_units(std::string_view cell, const Vocabulary& vocabulary) {
    return NameReader(vocabulary).split(cell);
}
double unit_likeness(std::string_view cell, const Vocabulary& vocabulary) {
    return NameReader(vocabulary).likeness(cell);
}

} // namespace zeren::detail
