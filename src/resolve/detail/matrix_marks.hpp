// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// What a cell of a matrix says of the unit above it.
enum class MatrixRole { accountable, responsible, support, consulted, informed };

/// What the cells of one matrix mean: letters and words by themselves, marks such as ★ by a legend
/// in the document, or by standing full beside hollow.
class MatrixMarks {
  public:
    explicit MatrixMarks(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    /// One entry of a cell; `role` is empty for a mark that nothing has explained yet.
    struct Entry {
        std::string_view text;
        std::optional<MatrixRole> role;
    };
    /// The entries of a cell ("A / R", "牵头", "★"); empty where it is blank or says that the unit
    /// takes no part; nothing when it holds anything else.
    [[nodiscard]] std::optional<std::vector<Entry>> read(std::string_view cell) const;

    /// Takes the meanings that a line states: ★表示牵头单位，☆为配合单位; 牵头单位用●表示.
    /// Returns whether it states any.
    bool read_legend(std::string_view line);
    /// Full marks lead and hollow ones support when marks of both kinds stand in the matrix.
    void explain_by_shape(const std::vector<std::string_view>& marks);

  private:
    [[nodiscard]] std::optional<std::string_view> mark_at(std::string_view text) const;
    [[nodiscard]] std::optional<MatrixRole> word_at(std::string_view text,
                                                    std::size_t& length) const;
    [[nodiscard]] std::optional<MatrixRole> meaning_behind(std::string_view text) const;
    [[nodiscard]] std::optional<MatrixRole> meaning_before(std::string_view text) const;

    const Vocabulary& vocabulary_;
    std::map<std::string, MatrixRole, std::less<>> legend_;
};

} // namespace zeren::detail
