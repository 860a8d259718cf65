// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/pasted_tables.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/resolve/resolve.hpp>

#include <algorithm>

namespace zeren {
namespace {

using namespace detail;

/// Lines of the paragraphs, each with the use that was found for its paragraph.
std::vector<LineAccount> account_for_lines(std::span<const Paragraph> paragraphs,
                                           std::span<const LineAccount> uses,
                                           std::span<const std::uint32_t> metadata_lines,
                                           const Vocabulary& vocabulary) {
    std::vector<LineAccount> lines;
    for (std::size_t index = 0; index < paragraphs.size(); ++index) {
        LineAccount account = uses[index];
        const std::string_view text = paragraphs[index].text;
        account.line = paragraphs[index].line;
        for (std::size_t begin = 0; begin <= text.size(); ++account.line) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            LineAccount one = account;
            if (one.use == LineUse::prose &&
                std::binary_search(metadata_lines.begin(), metadata_lines.end(), one.line))
                one.use = LineUse::metadata;
            const auto& chrome = vocabulary.lists().chrome_exact;
            if (one.use == LineUse::prose &&
                std::find(chrome.begin(), chrome.end(),
                          text::trim(text.substr(begin, end - begin))) != chrome.end())
                one.use = LineUse::chrome;
            lines.push_back(one);
            begin = end + 1;
        }
    }
    return lines;
}

[[noreturn]] void refuse_without_table(const std::string& file) {
    throw InputError("no-table", {file, 0, 0, {}},
                     {"no responsibility table was found", "没有找到责任分解表"},
                     {"a table needs a header with a task column and a lead or responsible column, "
                      "for example 目标任务 and 牵头单位",
                      "表格须有表头,含任务栏和牵头(责任)单位栏,例如“目标任务”“牵头单位”"});
}

void resolve_document(SourceDocument& document, const ResolveOptions& options,
                      const Vocabulary& vocabulary, ReadingBuilder& builder) {
    std::vector<Paragraph> paragraphs;
    for (const Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            paragraphs.push_back(*paragraph);
    PastedTables tables(paragraphs, vocabulary);
    if (!tables.found())
        refuse_without_table(document.name);

    std::vector<Diagnostic> findings;
    Metadata metadata = read_metadata(tables.prose(), document.name, vocabulary, findings);
    std::sort(metadata.used.begin(), metadata.used.end());
    if (!options.jurisdiction.empty())
        metadata.jurisdiction = options.jurisdiction;
    builder.begin_document({document.name, metadata.title, metadata.number, metadata.issuer,
                            metadata.jurisdiction, metadata.date, document.encoding,
                            document.reader});
    for (Diagnostic& found : findings)
        builder.add_finding(std::move(found));
    const std::size_t before = builder.task_count();
    tables.build(builder, false);
    if (builder.task_count() == before)
        refuse_without_table(document.name);
    builder.end_document(
        account_for_lines(paragraphs, tables.accounts(), metadata.used, vocabulary),
        std::move(document.text));
}

} // namespace

Reading resolve(std::vector<SourceDocument> documents, const ResolveOptions& options) {
    const Vocabulary& vocabulary =
        options.vocabulary != nullptr ? *options.vocabulary : Vocabulary::built_in();
    ReadingBuilder builder(options, vocabulary);
    for (SourceDocument& document : documents)
        resolve_document(document, options, vocabulary, builder);
    return builder.take();
}

} // namespace zeren
