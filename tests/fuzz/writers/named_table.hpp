// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>

#include <string_view>

namespace zeren::fuzz {

/// What an input asks for beside its names.
struct WriterChoices {
    bool gexf_1_3 = false, byte_order_mark = false, one_mode = false, other_edges_key = false;
    unsigned writer = 0, network = 0, view = 0; ///< numbers to choose by
};

struct NamedTable {
    WriterChoices choices;
    /// At most 8 units, 4 tasks and 4 leaders, with the few measures that networks and views need.
    Analysis analysis;
};

/// A table whose names are the input's: a byte that chooses a writer, a byte of other choices, one
/// that says who is tied to what, then names with a NUL behind each, by turns of a unit, a task, a
/// unit and a leader. A leader's name is also a title, a section and the document's file name. No
/// unit or leader has an empty name, as none that is read has; what is no UTF-8 becomes it, a byte
/// a character.
NamedTable table_of(std::string_view input);

} // namespace zeren::fuzz
