// SPDX-License-Identifier: Apache-2.0
// What the target `writers` asks of the writers, each of which is given the same table.
#pragma once

#include "named_table.hpp"

namespace zeren::fuzz {

/// Every exporter, for one kind of network.
void check_networks(const NamedTable& table);
/// The reading as JSON, and rows in every form that commands print.
void check_tables(const NamedTable& table);
/// HTML, the JSON inside a page, and what is added to SVG.
void check_pages(const NamedTable& table);
/// One view, as DOT.
void check_view(const NamedTable& table);

} // namespace zeren::fuzz
