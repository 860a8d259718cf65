// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/unit_list.hpp"

#include "resolve/detail/dates.hpp"
#include "resolve/detail/list_pieces.hpp"
#include "resolve/detail/placeholders.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

class Splitter {
  public:
    explicit Splitter(NameReader& reader) : reader_(reader), vocabulary_(reader.vocabulary()) {}

    UnitList split(std::string_view cell) {
        list_.names.reserve(4); // as most cells have them: names are costly to move
        list_.unbalanced = !for_each_piece(cell, vocabulary_,
                                           [this](std::string_view piece) { add_piece(piece); });
        return std::move(list_);
    }

  private:
    static constexpr std::size_t longest_split = 1000; // bytes: no list of names without a mark

    void add_piece(std::string_view piece) {
        if (piece.empty() || is_placeholder(piece, vocabulary_) || extends_distributed(piece))
            return;
        const NameReader::Known& known = reader_.known(piece);
        if (known.nobody)
            list_.left_out.push_back(piece);
        else if (known.plain || piece.size() > longest_split)
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
        if (!list_.left_out.empty() && list_.left_out.back().data() > last.text.data())
            return false; // 各镇、2024年底、街道: something else stands between
        const bool body = last.text.ends_with("委") && is_body_of_members(piece); // …党(工)委、政府
        const bool goes_on = is_bare_class(piece, vocabulary_) || body ||
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

    /// 政府 behind 各乡镇党委: no body of its own, but the second one of each member.
    static bool is_body_of_members(std::string_view piece) {
        return piece == "政府" || piece == "人民政府" || piece == "管委会" || piece == "办事处";
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
            rest = behind_bare_class(rest);
            const bool bare = is_bare_class(rest, vocabulary_);
            if (!rest.empty() && !counted && !bare && !opens_collective(rest, vocabulary_))
                continue;
            list_.open = true;
            add_piece(before);
            if (counted)
                add_piece(behind_count(rest));
            if (!rest.empty() && !counted && !bare)
                add_piece(rest);
            return true;
        }
        return false;
    }

    /// 8个部门及各区政府, 8个部门/市法院: what stands behind the number and its class.
    [[nodiscard]] std::string_view behind_count(std::string_view rest) const {
        std::size_t first = rest.size(), begin = rest.size();
        const auto offer = [&](std::string_view word, bool needs_collective) {
            const std::size_t at = text::find(rest, word);
            if (at >= first ||
                (needs_collective && !opens_collective(rest.substr(at + word.size()), vocabulary_)))
                return;
            first = at;
            begin = at + word.size();
        };
        for (const std::string_view stroke : {" ", "\u3000", "/", "\uFF0F"})
            offer(stroke, false);
        for (const std::string& word : vocabulary_.lists().conjunctions)
            offer(word, true);
        return text::trim(rest.substr(begin));
    }

    /// 部门及各省级人民政府 behind 等: the class of those before it, then a collective.
    [[nodiscard]] std::string_view behind_bare_class(std::string_view rest) const {
        for (const std::string& word : vocabulary_.lists().conjunctions) {
            const std::size_t at = text::find(rest, word);
            if (at != std::string_view::npos && is_bare_class(rest.substr(0, at), vocabulary_) &&
                opens_collective(rest.substr(at + word.size()), vocabulary_))
                return rest.substr(at + word.size());
        }
        return rest;
    }

    static constexpr std::size_t shortest_name = 6; // bytes: two Han characters

    /// 市交通局和市财政局: two whole names, the second with its own level word. 工业 is none, and
    /// a body set up for two others (甲馆和乙馆建设指挥部) begins with no level word.
    [[nodiscard]] bool joins_units(std::string_view left, std::string_view right) const {
        constexpr std::size_t shortest = 9; // bytes: three Han characters
        if (left.size() < shortest || right.size() < shortest ||
            !vocabulary_.kind_by_ending(left) || !vocabulary_.kind_by_ending(right) ||
            collective_shape(left, vocabulary_) || collective_shape(right, vocabulary_))
            return false;
        const auto& levels = vocabulary_.lists().levels;
        return text::starts_with_any(right, levels) ||
               (is_central(left) && is_central(right)); // 教育部和财政部
    }

    [[nodiscard]] bool is_central(std::string_view name) const {
        const std::string_view ending = vocabulary_.ending_of(name);
        return (ending == "部" || ending == "总局" || ending == "署") &&
               !text::starts_with_any(name, vocabulary_.lists().levels);
    }

    /// 和/及 are part of many names (工业和信息化部): they split before a collective, and between
    /// two names that are whole without each other.
    bool split_at_conjunction(std::string_view piece) {
        std::size_t last = 0, length = 0; // the last one: 文化和旅游部及有关部门 splits at 及
        for (const std::string& word : vocabulary_.lists().conjunctions)
            for (std::size_t at = text::find(piece, word); at != std::string_view::npos;
                 at = text::find(piece, word, at + word.size()))
                if (const std::size_t end = at + word.size();
                    at >= shortest_name &&
                    (end > last + length || (end == last + length && word.size() > length)) &&
                    !inside_bracket(piece, at) &&
                    (opens_collective(piece.substr(end), vocabulary_) ||
                     joins_units(piece.substr(0, at), piece.substr(end)))) {
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
            if (!looks_like_name(before_bracket(left)) || !looks_like_name(right))
                continue;
            add_piece(left);
            add_piece(right);
            return true;
        }
        return false;
    }

    /// 高新园(东山镇): the bracket is no ending.
    static std::string_view before_bracket(std::string_view name) {
        if (!name.ends_with(')') && !name.ends_with("\uFF09"))
            return name;
        return name.substr(0, std::min(name.find('('), text::find(name, "\uFF08")));
    }

    [[nodiscard]] bool looks_like_name(std::string_view name) const {
        return vocabulary_.kind_by_ending(name).has_value() ||
               collective_shape(name, vocabulary_).has_value();
    }

    static bool inside_bracket(std::string_view piece, std::size_t at) {
        int depth = 0;
        for (std::size_t position = 0; position < at;) {
            const char32_t c = text::next_code_point(piece, position);
            depth += opens_group(c) ? 1 : closes_group(c) ? -1 : 0;
        }
        return depth > 0;
    }

    NameReader& reader_;
    const Vocabulary& vocabulary_;
    UnitList list_;
};

} // namespace

UnitList NameReader::split(std::string_view cell) {
    return Splitter(*this).split(cell);
}

UnitList split_units(std::string_view cell, const Vocabulary& vocabulary) {
    return NameReader(vocabulary).split(cell);
}
double unit_likeness(std::string_view cell, const Vocabulary& vocabulary) {
    return NameReader(vocabulary).likeness(cell);
}

} // namespace zeren::detail
