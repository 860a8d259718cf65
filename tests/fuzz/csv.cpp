// SPDX-License-Identifier: Apache-2.0
// Readers of text without markup: the first byte chooses delimited, plain or Markdown. No Han
// character may be lost, and what is read is understood, or refused, with every line accounted for.
#include "fuzz.hpp"

#include <zeren/base/csv.hpp>
#include <zeren/read/reader.hpp>
#include <zeren/resolve/build_graph.hpp>
#include <zeren/resolve/resolve.hpp>

#include <array>

namespace {

using namespace zeren;
using fuzz::require;

/// Fields written and read again are the same.
void check_fields(std::string_view utf8) {
    std::string written = "x";
    std::vector<std::string> fields{"x"};
    for (std::size_t begin = 0; begin <= utf8.size();) {
        const std::size_t end = std::min(utf8.find(';', begin), utf8.size());
        fields.emplace_back(utf8.substr(begin, end - begin));
        written += "," + csv_field(fields.back());
        begin = end + 1;
    }
    const auto records = parse_csv(written + "\n", ',', "fields");
    require(records.size() == 1 && records[0].fields == fields, "fields written are read again",
            written);
}

void understand(SourceDocument document, const Source& source) {
    fuzz::refusing(source, [&] {
        std::vector<SourceDocument> documents;
        documents.push_back(std::move(document));
        const Reading reading = resolve(std::move(documents), {});
        for (const Assignment& tie : reading.assignments)
            require(tie.task.index() < reading.tasks.size() &&
                        tie.actor <
                            (tie.collective ? reading.collectives.size() : reading.units.size()),
                    "a tie joins what there is");
        for (const Diagnostic& finding : reading.findings)
            fuzz::check_message(finding, source);
        std::uint32_t last = 0;
        for (const LineAccount& account : reading.lines.at(0)) {
            require(account.line > last, "a line is accounted for once");
            last = account.line;
        }
        Diagnostics findings;
        const BipartiteGraph graph =
            build_graph(reading, CollectivePolicy::keep, nullptr, findings);
        require(graph.tie_count() <= reading.assignments.size(), "a tie has its place");
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    constexpr std::array<const char*, 3> readers{"csv", "text", "markdown"};
    ReadOptions options;
    options.reader = readers[data[0] % readers.size()];
    options.encoding = "utf-8";
    const Source source{"input", fuzz::as_utf8(fuzz::as_text(data + 1, size - 1))};
    if (source.bytes.find('\0') == source.bytes.npos &&
        source.bytes.find('\r') == std::string::npos)
        check_fields(source.bytes);
    fuzz::refusing(source, [&] {
        Diagnostics findings;
        SourceDocument document = read_source(source, options, findings);
        const std::size_t han = fuzz::check_document(document, source.bytes.size());
        // Markdown may mark up with these, and then more than characters stand in the text
        if (options.reader != "markdown" ||
            source.bytes.find_first_of("[]<>&`\\!*_~:") == std::string::npos)
            require(han == fuzz::han_count(source.bytes), "no character is lost");
        fuzz::check_messages(findings, source);
        understand(std::move(document), source);
    });
    return 0;
}
