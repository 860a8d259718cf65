// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/data_table.hpp>

#include <initializer_list>
#include <vector>

namespace zeren {

/// A column with its heading in both languages.
struct ColumnTitle {
    const char *id, *en, *zh;
};

inline std::vector<DataColumn> titled(Language language,
                                      std::initializer_list<ColumnTitle> titles) {
    std::vector<DataColumn> columns;
    for (const ColumnTitle& title : titles)
        columns.push_back({title.id, language == Language::chinese ? title.zh : title.en});
    return columns;
}

} // namespace zeren
