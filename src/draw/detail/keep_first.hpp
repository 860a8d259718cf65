// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <fmt/format.h>

#include <vector>

namespace zeren::draw {

/// Keeps the first entries, as many as a sheet holds, and says so: `what` names them all.
template <class Entry>
void keep_first(std::vector<Entry>& entries, std::size_t most, const Text& what,
                std::vector<Text>& notes) {
    if (entries.size() <= most)
        return;
    notes.push_back({fmt::format("Shown: {} of {} {}.", most, entries.size(), what.en),
                     fmt::format("只画 {} 个{}中的 {} 个。", entries.size(), what.zh, most)});
    entries.resize(most);
}

} // namespace zeren::draw
