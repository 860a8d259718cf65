// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/document_rules.hpp"

#include "resolve/detail/brackets.hpp"
#include "resolve/detail/findings.hpp"
#include "resolve/detail/labels.hpp"
#include "resolve/detail/rule_sentences.hpp"
#include "resolve/detail/tag_grammar.hpp"

#include <zeren/base/parallel.hpp>
#include <zeren/base/text.hpp>

#include <utility>

namespace zeren::detail {

/// Not where a tag or a label line states it: those are read with their rows.
bool DocumentRules::states_first_is_lead(std::string_view line) const {
    const FirstLeads rule = find_first_leads(line, vocabulary_);
    if (!rule.found() || names_units(read_labels(line, vocabulary_)))
        return false;
    Bracket bracket;
    for (std::size_t from = 0; find_bracket(line, from, bracket); from = bracket.end) {
        const std::string_view inside = bracket.inside_of(line);
        const bool around = rule.clause.data() >= inside.data() &&
                            rule.clause.data() < inside.data() + inside.size();
        if (around && read_tag(inside, true, vocabulary_))
            return false;
    }
    return true;
}

bool DocumentRules::may_state_one(std::string_view line) const {
    return vocabulary_.may_state_rule(line) || holds_glyph(line);
}

void DocumentRules::read(std::span<const ProseLine> lines, ReadingBuilder& builder,
                         LineLedger& ledger) {
    constexpr std::size_t smallest = 2000; // lines that are worth a thread
    std::vector<char> may_state(lines.size());
    for_ranges(lines.size(), options_.jobs, smallest, [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index)
            may_state[index] = may_state_one(lines[index].text);
    });
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (may_state[index])
            read_line(lines[index], builder, ledger);
}

void DocumentRules::read_line(const ProseLine& line, ReadingBuilder& builder, LineLedger& ledger) {
    if (options_.lead_rule == LeadRule::as_stated && states_first_is_lead(line.text))
        state_first_is_lead(line, builder, ledger);
    if (const auto legend = read_mark_legend(line.text))
        add_legend(*legend, line, builder, ledger);
    if (!options_.default_supporters)
        return;
    for_each_sentence(line.text, [&](std::string_view sentence) {
        if (const auto supporters = default_supporters(sentence, vocabulary_); !supporters.empty())
            add_supporters(line, supporters, builder, ledger);
    });
}

void DocumentRules::add_supporters(const ProseLine& line, std::string_view supporters,
                                   ReadingBuilder& builder, LineLedger& ledger) {
    builder.set_default_supporters(supporters, {line.line, 0, 0, 0});
    ledger.claim(line.line, line.text, LineUse::rule);
    const std::string names(written_.as_written(supporters));
    builder.add_finding(
        finding("rule-read", {file_, line.line, 0, {}},
                {"this line makes supporters of every task: " + names,
                 "本行规定为各项任务的配合单位：" + names},
                {"--no-default-supporters overrules it", "可用 --no-default-supporters 取消"}));
}

void DocumentRules::add_legend(const MarkLegend& legend, const ProseLine& line,
                               ReadingBuilder& builder, LineLedger& ledger) {
    builder.add_mark_legend(legend);
    ledger.claim(line.line, line.text, LineUse::rule);
    const std::string glyph(legend.glyph);
    const bool leads = legend.role == Role::lead;
    builder.add_finding(finding(
        "rule-read", {file_, line.line, 0, {}},
        {glyph + " marks the " + (leads ? "leading" : "supporting") + " unit, says this line",
         "本行说明带" + glyph + "的为" + (leads ? "牵头" : "配合") + "单位"},
        {"check the marked units", "请核对带标记的单位"}));
}

/// A covering notice may say for the whole document that the first unit of a list leads.
void DocumentRules::state_first_is_lead(const ProseLine& line, ReadingBuilder& builder,
                                        LineLedger& ledger) {
    if (std::exchange(first_is_lead_, true))
        return;
    ledger.claim(line.line, line.text, LineUse::rule);
    builder.add_finding(finding(
        "rule-read", {file_, line.line, 0, {}},
        {"the first unit of each list leads, says this line", "本行说明列第一位的为牵头单位"},
        {"--rule joint overrules it", "可用 --rule joint 取消"}));
}

namespace {

/// One look at each character: most cells hold none, and are spared the search for a rule.
bool holds_bracket(std::string_view text) {
    for (std::size_t position = 0; position < text.size();)
        if (text::is_han_lead(text[position]))
            position += 3;
        else if (opens_bracket(text::narrow(text::next_code_point(text, position))))
            return true;
    return false;
}

} // namespace

bool is_header_with_rule(std::string_view cell, const Vocabulary& vocabulary) {
    constexpr std::size_t shortest = 24, longest = 240; // bytes
    if (cell.size() < shortest || cell.size() > longest || !holds_bracket(cell))
        return false;
    const FirstLeads rule = find_first_leads(cell, vocabulary);
    return rule.in_bracket && vocabulary.column_of(rule.before);
}

} // namespace zeren::detail
