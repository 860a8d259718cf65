// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace zeren {

/// An undefined cell and its reason ("NA" in CSV, null in JSON).
struct NotAvailable {
    std::string reason;
    friend bool operator==(const NotAvailable&, const NotAvailable&) = default;
};
using DataCell =
    std::variant<std::string, double, std::int64_t, bool, NotAvailable, std::vector<std::string>>;

struct DataColumn {
    std::string id;    ///< column name in CSV, key in JSON
    std::string title; ///< heading in a printed table
};

/// Rows of named columns: the one shape in which every command hands its results to the printers.
struct DataTable {
    std::vector<DataColumn> columns;
    std::vector<std::vector<DataCell>> rows;
};

} // namespace zeren
