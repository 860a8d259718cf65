// SPDX-License-Identifier: Apache-2.0
#include "side_tables.hpp"

#include <zeren/app/load.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/app/sha256.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/prepare_ahead.hpp>
#include <zeren/base/text.hpp>
#include <zeren/resolve/build_graph.hpp>
#include <zeren/resolve/edge_list.hpp>
#include <zeren/resolve/resolve.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <span>

namespace zeren {
namespace {

void append(std::vector<Diagnostic>& to, std::vector<Diagnostic> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// The words of the file that the options name, added to the built-in ones; nothing without a file.
std::optional<Vocabulary> own_vocabulary(const PipelineOptions& options) {
    if (options.vocabulary.empty())
        return std::nullopt;
    return Vocabulary::with_file(load_file(options.vocabulary, options.reading.limits.input_bytes));
}

Reading resolve_documents(std::vector<SourceDocument> documents, const PipelineOptions& options,
                          const std::optional<Vocabulary>& vocabulary) {
    const std::size_t limit = options.reading.limits.input_bytes;
    std::optional<AliasTable> aliases;
    if (!options.aliases.empty())
        aliases = parse_aliases(load_file(options.aliases, limit));
    const LeadRule rule = options.lead_rule == "first-is-lead" ? LeadRule::first_is_lead
                          : options.lead_rule == "joint"       ? LeadRule::joint
                                                               : LeadRule::as_stated;
    return resolve(std::move(documents),
                   {.vocabulary = vocabulary ? &*vocabulary : nullptr,
                    .aliases = aliases ? &*aliases : nullptr,
                    .jurisdiction = options.jurisdiction,
                    .lead_rule = rule,
                    .layout = find_layout(options.reading.reader).value_or(Layout::any),
                    .default_supporters = options.default_supporters,
                    .jobs = options.analysis.jobs,
                    .limits = options.limits});
}

/// A name that is a layout's leaves the carrier to be found by content.
ReadOptions carrier_options(const PipelineOptions& options) {
    ReadOptions carrier = options.reading;
    if (find_layout(carrier.reader))
        carrier.reader.clear();
    if (carrier.reader.empty() || find_reader(carrier.reader) != nullptr)
        return carrier;
    std::vector<std::string> known;
    for (const Reader* reader : all_readers())
        known.emplace_back(reader->info.id);
    for (const LayoutInfo& layout : all_layouts())
        known.emplace_back(layout.id);
    known.emplace_back(edge_list_reader);
    throw UsageError(
        "unknown-reader",
        {"there is no reader '" + carrier.reader + "'", "没有名为“" + carrier.reader + "”的读取器"},
        nearest_hint(carrier.reader, known));
}

} // namespace

std::string suggested_aliases(const Reading& reading) {
    return suggest_aliases(reading, {});
}

namespace {

/// Lists of ties, which are no documents: nothing in them has to be found.
ReadResult read_ties(std::vector<Source> sources, const PipelineOptions& options) {
    ReadResult result;
    for (const Source& source : sources)
        result.inputs.push_back({source.name, source.bytes.size(),
                                 options.hash_inputs ? sha256(source.bytes) : std::string()});
    begin_stage(options.progress, {"reading ties", "读取关系列表"});
    result.reading = read_edge_lists(std::move(sources), options.limits);
    return result;
}

/// What one source gives, by itself.
struct ReadSource {
    SourceDocument document;
    Diagnostics findings;
    InputDigest input;
};

/// Takes the sources: each is let go as soon as it is decoded.
ReadResult read_sources(std::vector<Source> sources, const PipelineOptions& options) {
    if (options.reading.reader == edge_list_reader)
        return read_ties(std::move(sources), options);
    ReadResult result;
    Diagnostics findings;
    std::vector<SourceDocument> documents;
    const std::optional<Vocabulary> vocabulary = own_vocabulary(options);
    ReadOptions reading = carrier_options(options);
    if (vocabulary)
        reading.header_words = vocabulary->header_words();
    std::vector<ReadSource> read(sources.size());
    prepare_ahead(
        sources.size(), options.analysis.jobs, sources.size(),
        [&](std::size_t index) {
            Source& source = sources[index];
            read[index].document = read_source(source, reading, read[index].findings);
            read[index].input = {source.name, source.bytes.size(),
                                 options.hash_inputs ? sha256(source.bytes) : std::string()};
            std::string().swap(source.bytes);
        },
        [&](std::size_t index) {
            const std::string& name = sources[index].name;
            begin_stage(options.progress, {"reading " + name, "读取 " + name});
            for (Diagnostic& found : read[index].findings.take())
                findings.add(std::move(found));
            result.inputs.push_back(std::move(read[index].input));
            documents.push_back(std::move(read[index].document));
        });
    begin_stage(options.progress, {"finding tasks and units", "识别任务与单位"});
    std::vector<Diagnostic> from_readers = findings.take();
    result.reading = resolve_documents(std::move(documents), options, vocabulary);
    append(from_readers, std::move(result.reading.findings));
    result.reading.findings = std::move(from_readers);
    return result;
}

std::optional<Roster> load_roster(const PipelineOptions& options) {
    if (options.roster.empty() && options.analysis.roster_zeros)
        throw UsageError("no-roster", {"--roster-zeros needs a roster", "--roster-zeros 需要名册"},
                         {"give one with --roster", "请用 --roster 指定"});
    if (options.roster.empty())
        return std::nullopt;
    return parse_roster(load_file(options.roster, options.reading.limits.input_bytes));
}

/// Units of the roster that the documents never name, as units without tasks: those in force on the
/// date of the first document.
void add_idle_units(const Roster& roster, Reading& reading) {
    std::set<std::string> known;
    for (const Unit& unit : reading.units) {
        known.insert(text::match_key(unit.name));
        for (const std::string& alias : unit.aliases)
            known.insert(text::match_key(alias));
    }
    std::set<std::string> classes;
    for (const RosterMember& member : roster.members)
        classes.insert(member.member_class);
    const DocumentInfo place = reading.documents.empty() ? DocumentInfo{} : reading.documents[0];
    for (const std::string& member_class : classes)
        for (const RosterMember* member : roster.members_of(member_class, place.date)) {
            bool named = known.contains(text::match_key(member->unit));
            for (const std::string& alias : member->aliases)
                named = named || known.contains(text::match_key(alias));
            if (named)
                continue;
            Unit unit;
            unit.name = member->unit;
            unit.key = text::match_key(member->unit);
            unit.jurisdiction = place.jurisdiction;
            known.insert(unit.key);
            reading.units.push_back(std::move(unit));
        }
}

/// The options of reading that differ from their defaults and can change what is read.
std::vector<std::pair<std::string, std::string>> reading_choices(const PipelineOptions& options) {
    std::vector<std::pair<std::string, std::string>> choices;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty())
            choices.emplace_back(name, value);
    };
    const auto file = [](const std::string& path) {
        return std::filesystem::path(path).filename().string();
    };
    add("reader", options.reading.reader);
    add("encoding", options.reading.encoding);
    add("encoding-errors", options.reading.replace_undecodable ? "replace" : "");
    add("aliases", file(options.aliases));
    add("vocabulary", file(options.vocabulary));
    add("jurisdiction", options.jurisdiction);
    add("rule", options.lead_rule == PipelineOptions{}.lead_rule ? "" : options.lead_rule);
    add("default-supporters", options.default_supporters ? "" : "no");
    return choices;
}

GraphResult build(ReadResult read, const PipelineOptions& options,
                  const std::optional<Roster>& roster, const SideFiles& beside) {
    GraphResult result;
    result.inputs = std::move(read.inputs);
    Analysis& analysis = result.analysis;
    analysis.options = options.analysis;
    analysis.reading = std::move(read.reading);
    analysis.options.roster = std::filesystem::path(options.roster).filename().string();
    analysis.options.reading = reading_choices(options);
    if (roster && options.analysis.roster_zeros)
        add_idle_units(*roster, analysis.reading);
    Diagnostics findings;
    analysis.graph = build_graph(analysis.reading, analysis.options.collectives,
                                 roster ? &*roster : nullptr, findings, options.limits);
    add_side_tables(beside, analysis, findings);
    result.query_missing = add_query(options.query, analysis);
    append(analysis.reading.findings, findings.take());
    return result;
}

std::vector<Source> sources_of(const PipelineOptions& options, Diagnostics& findings) {
    begin_stage(options.progress, {"loading", "载入"});
    return load_inputs(options.inputs, options.reading.limits.input_bytes, findings);
}

/// Throws UsageError for a name that BiRank is asked about and that none of the networks has.
void require_query(std::span<const GraphResult> networks) {
    for (const std::string& name :
         networks.empty() ? std::vector<std::string>{} : networks.front().query_missing) {
        const auto lacks = [&](const GraphResult& network) {
            return std::find(network.query_missing.begin(), network.query_missing.end(), name) !=
                   network.query_missing.end();
        };
        if (!std::all_of(networks.begin(), networks.end(), lacks))
            continue;
        std::vector<std::string> known;
        for (const UnitVertex& unit : networks.front().analysis.graph.units())
            known.push_back(unit.name);
        throw UsageError("unknown-query",
                         {"the table has no unit and no task '" + name + "'",
                          "表中没有名为“" + name + "”的单位或任务"},
                         nearest_hint(name, known));
    }
}

/// What was found while loading stands before what was found while reading.
void put_first(Diagnostics& findings, Reading& reading) {
    std::vector<Diagnostic> all = findings.take();
    append(all, std::move(reading.findings));
    reading.findings = std::move(all);
}

} // namespace

ReadResult read_inputs(const PipelineOptions& options) {
    Diagnostics findings;
    ReadResult result = read_sources(sources_of(options, findings), options);
    put_first(findings, result.reading);
    return result;
}

GraphResult build_analysis(const PipelineOptions& options) {
    const std::optional<Roster> roster = load_roster(options);
    const SideFiles beside = load_side_files(options);
    GraphResult result = build(read_inputs(options), options, roster, beside);
    require_query(std::span(&result, 1));
    return result;
}

std::vector<GraphResult> build_analyses(const PipelineOptions& options) {
    const std::optional<Roster> roster = load_roster(options);
    const SideFiles beside = load_side_files(options);
    std::vector<GraphResult> results;
    Diagnostics findings;
    for (Source& source : sources_of(options, findings)) {
        std::vector<Source> one;
        one.push_back(std::move(source));
        results.push_back(build(read_sources(std::move(one), options), options, roster, beside));
    }
    if (!results.empty())
        put_first(findings, results.front().analysis.reading);
    require_query(results);
    return results;
}

} // namespace zeren
