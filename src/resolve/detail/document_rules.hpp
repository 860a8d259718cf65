// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/line_ledger.hpp"
#include "resolve/detail/metadata.hpp"
#include "resolve/detail/reading_builder.hpp"
#include "resolve/detail/role_marks.hpp"

#include <span>
#include <string>

namespace zeren::detail {

/// Sentences of a covering notice, of a note or of a table's header that decide roles for the whole
/// document. Each one becomes a finding with its line, and an option overrules it.
class DocumentRules {
  public:
    DocumentRules(const ResolveOptions& options, const Vocabulary& vocabulary,
                  const std::string& file, const WrittenText& written)
        : options_(options), vocabulary_(vocabulary), file_(file), written_(written),
          first_is_lead_(options.lead_rule == LeadRule::first_is_lead) {}

    /// Reads lines of prose in their order. A rule that stands in a tag or behind a label is read
    /// with it: it holds from there on. Cost: most lines state none and are passed over after one
    /// look at each character, side by side.
    void read(std::span<const ProseLine> lines, ReadingBuilder& builder, LineLedger& ledger);

    /// True when the first unit of every list leads.
    [[nodiscard]] bool first_is_lead() const { return first_is_lead_; }

  private:
    [[nodiscard]] bool may_state_one(std::string_view line) const;
    void read_line(const ProseLine& line, ReadingBuilder& builder, LineLedger& ledger);
    [[nodiscard]] bool states_first_is_lead(std::string_view line) const;
    void state_first_is_lead(const ProseLine& line, ReadingBuilder& builder, LineLedger& ledger);
    void add_supporters(const ProseLine& line, std::string_view supporters, ReadingBuilder& builder,
                        LineLedger& ledger);
    void add_legend(const MarkLegend& legend, const ProseLine& line, ReadingBuilder& builder,
                    LineLedger& ledger);

    const ResolveOptions& options_;
    const Vocabulary& vocabulary_;
    const std::string& file_;
    const WrittenText& written_;
    bool first_is_lead_ = false;
};

/// A header cell with a rule in its bracket: 责任单位(列第一位的为牵头单位).
bool is_header_with_rule(std::string_view cell, const Vocabulary& vocabulary);

} // namespace zeren::detail
