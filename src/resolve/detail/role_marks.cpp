// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/role_marks.hpp"

#include <zeren/base/text.hpp>
#include <zeren/base/word_filter.hpp>

#include <algorithm>
#include <array>

namespace zeren::detail {
namespace {

constexpr std::array<std::string_view, 16> glyphs{"★", "☆", "※", "▲", "△", "●", "○",      "◆",
                                                  "◇", "■", "□", "◎", "*", "#", "\uFF0A", "＃"};

/// Names begin and end with Han characters, letters or brackets: one look at a byte is enough.
bool may_be_glyph(char byte) {
    return byte == '*' || byte == '#' || byte == '\xE2' || byte == '\xEF';
}

std::string_view glyph_in_front(std::string_view name) {
    if (!name.empty() && may_be_glyph(name.front()))
        for (const std::string_view glyph : glyphs)
            if (name.starts_with(glyph))
                return glyph;
    return {};
}

std::string_view glyph_behind(std::string_view name) {
    const bool single = !name.empty() && may_be_glyph(name.back());
    if (single || (name.size() >= 3 && may_be_glyph(name[name.size() - 3])))
        for (const std::string_view glyph : glyphs)
            if (name.ends_with(glyph))
                return glyph;
    return {};
}

/// 牵头, 牵头单位, 配合: a bracket that holds nothing but a role.
std::optional<Role> role_word(std::string_view inside, const Vocabulary& vocabulary) {
    constexpr std::size_t longest = 3 * 6;
    inside = text::trim(inside);
    if (inside.size() > longest || !vocabulary.may_be_header(inside))
        return std::nullopt;
    const auto column = vocabulary.column_of(inside);
    if (column == Column::lead)
        return Role::lead;
    return column == Column::support ? std::optional(Role::support) : std::nullopt;
}

/// Takes a bracket with a role off the end or the front of a name.
std::optional<Role> take_bracket(std::string_view& name, const Vocabulary& vocabulary) {
    if (name.size() >= 3 && text::is_han_lead(name.front()) &&
        text::is_han_lead(name[name.size() - 3]))
        return std::nullopt; // the usual name: no bracket at either end
    for (const auto& [open, close] : std::array<std::pair<std::string_view, std::string_view>, 4>{
             {{"(", ")"}, {"\uFF08", "\uFF09"}, {"[", "]"}, {"【", "】"}}}) {
        if (name.ends_with(close)) {
            const std::size_t at = name.rfind(open);
            if (at == std::string_view::npos || at == 0)
                continue;
            const std::size_t inside = at + open.size();
            if (const auto role = role_word(
                    name.substr(inside, name.size() - close.size() - inside), vocabulary)) {
                name = text::trim(name.substr(0, at));
                return role;
            }
        }
        if (name.starts_with(open)) {
            const std::size_t at = name.find(close);
            if (at == std::string_view::npos || at + close.size() == name.size())
                continue;
            if (const auto role =
                    role_word(name.substr(open.size(), at - open.size()), vocabulary)) {
                name = text::trim(name.substr(at + close.size()));
                return role;
            }
        }
    }
    return std::nullopt;
}

/// Most names begin and end with a Han character, and bear neither bracket nor glyph there.
bool may_be_marked(std::string_view name) {
    return name.size() < 3 || !text::is_han_lead(name.front()) ||
           !text::is_han_lead(name[name.size() - 3]);
}

/// Full-width and half-width stars are one glyph.
bool same_glyph(std::string_view a, std::string_view b) {
    return text::match_key(a) == text::match_key(b);
}

/// Takes a glyph off either end of a name; gives it back.
std::string_view take_glyph(std::string_view& name) {
    std::string_view glyph = glyph_in_front(name);
    if (!glyph.empty() && glyph.size() < name.size()) {
        name = text::trim(name.substr(glyph.size()));
        return glyph;
    }
    glyph = glyph_behind(name);
    if (glyph.empty() || glyph.size() >= name.size())
        return {};
    while (name.ends_with(glyph) && name.size() > glyph.size()) // **市财政局**
        name = text::trim(name.substr(0, name.size() - glyph.size()));
    return glyph;
}

} // namespace

bool holds_glyph(std::string_view text) {
    static const WordFilter filter = [] {
        WordFilter made;
        made.add_all(glyphs);
        return made;
    }();
    return filter.may_hold(text);
}

std::optional<MarkLegend> read_mark_legend(std::string_view sentence) {
    for (const std::string_view glyph : glyphs) {
        const std::size_t at = sentence.find(glyph);
        if (at == std::string_view::npos)
            continue;
        const std::string_view behind = sentence.substr(at + glyph.size());
        const bool explains = text::contains(behind, "为") || text::contains(behind, "是") ||
                              text::contains(behind, "表示") || text::contains(behind, "代表");
        const std::size_t lead =
            std::min({text::find(behind, "牵头"), text::find(behind, "主办"),
                      text::find(behind, "主责"), text::find(behind, "主要责任")});
        const std::size_t support =
            std::min(text::find(behind, "配合"), text::find(behind, "协办"));
        if (explains && std::min(lead, support) != std::string_view::npos)
            return MarkLegend{glyph, lead < support ? Role::lead : Role::support};
    }
    return std::nullopt;
}

MarkedRoles take_role_marks(UnitList& list, Role role, const std::vector<MarkLegend>& legends,
                            const Vocabulary& vocabulary) {
    MarkedRoles out{std::vector<Role>(list.names.size(), role), {}};
    if (std::none_of(list.names.begin(), list.names.end(),
                     [](const ListedName& name) { return may_be_marked(name.text); }))
        return out;
    std::vector<bool> marked(list.names.size(), false);
    bool leads = false;
    for (std::size_t index = 0; index < list.names.size(); ++index) {
        ListedName& name = list.names[index];
        const std::string_view whole = name.text;
        auto own = take_bracket(name.text, vocabulary);
        if (const std::string_view glyph = take_glyph(name.text); !glyph.empty()) {
            const auto legend =
                std::find_if(legends.begin(), legends.end(), [&](const MarkLegend& known) {
                    return same_glyph(known.glyph, glyph);
                });
            if (legend == legends.end())
                out.unexplained = glyph;
            else
                own = legend->role;
        }
        if (name.text.size() != whole.size())
            name.collective = collective_shape(name.text, vocabulary);
        marked[index] = own.has_value();
        out.roles[index] = own.value_or(role);
        leads |= own == Role::lead;
    }
    for (std::size_t index = 0; leads && index < marked.size(); ++index)
        if (!marked[index] && role == Role::lead)
            out.roles[index] = Role::support;
    return out;
}

} // namespace zeren::detail
