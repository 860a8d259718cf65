// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/word_filter.hpp>
#include <zeren/model/reading.hpp>
#include <zeren/model/source_document.hpp>

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace zeren {

/// The words by which tables are read: header words, endings of unit names, collective shapes,
/// leaders' titles. All of it is data (`data/vocabulary.toml`); the code knows only what each list
/// is for.
class Vocabulary {
  public:
    /// The list that is compiled in.
    static const Vocabulary& built_in();
    /// The built-in lists with those of a TOML file added. Throws InputError with line and column.
    static Vocabulary with_file(const Source& toml);

    /// The column that a header cell names, if any. Blanks, width and a trailing bracket or colon
    /// do not count.
    [[nodiscard]] std::optional<Column> column_of(std::string_view header) const;
    /// False only for a text, in simplified characters, of which `column_of` knows nothing: one
    /// look at each character, without folding the text.
    [[nodiscard]] bool may_be_header(std::string_view text) const;

    /// Every header word that is matched whole, as a match key, sorted.
    [[nodiscard]] std::vector<std::string> header_words() const;
    /// The column that has exactly this header word.
    [[nodiscard]] std::optional<Column> column_named(std::string_view word) const;

    /// The kind of body that a name's ending tells, if it ends as unit names do. Cost: O(longest
    /// ending).
    [[nodiscard]] std::optional<UnitKind> kind_by_ending(std::string_view name) const;
    /// The longest known ending of a name, empty when none is known.
    [[nodiscard]] std::string_view ending_of(std::string_view name) const;

    /// Could a word that splits a list or makes a collective begin with this character? Most names
    /// hold none of them, and need no closer look.
    [[nodiscard]] bool opens_list_word(char32_t c) const {
        return c >= list_openings_.size() || list_openings_[c];
    }

    /// False only for a text that states no rule about roles: neither which unit of a list leads,
    /// nor who supports every task.
    [[nodiscard]] bool may_state_rule(std::string_view text) const { return rules_.may_hold(text); }
    /// The same of the first alone: 列第一位的为牵头单位.
    [[nodiscard]] bool may_say_who_is_first(std::string_view text) const {
        return first_.may_hold(text);
    }

    struct Lists {
        std::vector<std::string> levels;
        std::vector<std::string> collective_all, collective_some, collective_classes,
            collective_bare, collective_belongs;
        std::vector<std::string> leader_verbs, leader_titles;
        std::vector<std::string> open_marks, conjunctions, nobody, none, ditto, tails, procedures;
        std::vector<std::string> tag_lead, tag_responsible, tag_support, tag_manner, tag_before,
            tag_together, tag_explains, tag_labels, tag_bodies;
        std::vector<std::string> rule_first, rule_leads, rule_between, rule_rest, rule_supporters,
            rule_every, rule_involve;
        std::vector<std::string> place_levels, place_never, place_bodies;
        std::vector<std::string> title_endings;
        std::vector<std::string> chrome_exact, chrome_metadata;
        std::vector<std::string> matrix_accountable, matrix_responsible, matrix_support,
            matrix_consulted, matrix_informed, matrix_full, matrix_hollow, matrix_other;
    };
    [[nodiscard]] const Lists& lists() const { return lists_; }

  private:
    void add(const Source& toml);
    void note_list_openings();
    void note_header_openings();
    void note_rule_words();
    void add_endings(UnitKind kind, const std::vector<std::string>& endings);

    std::unordered_map<std::string, Column> exact_headers_;
    std::vector<std::pair<Column, std::string>> header_parts_;
    /// Endings by their last code point, longest first.
    std::unordered_map<char32_t, std::vector<std::pair<std::string, UnitKind>>> endings_;
    /// Header words by their first character: those matched whole, and those matched anywhere.
    std::unordered_map<char32_t, std::vector<std::string>> whole_headers_, inner_headers_;
    Lists lists_;
    WordFilter rules_, first_;
    std::bitset<0x10000> list_openings_;
    std::bitset<0x10000> inner_header_openings_; ///< first characters of `inner_headers_`
};

} // namespace zeren
