// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/tag_grammar.hpp"

#include "resolve/detail/dates.hpp"
#include "resolve/detail/leaders.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_label = 30; // bytes: ten Han characters

bool is_clause_end(char32_t c) {
    return c == U',' || c == U';' || c == U'。' || c == U'\n';
}

/// A text cut at commas, semicolons and full stops outside brackets.
std::vector<std::string_view> clauses_of(std::string_view text) {
    std::vector<std::string_view> clauses;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = text::narrow(text::next_code_point(text, position));
        depth += c == U'(' ? 1 : c == U')' ? -1 : 0;
        const std::string_view so_far = text.substr(begin, start - begin);
        const bool role_ends = c == U'、' && (so_far.ends_with("牵头") ||
                                              so_far.ends_with("负责") || so_far.ends_with("配合"));
        if (depth <= 0 && (is_clause_end(c) || role_ends)) {
            clauses.push_back(text::trim(text.substr(begin, start - begin)));
            begin = position;
        }
    }
    clauses.push_back(text::trim(text.substr(begin)));
    std::erase_if(clauses, [](std::string_view clause) { return clause.empty(); });
    return clauses;
}

/// The longest of the words that the text ends in; empty when none.
std::string_view ending(std::string_view text, const std::vector<std::string>& words) {
    std::string_view best;
    for (const std::string& word : words)
        if (text.ends_with(word) && word.size() > best.size())
            best = word;
    return best;
}

/// The role word that a clause ends in, with its column.
std::optional<std::pair<Column, std::string_view>> verb_of(std::string_view clause,
                                                           const Vocabulary::Lists& lists) {
    std::optional<std::pair<Column, std::string_view>> best;
    const auto offer = [&](Column column, const std::vector<std::string>& words) {
        const std::string_view word = ending(clause, words);
        if (!word.empty() && (!best || word.size() > best->second.size()))
            best = {column, word};
    };
    offer(Column::lead, lists.tag_lead);
    offer(Column::responsible, lists.tag_responsible);
    offer(Column::support, lists.tag_support);
    return best;
}

/// The units of a clause: without 由 in front, and without words of manner behind (…等按职责分工).
std::string_view only_units(std::string_view clause, const Vocabulary::Lists& lists) {
    for (const std::string& word : lists.tag_before)
        if (clause.starts_with(word) && clause.size() > word.size())
            clause = text::trim(clause.substr(word.size()));
    for (std::string_view word = ending(clause, lists.tag_manner); !word.empty() && word != "等";
         word = ending(clause, lists.tag_manner))
        clause = text::trim(clause.substr(0, clause.size() - word.size()));
    for (const std::string_view stop : {"、", ",", "\uFF0C"})
        if (clause.ends_with(stop))
            clause = text::trim(clause.substr(0, clause.size() - stop.size()));
    return clause;
}

/// How many expressions of a list are units or collectives, and how many there are. Bare classes
/// (市、区) and level words name no body, so they are no proof.
struct Likeness {
    std::size_t units = 0, total = 0;
};

Likeness likeness(std::string_view list, const Vocabulary& vocabulary) {
    constexpr std::size_t longest_name = 3 * 40;
    Likeness out;
    const UnitList split = split_units(list, vocabulary);
    for (const ListedName& name : split.names) {
        ++out.total;
        const std::string_view head =
            name.text.substr(0, std::min(name.text.find('('), text::find(name.text, "\uFF08")));
        const bool collective = name.collective && !is_bare_class(name.text, vocabulary);
        const bool unit = !name.collective && head.size() >= 6 &&
                          name.text.size() <= longest_name && vocabulary.kind_by_ending(head);
        out.units += collective || unit ? 1 : 0;
    }
    return out;
}

bool is_deadline(std::string_view clause) {
    return clause.size() <= 90 && !find_dates(clause, 2000).empty();
}

/// Where a label of the vocabulary begins in front of a colon that ends at `colon`; npos when none
/// does.
std::size_t label_start(std::string_view text, std::size_t colon, const Vocabulary& vocabulary,
                        Column& column) {
    std::size_t begin = colon;
    std::size_t best = std::string_view::npos;
    while (begin > 0 && colon - begin < longest_label) {
        std::size_t start = begin - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
            --start;
        std::size_t position = start;
        const char32_t c = text::narrow(text::next_code_point(text, position));
        const bool edge = is_clause_end(c) || c == U' ' || c == U'、' || c == U'(' || c == U')' ||
                          c == U'【' || c == U'[' || c == U'】' || c == U'\t';
        if (edge)
            break;
        begin = start;
        best = start;
    }
    if (best == std::string_view::npos)
        return best;
    const auto named = vocabulary.column_of(text.substr(best, colon - best));
    if (!named || *named == Column::number || *named == Column::task || *named == Column::content ||
        *named == Column::group)
        return std::string_view::npos;
    column = *named;
    return best;
}

/// Parts with the role words at the end of their clauses: A牵头,B、C等按职责分工负责.
class ClauseReader {
  public:
    /// `label` is the column of a label in front (责任单位:…): it needs no verb, and its names are
    /// taken as they are.
    explicit ClauseReader(const Vocabulary& vocabulary, std::optional<Column> label = std::nullopt)
        : vocabulary_(vocabulary), lists_(vocabulary.lists()), label_(label) {}

    std::optional<Tag> read(std::string_view inside) {
        for (const std::string_view clause : clauses_of(inside))
            take(clause);
        if (!verb_seen_ && !label_ && !tag_.first_is_lead)
            return std::nullopt;
        if (!open_.empty()) // names without a verb behind a verb: they take part
            close(label_ ? *label_ : tag_.parts.empty() ? Column::responsible : Column::support);
        if (refused_ || !names_units(tag_.parts))
            return std::nullopt;
        return std::move(tag_);
    }

  private:
    void take(std::string_view clause) {
        if (states_first_is_lead(clause, vocabulary_)) {
            tag_.first_is_lead = true;
            return;
        }
        if (clause == "下同" || clause == "以下同" || clause == "下略")
            return;
        const auto verb = verb_of(clause, lists_);
        if (!verb) {
            if (likeness(clause, vocabulary_).units > 0)
                extend(clause);
            else if (is_deadline(clause))
                tag_.parts.push_back({Column::deadline, clause});
            else if (label_ || !verb_seen_)
                extend(clause); // the first names of a list may end in no known way
            else
                tag_.parts.push_back({Column::note, clause});
            return;
        }
        verb_seen_ = true;
        extend(clause.substr(0, clause.size() - verb->second.size()));
        close(label_ && verb->first == Column::responsible ? *label_ : verb->first);
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
        const Likeness alike = likeness(units, vocabulary_);
        if (!label_ && (alike.units * 2 < alike.total || alike.units == 0)) {
            refused_ = true; // 谁主管谁负责, 专人负责: a saying, not an assignment
            return;
        }
        constexpr std::string_view together = "会同"; // A会同B负责: A leads, B takes part
        if (const std::size_t at = units.find(together);
            at != std::string_view::npos && at > 0 && column != Column::support) {
            tag_.parts.push_back({Column::lead, text::trim(units.substr(0, at))});
            tag_.parts.push_back({Column::support, text::trim(units.substr(at + together.size()))});
            return;
        }
        tag_.parts.push_back({column, units});
    }

    const Vocabulary& vocabulary_;
    const Vocabulary::Lists& lists_;
    Tag tag_;
    std::optional<Column> label_;
    std::string_view open_;
    bool verb_seen_ = false;
    bool refused_ = false;
};

} // namespace

bool names_units(std::span<const TagPart> parts) {
    return std::any_of(parts.begin(), parts.end(), [](const TagPart& part) {
        return part.column == Column::lead || part.column == Column::responsible ||
               part.column == Column::support;
    });
}

std::optional<ProseLead> read_prose_lead(std::string_view text, const Vocabulary& vocabulary) {
    if (!text.starts_with("由"))
        return std::nullopt;
    ProseLead out;
    bool units = false;
    for (std::size_t begin = std::string_view("由").size(); begin < text.size();) {
        std::size_t end = begin, next = begin;
        while (next < text.size()) {
            end = next;
            if (is_clause_end(text::narrow(text::next_code_point(text, next))))
                break;
            end = next;
        }
        const std::string_view clause = text::trim(text.substr(begin, end - begin));
        const auto verb = verb_of(clause, vocabulary.lists());
        if (!verb)
            break;
        const std::string_view who =
            only_units(clause.substr(0, clause.size() - verb->second.size()), vocabulary.lists());
        const Likeness alike = likeness(who, vocabulary);
        const auto leaders = leaders_in_cell(who, vocabulary);
        if (alike.units * 2 >= alike.total && alike.units > 0)
            out.parts.push_back({verb->first, who});
        else if (!leaders.empty() && !leaders[0].title.empty())
            out.parts.push_back({Column::leader, who});
        else
            break;
        units |= out.parts.back().column != Column::leader;
        out.end = begin = next;
    }
    return units && out.end < text.size() ? std::optional(std::move(out)) : std::nullopt;
}

std::string_view default_supporters(std::string_view sentence) {
    if (!text::contains(sentence, "单位"))
        return {}; // most lines: spared the search for each phrase
    for (const std::string_view says :
         {"均为配合单位", "都是配合单位", "均为协办单位", "均为各项任务的配合单位",
          "为各项任务的配合单位", "均为责任单位", "都是责任单位", "为各项任务的责任单位",
          "均为各项任务的责任单位", "均为每项任务的配合单位", "为每项任务的配合单位"}) {
        const std::size_t at = text::find(sentence, says);
        if (at == std::string_view::npos || at == 0)
            continue;
        std::string_view before = sentence.substr(0, at);
        for (const std::string_view stop : {"。", ";", "\uFF1B", ":", "\uFF1A", "\n"})
            if (const std::size_t last = before.rfind(stop); last != std::string_view::npos)
                before.remove_prefix(last + stop.size());
        return text::trim(before);
    }
    return {};
}

bool states_first_is_lead(std::string_view sentence, const Vocabulary& vocabulary) {
    const auto& first = vocabulary.lists().tag_first;
    const bool named = std::any_of(first.begin(), first.end(), [&](const std::string& word) {
        return text::contains(sentence, word);
    });
    return named && (text::contains(sentence, "牵头") || text::contains(sentence, "主办"));
}

std::vector<TagPart> read_labels(std::string_view text, const Vocabulary& vocabulary) {
    std::vector<TagPart> parts;
    const char* open = nullptr; // where the value of the last label begins
    const auto close = [&](std::size_t end) {
        if (open == nullptr)
            return;
        std::string_view value =
            text::trim(std::string_view(open, static_cast<std::size_t>(text.data() + end - open)));
        for (bool again = true; again;) {
            again = false;
            for (const std::string_view stop : {"。", ";", "\uFF1B", ",", "\uFF0C", "、"})
                if (value.ends_with(stop)) {
                    value = text::trim(value.substr(0, value.size() - stop.size()));
                    again = true;
                }
        }
        parts.back().text = value;
    };
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        if (text::narrow(text::next_code_point(text, position)) != U':')
            continue;
        Column column = Column::note;
        const std::size_t label = label_start(text, start, vocabulary, column);
        if (label == std::string_view::npos ||
            (parts.empty() && !text::is_blank(text.substr(0, label))))
            continue;
        close(label);
        parts.push_back({column, {}});
        open = text.data() + position;
    }
    close(text.size());
    return parts;
}

std::optional<Tag> read_tag(std::string_view inside, bool last, const Vocabulary& vocabulary) {
    inside = text::trim(inside);
    constexpr std::size_t shortest = 6, longest = 3000; // bytes
    if (inside.size() < shortest || inside.size() > longest)
        return std::nullopt;
    if (std::vector<TagPart> labelled = read_labels(inside, vocabulary); !labelled.empty()) {
        Tag tag;
        for (TagPart& part : labelled) {
            if (part.column == Column::deadline || part.column == Column::leader ||
                part.column == Column::note) {
                tag.parts.push_back(part);
                continue;
            }
            // a label and a trailing verb in one tag: 责任单位:A、B负责; a rule behind the list:
            // …,列第一位的为牵头单位
            if (auto inner = ClauseReader(vocabulary, part.column).read(part.text)) {
                tag.first_is_lead |= inner->first_is_lead;
                tag.parts.insert(tag.parts.end(), inner->parts.begin(), inner->parts.end());
            }
        }
        return tag;
    }
    if (auto tag = ClauseReader(vocabulary).read(inside))
        return tag;
    for (const std::string_view word :
         {"位于", "包括", "含", "不含", "如", "即", "指", "例如", "以下简称", "详见", "见"})
        if (inside.starts_with(word))
            return std::nullopt; // a bracket that explains
    const Likeness alike = likeness(inside, vocabulary);
    if (last && alike.total > 0 && alike.units == alike.total && find_dates(inside).empty())
        return Tag{{{Column::responsible, inside}}, false};
    return std::nullopt;
}

} // namespace zeren::detail
