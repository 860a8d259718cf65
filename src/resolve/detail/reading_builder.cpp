// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/reading_builder.hpp"

#include "resolve/detail/dates.hpp"
#include "resolve/detail/findings.hpp"
#include "resolve/detail/name_characters.hpp"
#include "resolve/detail/network_limits.hpp"
#include "resolve/detail/repeated_tasks.hpp"
#include "resolve/detail/row_lists.hpp"
#include "resolve/detail/similar_names.hpp"
#include "resolve/detail/task_ids.hpp"

#include <zeren/base/parallel.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace zeren::detail {

namespace {

/// 6月底 means the year that the title is about, else the year of the notice: one of December 2023
/// may set the tasks of 2024. Without a date its number tells it: 国发〔2020〕6号. 0 = not known.
int year_of_deadlines(const DocumentInfo& info) {
    const std::vector<FoundDate> dates = find_dates(info.title);
    const bool one = !dates.empty() && std::all_of(dates.begin(), dates.end(), [&](const auto& d) {
        return d.iso.substr(0, 4) == dates[0].iso.substr(0, 4);
    });
    const std::size_t digits =
        std::min(info.number.find_first_of("0123456789"), info.number.size());
    const std::string date = one                  ? dates[0].iso
                             : !info.date.empty() ? info.date
                                                  : info.number.substr(digits, 4);
    return std::atoi(date.substr(0, std::min<std::size_t>(4, date.size())).c_str());
}

} // namespace

ReadingBuilder::ReadingBuilder(const ResolveOptions& options, const Vocabulary& vocabulary)
    : vocabulary_(vocabulary), options_(options), names_(reading_, vocabulary, options.aliases) {}

ReadingBuilder::~ReadingBuilder() = default;

void ReadingBuilder::add_finding(Diagnostic finding) {
    do_in_order([this, kept = std::move(finding)] { tell(kept); });
}

void ReadingBuilder::add_mark_legend(const MarkLegend& legend) {
    settle_rows();
    legends_.push_back(legend);
}

InputLocation ReadingBuilder::place(CellLocation where) const {
    return place_in(reading_.documents.back(), where);
}

void ReadingBuilder::begin_document(DocumentInfo info, std::vector<char> text,
                                    std::vector<char> source_text, const WrittenText& written) {
    written_ = &written;
    const bool made = !source_text.empty();
    if (made)
        reading_.texts.push_back(reading_.pool->adopt(std::move(source_text)));
    const PooledText kept = reading_.pool->adopt(std::move(text)); // last: cells are views of it
    if (!made)
        reading_.texts.push_back(kept);
    names_.begin_document(DocumentId{reading_.documents.size()}, info.jurisdiction, written);
    deadline_year_ = year_of_deadlines(info);
    reading_.documents.push_back(std::move(info));
    readers_.assign(std::max(options_.jobs, 1U), NameReader(vocabulary_));
    first_task_ = reading_.tasks.size();
    section_of_task_.clear();
    table_ = 0;
    section_ = {};
    section_leaders_.clear();
    default_supporters_.clear();
    legends_.clear();
    cells_above_.clear();
    first_leads_ = false;
}

void ReadingBuilder::set_default_supporters(std::string_view list, CellLocation where) {
    settle_rows();
    for (ListedName& name : readers_.front().split(list).names)
        default_supporters_.emplace_back(std::move(name), where);
}

void ReadingBuilder::begin_table(std::string_view title) {
    cells_above_.clear();
    do_in_order([this, title] {
        ++table_;
        section_number_ = 0;
        section_ = cleaned(written_->as_written(title));
        section_leaders_.clear();
    });
}

void ReadingBuilder::begin_section(std::string_view heading, CellLocation where) {
    do_in_order([this, heading, where] {
        ++section_number_;
        section_ = cleaned(written_->as_written(heading));
        name_section_leaders(leaders_in_heading(heading, vocabulary_), where);
    });
}

void ReadingBuilder::set_section_leaders(std::string_view names, CellLocation where) {
    do_in_order([this, names, where] {
        std::vector<NamedLeader> leaders = leaders_in_heading(names, vocabulary_);
        if (leaders.empty())
            leaders = leaders_in_cell(names, vocabulary_);
        name_section_leaders(leaders, where);
    });
}

void ReadingBuilder::name_section_leaders(const std::vector<NamedLeader>& leaders,
                                          CellLocation where) {
    section_leaders_.clear();
    for (const NamedLeader& named : leaders)
        section_leaders_.push_back(leader(named, where));
}

LeaderId ReadingBuilder::leader(const NamedLeader& named, CellLocation where) {
    check_name(named.name, options_.limits, [&] { return place(where); });
    const std::string name = clean_name(as_written(named.name));
    const auto [entry, added] = leaders_.try_emplace({reading_.documents.back().jurisdiction, name},
                                                     LeaderId{reading_.leaders.size()});
    if (added)
        reading_.leaders.push_back({name, {}, DocumentId{reading_.documents.size() - 1}, where});
    Leader& known = reading_.leaders[entry->second.index()];
    if (known.title.empty())
        known.title = clean_name(as_written(named.title));
    return entry->second;
}

void ReadingBuilder::expect_rows(std::size_t rows) {
    const std::size_t needed = reading_.tasks.size() + rows;
    constexpr std::size_t ties_a_row = 5; // as tables have them; unused room costs nothing
    if (needed <= reading_.tasks.capacity())
        return;
    reading_.tasks.reserve(needed + reading_.tasks.size() / 4); // many small tables: in proportion
    reading_.assignments.reserve(ties_a_row * reading_.tasks.capacity());
}

PooledText ReadingBuilder::cleaned(std::string_view text) {
    text = text::trim(text);
    return reading_.pool->keep(needs_cleaning(text) ? std::string_view(clean_name(text)) : text);
}

/// A name as it stands in the document; one that the page had broken over two lines is put
/// together.
PooledText ReadingBuilder::name_as_written(std::string_view name) {
    const std::string_view written = written_->as_written(name);
    return name.find('\n') == std::string_view::npos ? reading_.pool->keep(written)
                                                     : cleaned(written);
}

PooledText ReadingBuilder::joined(std::span<const PooledText> pieces, std::string_view with) {
    if (pieces.size() == 1)
        return pieces.front();
    std::string whole;
    for (const PooledText piece : pieces)
        if (!piece.empty())
            whole.append(whole.empty() ? std::string_view() : with).append(piece);
    return reading_.pool->keep(whole);
}

void ReadingBuilder::end_document(std::vector<LineAccount> lines) {
    settle_rows();
    constexpr std::size_t many_tasks = 5000; // fewer are not worth a thread
    const bool many = reading_.tasks.size() - first_task_ > many_tasks;
    // neither needs what the other writes: ids here, findings there
    for_ranges(2, many ? options_.jobs : 1, 1, [this](std::size_t begin, std::size_t end) {
        if (begin == 0)
            assign_task_ids(std::span(reading_.tasks).subspan(first_task_), section_of_task_);
        if (end == 2)
            find_repeated_numbers();
    });
    reading_.lines.push_back(std::move(lines));
}

/// None of them needs what another finds: a large reading is looked at side by side.
void ReadingBuilder::add_findings_about_whole() {
    constexpr std::size_t many_tasks = 5000; // fewer are not worth a thread
    std::array<std::vector<Diagnostic>, 4> found;
    const unsigned threads = reading_.tasks.size() > many_tasks ? options_.jobs : 1;
    for_ranges(2, threads, 1, [&](std::size_t begin, std::size_t end) {
        if (begin == 0) {
            found[0] = find_similar_names(reading_, vocabulary_);
            found[3] = find_look_alikes(reading_);
            found[2] = find_hidden_characters(reading_);
        }
        if (end == 2)
            found[1] = find_repeated_tasks(reading_);
    });
    for (std::vector<Diagnostic>& findings : found)
        reading_.findings.insert(reading_.findings.end(), std::make_move_iterator(findings.begin()),
                                 std::make_move_iterator(findings.end()));
}

Reading ReadingBuilder::take() {
    restore_elided_names(reading_, names_.uses());
    find_collectives();
    add_findings_about_whole();
    sort_findings();
    complete_places();
    return std::move(reading_);
}

} // namespace zeren::detail
