// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/tag_grammar.hpp"

#include "resolve/detail/bare_list.hpp"
#include "resolve/detail/clauses.hpp"
#include "resolve/detail/leaders.hpp"
#include "resolve/detail/rule_sentences.hpp"
#include "resolve/detail/tag_labels.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// 电信、移动、联通等企业 beside a unit that leads: names that end in no known way, and the class
/// that tells what they are.
bool are_partners(std::string_view list, NameReader& names) {
    constexpr std::size_t longest = 8; // code points
    const UnitList units = names.split(list);
    return units.open && units.names.size() >= 2 && !list.ends_with("等") &&
           std::all_of(units.names.begin(), units.names.end(), [](const ListedName& name) {
               return text::code_point_count(name.text) <= longest;
           });
}

/// Parts with the role words at the end of their clauses: A牵头,B、C等按职责分工负责.
class ClauseReader {
  public:
    /// `label` is the column of a label in front (责任单位:…): it needs no verb, and its names are
    /// taken as they are.
    explicit ClauseReader(NameReader& names, std::optional<Column> label = std::nullopt)
        : names_(names), vocabulary_(names.vocabulary()), lists_(vocabulary_.lists()),
          label_(label) {}

    std::optional<Tag> read(std::string_view inside) {
        for (const Clause& clause : clauses_of(inside))
            take(clause);
        if (!verb_seen_ && !label_ && !tag_.first_is_lead)
            return std::nullopt;
        if (!open_.empty()) // names without a verb behind a verb: they take part
            close(label_ ? *label_ : tag_.parts.empty() ? Column::responsible : Column::support);
        // a saying beside an assignment is left out and told; a bracket of sayings is no tag
        if (!names_units(tag_.parts) || (!tag_.unread.empty() && !sure_))
            return std::nullopt;
        return std::move(tag_);
    }

  private:
    void take(const Clause& clause) {
        const std::string_view text = clause.text;
        if (find_first_leads(text, vocabulary_).found()) {
            tag_.first_is_lead = true;
            return;
        }
        const bool about_rest = text::starts_with_any(text, lists_.rule_rest);
        if ((about_rest && (tag_.first_is_lead || text.size() <= longest_rest)) ||
            take_labelled(clause) || take_named_role(text) || take_lead_and_partners(text))
            return;
        auto verb = verb_of(text, lists_);
        if (verb && is_deadline(text) && likeness(before_verb(text, *verb), names_).units == 0)
            verb.reset(); // 2024年底前完成, 持续推进
        if (!clause.first_sentence && verb_seen_ &&
            (!verb || !likeness(before_verb(text, *verb), names_)
                           .all())) { // a whole sentence behind the assignment
            tag_.parts.push_back({is_deadline(text) ? Column::deadline : Column::note, text});
            return;
        }
        if (!verb) {
            take_without_verb(text);
            return;
        }
        verb_seen_ = true;
        const std::string_view who = before_verb(text, *verb);
        constexpr std::string_view with = "以"; // 以A为主: the two words belong together
        extend(verb->second == "为主" && who.starts_with(with) ? who.substr(with.size()) : who);
        close(label_ && verb->first == Column::responsible ? *label_ : verb->first);
    }

    /// A牵头会同B, A牵头并会同B落实: A leads, B takes part.
    bool take_lead_and_partners(std::string_view clause) {
        constexpr std::string_view link = "并";
        for (const std::string& together : lists_.tag_together) {
            const std::size_t at = text::find(clause, together);
            if (at == std::string_view::npos)
                continue;
            std::string_view first = text::trim(clause.substr(0, at));
            if (first.ends_with(link))
                first.remove_suffix(link.size());
            std::string_view second = text::trim(clause.substr(at + together.size()));
            if (const auto verb = verb_of(second, lists_))
                second = before_verb(second, *verb);
            second = only_units(second, lists_);
            const auto verb = verb_of(first, lists_);
            if (!verb || verb->first != Column::lead || !likeness(second, names_).all() ||
                !likeness(before_verb(first, *verb), names_).all())
                continue;
            verb_seen_ = true;
            extend(before_verb(first, *verb));
            close(Column::lead);
            tag_.parts.push_back({Column::support, second});
            return true;
        }
        return false;
    }

    void take_without_verb(std::string_view clause) {
        const Likeness alike = likeness(clause, names_);
        const bool dated = !clause.empty() && clause[0] >= '0' && clause[0] <= '9' &&
                           is_full_deadline(clause); // 2024年6月底前出台 ends as a 台 does
        if (dated)
            tag_.parts.push_back({Column::deadline, clause});
        else if (verb_seen_ ? alike.all() : alike.units > 0)
            extend(clause);
        else if (is_deadline(clause))
            tag_.parts.push_back({Column::deadline, clause});
        else if (label_ || !verb_seen_)
            extend(clause); // the first names of a list may end in no known way
        else
            tag_.parts.push_back({Column::note, clause});
    }

    /// A label inside a tag that does not begin with one: …负责。责任人:张三.
    bool take_labelled(const Clause& clause) {
        if (label_ || tag_.parts.empty() || !open_.empty())
            return false;
        const std::vector<TagPart> parts = read_labels(clause.text, vocabulary_);
        tag_.parts.insert(tag_.parts.end(), parts.begin(), parts.end());
        return !parts.empty();
    }

    /// 牵头单位为市财政局: the label, then a verb; 牵头单位市财政局: the label and its units.
    bool take_named_role(std::string_view clause) {
        for (const std::string_view is : {"为", "是"}) {
            const std::size_t at = text::find(clause, is);
            if (at == std::string_view::npos || at == 0)
                continue;
            const auto column = vocabulary_.column_of(clause.substr(0, at));
            if (column != Column::lead && column != Column::support &&
                column != Column::responsible)
                continue;
            verb_seen_ = true;
            extend(clause.substr(at + is.size()));
            close(*column);
            return true;
        }
        for (const std::string_view body : {"单位", "部门"}) {
            const std::size_t end = text::find(clause, body) + body.size();
            if (label_ || end < body.size() || end >= clause.size())
                continue;
            const auto column = vocabulary_.column_named(clause.substr(0, end));
            const bool role = column == Column::lead || column == Column::support ||
                              column == Column::responsible;
            std::string_view who = clause.substr(end);
            for (const std::string_view dash : {"——", "—", "--", "-"}) // 责任部门——民政局
                if (who.starts_with(dash))
                    who.remove_prefix(dash.size());
            if (!role || !likeness(who, names_).all())
                continue;
            verb_seen_ = true;
            extend(who);
            close(*column);
            return true;
        }
        return false;
    }

    void extend(std::string_view clause) {
        if (open_.empty())
            open_ = clause;
        else
            open_ = {open_.data(),
                     static_cast<std::size_t>(clause.data() + clause.size() - open_.data())};
    }

    void close(Column column) {
        const std::string_view units = only_units(text::trim(open_), lists_);
        open_ = {};
        if (units.empty())
            return;
        const Likeness alike = likeness(units, names_);
        const bool partners = sure_ && column == Column::support && are_partners(units, names_);
        if (!label_ && !partners && (alike.units * 2 < alike.total || alike.units == 0)) {
            const auto leaders = leaders_in_cell(units, vocabulary_);
            if (!holds_bracket(units) && !leaders.empty() &&
                (!leaders[0].title.empty() || is_title(units, vocabulary_)))
                tag_.parts.push_back({Column::leader, units}); // 张三丰副市长牵头, 分管副省长负责
            else
                tag_.unread.push_back(units); // 谁主管谁负责, 专人负责: a saying
            return;
        }
        sure_ |= alike.all() && column != Column::support;
        if (!take_together(units, column))
            tag_.parts.push_back({column, units});
    }

    /// A会同B负责: A leads, B takes part.
    bool take_together(std::string_view units, Column column) {
        for (const std::string& together : lists_.tag_together) {
            const std::size_t at = text::find(units, together);
            if (at == std::string_view::npos || (at > 0 && column == Column::support))
                continue;
            const std::string_view first = text::trim(units.substr(0, at));
            const std::string_view second = text::trim(units.substr(at + together.size()));
            if ((at > 0 && !likeness(first, names_).all()) || !likeness(second, names_).all())
                continue;
            if (at > 0) // else A leads in the clause before: A牵头,会同B负责
                tag_.parts.push_back({Column::lead, first});
            tag_.parts.push_back({Column::support, second});
            return true;
        }
        return false;
    }

    static constexpr std::size_t longest_rest = 18; // bytes: 下同 and its like

    NameReader& names_;
    const Vocabulary& vocabulary_;
    const Vocabulary::Lists& lists_;
    Tag tag_;
    std::optional<Column> label_;
    std::string_view open_;
    bool verb_seen_ = false;
    bool sure_ = false; ///< a clause names who leads, and nothing else
};

} // namespace

bool names_units(std::span<const TagPart> parts) {
    return std::any_of(parts.begin(), parts.end(), [](const TagPart& part) {
        return part.column == Column::lead || part.column == Column::responsible ||
               part.column == Column::support;
    });
}

bool says_only_who(const Tag& tag, const Vocabulary& vocabulary) {
    NameReader names(vocabulary);
    bool leads = false;
    return tag.unread.empty() &&
           std::all_of(tag.parts.begin(), tag.parts.end(), [&](const TagPart& part) {
               if (part.column == Column::deadline)
                   return true;
               const bool all = names_units({&part, 1}) && likeness(part.text, names).all();
               leads |= all && part.column == Column::lead;
               return all ||
                      (leads && part.column == Column::support && are_partners(part.text, names));
           });
}

std::optional<Tag> read_tag(std::string_view inside, bool last, NameReader& names) {
    const Vocabulary& vocabulary = names.vocabulary();
    inside = text::trim(inside);
    constexpr std::size_t shortest = 6, longest = 3000; // bytes
    if (inside.size() < shortest || inside.size() > longest)
        return std::nullopt;
    if (std::vector<TagPart> labelled = read_labels(inside, vocabulary); !labelled.empty()) {
        if (!names_units(labelled))
            if (auto tag = read_behind_leader(labelled, last, names))
                return tag;
        Tag tag;
        for (TagPart& part : labelled) {
            if (part.column == Column::deadline || part.column == Column::leader ||
                part.column == Column::note) {
                tag.parts.push_back(part);
                continue;
            }
            // a label and a trailing verb in one tag: 责任单位:A、B负责; a rule behind the list:
            // …,列第一位的为牵头单位
            if (auto inner = ClauseReader(names, part.column).read(part.text)) {
                tag.first_is_lead |= inner->first_is_lead;
                tag.unread.insert(tag.unread.end(), inner->unread.begin(), inner->unread.end());
                tag.parts.insert(tag.parts.end(), inner->parts.begin(), inner->parts.end());
            }
        }
        return tag;
    }
    if (auto tag = read_behind_saying(inside, last, names))
        return tag;
    if (auto tag = read_behind_label(inside, vocabulary))
        return tag;
    if (auto tag = ClauseReader(names).read(inside))
        return tag;
    if (text::starts_with_any(inside, vocabulary.lists().tag_explains))
        return std::nullopt;
    return last ? read_bare_list(inside, names) : std::nullopt;
}

std::optional<TagPart> read_deadline(std::string_view inside) {
    inside = text::trim(inside);
    if (!is_full_deadline(inside))
        return std::nullopt;
    return TagPart{Column::deadline, inside};
}

} // namespace zeren::detail
