// SPDX-License-Identifier: Apache-2.0
#include <zeren/study/study.hpp>

#include <algorithm>
#include <array>

namespace zeren {

namespace study {
#define ZEREN_STUDY(name) extern const Study name;
#include "study/studies.def"
#undef ZEREN_STUDY
} // namespace study

namespace {
constexpr std::array table{
#define ZEREN_STUDY(name) &study::name,
#include "study/studies.def"
#undef ZEREN_STUDY
};
} // namespace

bool Study::takes(std::string_view option) const {
    for (std::string_view rest = info.takes; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == option)
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

std::string_view to_string(Correction correction) {
    static constexpr std::array<std::string_view, 3> names{"bh", "holm", "none"};
    return names.at(static_cast<std::size_t>(correction));
}

std::span<const Study* const> all_studies() {
    return table;
}

const Study* find_study(std::string_view id) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Study* study) { return study->info.id == id; });
    return found == table.end() ? nullptr : *found;
}

} // namespace zeren
