// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/brackets.hpp"
#include "resolve/detail/line_ledger.hpp"
#include "resolve/detail/metadata.hpp"
#include "resolve/detail/reading_builder.hpp"
#include "resolve/detail/tag_grammar.hpp"

#include <list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// Running text with inline tags or label lines: numbered items, each ending in (A牵头,B配合) or
/// followed by 牵头单位:A. The task is the smallest numbered unit that ends with a tag or is
/// followed by a label; the glyph of the number does not decide it. Several tags in one paragraph
/// own the text since the tag before.
class InlineText {
  public:
    /// `written` learns the lines that are put together here.
    InlineText(const Vocabulary& vocabulary, WrittenText& written)
        : vocabulary_(vocabulary), names_(vocabulary), written_(&written) {}

    /// Takes a run of prose lines; call in document order. A line may be several lines of a
    /// paragraph joined by '\n'.
    void add_paragraph(const ProseLine& paragraph);
    /// Takes all of them, a large text in stretches side by side.
    void add_paragraphs(std::span<const ProseLine> paragraphs, unsigned threads);
    /// Ends the last item.
    void finish();

    [[nodiscard]] bool found() const { return !rows_.empty(); }
    /// `first_is_lead` when it holds for all lists; `obey_tags` when a tag may say it from its own
    /// place on.
    void build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead,
               bool obey_tags) const;

  private:
    /// A stretch of text and its line.
    struct Piece {
        std::string_view text;
        std::uint32_t line = 0;
        std::uint32_t line_count = 1; ///< lines of the page that it was wrapped over
    };
    struct Part {
        TagPart part;
        std::uint32_t line = 0;
    };
    /// An item as it is being read.
    struct Item {
        Piece number;
        std::vector<Piece> text;
        std::vector<Part> labels;
        bool value_below = false;  ///< its last label ended in a colon: 责任单位:
        bool open = false;         ///< its text ends inside a bracket
        bool told = false;         ///< a finding already tells that a bracket of it was not read
        bool covers_above = false; ///< its tag says 以上
        bool tag_alone = false;    ///< its tag stands on a line of its own
        bool card = false;         ///< a label names its task: 项目名称:修路
    };
    /// A finished task, a heading, an item that is neither, or what a finding must tell.
    struct Row {
        enum class Kind {
            task,
            heading,
            untagged,
            cut,
            unread_bracket,
            unclosed_tag,
            rule,
            labels, ///< label lines below no item: of the task above, or of the items below
            leader  ///< a line that names who answers for the tasks below
        } kind = Kind::task;
        Piece number;
        std::vector<Piece> text;
        std::vector<Part> parts;
        bool first_is_lead = false;
        bool sentence = false;      ///< an item without a tag that says more than a heading does
        bool bare = false;          ///< a leader's line without a label
        bool covers_above = false;  ///< 以上由A负责: of the items above without a tag, too
        bool tag_alone = false;     ///< its tag stands on a line of its own
        std::vector<Piece> words{}; ///< of an item without a tag: all its text
    };

    [[nodiscard]] std::vector<bool> untagged_at_end() const;
    [[nodiscard]] std::size_t next_telling(std::size_t index) const;
    bool read_label_behind(std::string_view rest, const Piece& sentence);
    bool take_value_below(const Piece& line);
    bool take_leader_line(const Piece& line);
    bool take_unknown_field(const Piece& line);
    bool take_numbered_field(const Piece& line, std::size_t number_length);
    void add_leader_row(const TagPart& leader, const Piece& line, bool bare);
    bool read_unclosed(std::string_view rest, const Piece& sentence);
    void add_line(Piece line);
    void read_numbered(Piece line, std::size_t number_length);
    void add_field(const TagPart& field, const Piece& line);
    std::optional<Tag> read_tags(std::string_view text, Bracket& bracket);
    std::string_view take_next_number(std::string_view rest, std::uint32_t line);
    bool read_last_sentence(std::string_view rest, const Piece& sentence);
    bool read_dashed(std::string_view rest, const Piece& sentence);
    void add_unread(std::string_view text, const Piece& from);
    void read_sentence(Piece text);
    void add_text(std::string_view text, const Piece& from);
    void add_labels(std::string_view text, std::uint32_t line);
    void emit_tag(const Tag& tag, std::uint32_t line);
    bool read_last_clauses(std::string_view rest, const Piece& sentence);
    void open_first_item(std::string_view& text, const Piece& sentence);
    void spread_tags_above();
    void lift_tags_to_groups();
    [[nodiscard]] bool labels_stand_above() const;
    void spread_labels_below();
    [[nodiscard]] std::size_t group_of(std::size_t index) const;
    void demote_details();
    void close_item();
    void settle_labels();
    void append_behind_tag(std::string_view rest, const Piece& sentence);
    [[nodiscard]] bool begins_item(std::string_view line) const;
    [[nodiscard]] std::size_t item_near(std::string_view paragraph, std::size_t from) const;
    void append(InlineText later);
    void build_task(const Row& row, ReadingBuilder& builder, LineLedger& ledger,
                    bool first_is_lead) const;

    const Vocabulary& vocabulary_;
    NameReader names_; ///< of the tags
    WrittenText* written_;
    std::list<std::string>
        unwrapped_; ///< lines that the page had broken; a list: pieces are views of them
    Item item_;
    std::vector<Row> rows_;
    bool first_is_lead_ = false;
};

} // namespace zeren::detail
